// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioDropout;

/** Binds the dropout of scenario.yaml against its arms and outcomes. */
final class DropoutBinder {
  /** In the place of rates that are wrong, so that the rest is held against itself all the same. */
  private static final Map<String, TwoArms<Double>> NO_RATES =
      Map.of("any", new TwoArms<>(0.0, 0.0));

  private static final TwoArms<Double> NO_SLOPE = new TwoArms<>(0.0, 0.0);

  private final ArmIds arms;
  private final List<OutcomeDraft> outcomes;

  DropoutBinder(ArmIds arms, List<OutcomeDraft> outcomes) {
    this.arms = arms;
    this.outcomes = outcomes;
  }

  /** The dropout; empty when there is none, or a problem. */
  Optional<ScenarioDropout> bind(Field field) {
    Fields fields = field.fields(ScenarioKeys.DROPOUT);
    if (field.entriesQuietly().isEmpty()) {
      return Optional.empty();
    }
    Optional<ScenarioDropout.Pattern> pattern =
        fields
            .optional("pattern")
            .choice(ScenarioDropout.Pattern.values(), ScenarioDropout.Pattern::label);
    boolean monotone =
        pattern.orElse(ScenarioDropout.Pattern.MONOTONE) == ScenarioDropout.Pattern.MONOTONE;
    Optional<Map<String, TwoArms<Double>>> rates = rates(fields.required("rates"), monotone);
    Optional<ScenarioDropout.Mechanism> mechanism =
        fields
            .required("mechanism")
            .choice(ScenarioDropout.Mechanism.values(), ScenarioDropout.Mechanism::label);
    Field givenField = fields.optional("given");
    Optional<ScenarioDropout.Given> given = given(givenField);
    Optional<TwoArms<Double>> slope = slope(fields.optional("slope"));
    boolean refused = givenField.present() && given.isEmpty(); // its problem is told already
    if (mechanism.isEmpty() || refused) {
      return Optional.empty();
    }
    Optional<ScenarioDropout> dropout =
        field.make(
            () ->
                new ScenarioDropout(
                    rates.orElse(NO_RATES),
                    mechanism.get(),
                    given,
                    slope.orElse(NO_SLOPE),
                    pattern.orElse(ScenarioDropout.Pattern.MONOTONE)));
    return rates.isPresent() ? dropout : Optional.empty();
  }

  /** The rates; empty when one is wrong. */
  private Optional<Map<String, TwoArms<Double>>> rates(Field field, boolean monotone) {
    Set<String> visits = visits();
    Set<String> known = new LinkedHashSet<>(visits);
    if (!isComplete()) { // those that are named may be visits of an outcome that is wrong
      known.addAll(field.entriesQuietly().keySet());
    }
    Fields byVisit = field.fields(List.copyOf(known));
    if (field.isMapping() && field.entries().isEmpty()) {
      field.problem("is empty", "must name one or more visits");
    }
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    Map<String, Double> least = new LinkedHashMap<>();
    boolean right = true;
    for (String visit : known) {
      boolean ordered = monotone && visits.contains(visit);
      Field rate = byVisit.optional(visit);
      if (rate.present()) {
        Optional<TwoArms<Double>> both =
            arms.required(rate, (arm, each) -> rate(each, arm, ordered, least));
        right &= both.isPresent();
        both.ifPresent(each -> rates.put(visit, each));
      }
    }
    return right && !rates.isEmpty() ? Optional.of(rates) : Optional.empty();
  }

  /** The visits of all outcomes in order. */
  private Set<String> visits() {
    Set<String> visits = new LinkedHashSet<>();
    if (!outcomes.isEmpty()) {
      visits.addAll(OutcomeDraft.longest(outcomes).visits());
    }
    outcomes.forEach(each -> visits.addAll(each.visits()));
    return visits;
  }

  /** Whether the visits of all outcomes are known. */
  private boolean isComplete() {
    return !outcomes.isEmpty()
        && outcomes.stream().allMatch(each -> each.derived() || !each.visits().isEmpty());
  }

  private static Optional<Double> rate(
      Field field, String arm, boolean ordered, Map<String, Double> least) {
    Optional<Double> rate = field.number(p -> p >= 0 && p < 1, "must be a number in [0, 1)");
    double before = ordered ? least.getOrDefault(arm, 0.0) : 0;
    if (rate.isPresent() && rate.get() < before) {
      field.refuse(
          "must be "
              + before
              + " or more, the rate of the visit before, since who has dropped out stays out;"
              + " pattern: intermittent lets them come back");
      return Optional.empty();
    }
    rate.filter(any -> ordered).ifPresent(p -> least.put(arm, p));
    return rate;
  }

  /** One number for both arms, or one an arm; 0 when nothing is there. */
  private Optional<TwoArms<Double>> slope(Field field) {
    if (!field.present()) {
      return Optional.of(NO_SLOPE);
    }
    if (field.isMapping()) {
      return arms.required(field, (arm, each) -> each.number());
    }
    return field
        .number(x -> true, "must be a number, or one for each arm")
        .map(x -> new TwoArms<>(x, x));
  }

  // A visit that is called last or current is that visit.
  private Optional<ScenarioDropout.Given> given(Field field) {
    Map<String, ScenarioDropout.Given> allowed = new LinkedHashMap<>();
    for (OutcomeDraft outcome : outcomes) {
      if (outcome.isNamed()) {
        List<ScenarioDropout.Given> choices = new ArrayList<>();
        for (String visit : outcome.visits()) {
          choices.add(new ScenarioDropout.Given.AtVisit(outcome.id(), visit));
        }
        for (ScenarioDropout.Which which : ScenarioDropout.Which.values()) {
          choices.add(new ScenarioDropout.Given.ByVisit(outcome.id(), which));
        }
        choices.forEach(each -> allowed.putIfAbsent(each.label(), each));
      }
    }
    String text = ScenarioBinder.quietly(field).textOrEmpty().orElse("");
    boolean wrong = // an outcome whose names are wrong may have what is meant
        outcomes.isEmpty()
            || outcomes.stream()
                .anyMatch(each -> !each.isNamed() && text.startsWith(each.id() + "."));
    return wrong ? Optional.empty() : field.choice(allowed.keySet()).map(allowed::get);
  }
}
