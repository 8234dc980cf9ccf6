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
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioOutcome;

/** Binds the dropout of scenario.yaml against its arms and outcomes. */
final class DropoutBinder {
  private final TwoArms<String> arms;
  private final List<ScenarioOutcome> outcomes;

  DropoutBinder(TwoArms<ScenarioArm> arms, List<ScenarioOutcome> outcomes) {
    this.arms = arms.map(ScenarioArm::id);
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
    Map<String, TwoArms<Double>> rates = rates(fields.required("rates"), monotone);
    Optional<ScenarioDropout.Mechanism> mechanism =
        fields
            .required("mechanism")
            .choice(ScenarioDropout.Mechanism.values(), ScenarioDropout.Mechanism::label);
    Field givenField = fields.optional("given");
    Optional<ScenarioDropout.Given> given = given(givenField);
    Optional<TwoArms<Double>> slope = slope(fields.optional("slope"));
    boolean refused = givenField.present() && given.isEmpty(); // its problem is told already
    if (mechanism.isEmpty() || rates.isEmpty() || slope.isEmpty() || refused) {
      return Optional.empty();
    }
    return field.make(
        () ->
            new ScenarioDropout(
                rates,
                mechanism.get(),
                given,
                slope.get(),
                pattern.orElse(ScenarioDropout.Pattern.MONOTONE)));
  }

  private Map<String, TwoArms<Double>> rates(Field field, boolean monotone) {
    Set<String> visits = new LinkedHashSet<>();
    outcomes.forEach(each -> visits.addAll(each.visitIds()));
    Fields byVisit = field.fields(List.copyOf(visits));
    if (field.isMapping() && field.entries().isEmpty()) {
      field.problem("is empty", "must name one or more visits");
    }
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    TwoArms<Double> least = new TwoArms<>(0.0, 0.0);
    for (String visit : visits) {
      Field rate = byVisit.optional(visit);
      if (rate.present()) {
        Fields byArm = rate.fields(List.of(arms.experimental(), arms.control()));
        Optional<Double> experimental = rate(byArm, arms.experimental(), least.experimental());
        Optional<Double> control = rate(byArm, arms.control(), least.control());
        if (experimental.isPresent() && control.isPresent()) {
          rates.put(visit, new TwoArms<>(experimental.get(), control.get()));
          least = monotone ? rates.get(visit) : least;
        }
      }
    }
    return rates;
  }

  private static Optional<Double> rate(Fields byArm, String arm, double least) {
    Field field = byArm.required(arm);
    Optional<Double> rate = field.number(p -> p >= 0 && p < 1, "must be a number in [0, 1)");
    if (rate.isPresent() && rate.get() < least) {
      field.refuse(
          "must be "
              + least
              + " or more, the rate of the visit before, since who has dropped out stays out;"
              + " pattern: intermittent lets them come back");
      return Optional.empty();
    }
    return rate;
  }

  /** One number for both arms, or one an arm; 0 when nothing is there. */
  private Optional<TwoArms<Double>> slope(Field field) {
    if (!field.present()) {
      return Optional.of(new TwoArms<>(0.0, 0.0));
    }
    if (field.isMapping()) {
      Fields byArm = field.fields(List.of(arms.experimental(), arms.control()));
      TwoArms<Optional<Double>> both = arms.map(arm -> byArm.required(arm).number());
      return both.experimental().isPresent() && both.control().isPresent()
          ? Optional.of(both.map(Optional::orElseThrow))
          : Optional.empty();
    }
    return field
        .number(x -> true, "must be a number, or one for each arm")
        .map(x -> new TwoArms<>(x, x));
  }

  // A visit that is called last or current is that visit.
  private Optional<ScenarioDropout.Given> given(Field field) {
    Map<String, ScenarioDropout.Given> allowed = new LinkedHashMap<>();
    for (ScenarioOutcome outcome : outcomes) {
      List<ScenarioDropout.Given> choices = new ArrayList<>();
      for (String visit : outcome.visitIds()) {
        choices.add(new ScenarioDropout.Given.AtVisit(outcome.id(), visit));
      }
      choices.add(new ScenarioDropout.Given.Last(outcome.id()));
      choices.add(new ScenarioDropout.Given.Current(outcome.id()));
      choices.forEach(each -> allowed.putIfAbsent(each.label(), each));
    }
    return field.choice(allowed.keySet()).map(allowed::get);
  }
}
