// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Derivation;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRun;

/**
 * Holds the parts of scenario.yaml against each other, two at a time, so that no refusal hides
 * another. It asks the scenario itself: one is made with nothing in it but the parts in question,
 * and harmless ones for the rest.
 */
final class ScenarioCrossChecks {
  private static final TwoArms<ScenarioArm> ARMS =
      new TwoArms<>(new ScenarioArm("experimental", 2), new ScenarioArm("control", 2));
  private static final ScenarioRun RUN =
      new ScenarioRun(0.95, 1, 1, ScenarioRun.RandomNumbers.COMMON);

  private final Field file;
  private final List<OutcomeDraft> outcomes;

  /**
   * Of a file.
   *
   * @param file the file's map
   * @param outcomes its outcomes, as far as they are right
   */
  ScenarioCrossChecks(Field file, List<OutcomeDraft> outcomes) {
    this.file = file;
    this.outcomes = outcomes;
  }

  /**
   * The outcomes against each other: the order of visits, and what needs a baseline.
   *
   * @return them without their numbers, and without those whose derivation is wrong; empty when
   *     their visits are not all known and in order
   */
  Optional<Scenario> outcomes() {
    List<OutcomeDraft> drawn = outcomes.stream().filter(each -> !each.derived()).toList();
    if (drawn.isEmpty() || !drawn.stream().allMatch(OutcomeDraft::isNamed) || !ordered(drawn)) {
      return Optional.empty();
    }
    Scenario plain =
        scenario(
            outcomes.stream()
                .filter(OutcomeDraft::isNamed)
                .filter(each -> !each.derived() || each.distribution().isPresent())
                .map(OutcomeDraft::plain)
                .toList());
    drawn.forEach(each -> interaction(each, plain.baseline()));
    return Optional.of(plain);
  }

  /** Whether all have their visits in one order, that of the one with the most visits. */
  private boolean ordered(List<OutcomeDraft> drawn) {
    OutcomeDraft longest = OutcomeDraft.longest(drawn);
    List<ScenarioOutcome> ordered = new ArrayList<>(List.of(longest.plain()));
    for (OutcomeDraft each : drawn) {
      if (!each.equals(longest)
          && field(each, "visits").make(() -> with(ordered, each)).isPresent()) {
        ordered.add(each.plain());
      }
    }
    return ordered.size() == drawn.size();
  }

  private void interaction(OutcomeDraft outcome, Optional<String> baseline) {
    boolean before = baseline.equals(Optional.of(outcome.visits().get(0)));
    Field field = field(outcome, "interaction");
    if (!before && ScenarioBinder.quietly(field).number().filter(x -> x != 0).isPresent()) {
      field.refuse("must be 0 without a baseline, the first of two or more visits");
    }
  }

  /** Covariates against each outcome. */
  void covariates(Field field, List<ScenarioCovariate> covariates) {
    for (OutcomeDraft each : outcomes) {
      if (each.isNamed() && !covariates.isEmpty()) {
        Scenario alone = scenario(withSource(each));
        field.make(() -> alone.withCovariates(only(covariates, each.id())));
      }
    }
  }

  /** Dropout against the outcomes, and against the covariates that shift what it is given. */
  void dropout(
      Field field, Scenario plain, ScenarioDropout dropout, List<ScenarioCovariate> covariates) {
    Optional<String> given = dropout.given().map(ScenarioDropout.Given::outcome);
    List<String> ids = plain.outcomes().stream().map(ScenarioOutcome::id).toList();
    if (given.isPresent() && !ids.contains(given.get())) {
      return; // it is there, and wrong
    }
    Optional<ScenarioDropout> value = Optional.of(dropout);
    field.make(() -> plain.withDropout(value));
    given // covariates that are refused themselves are no concern of the dropout
        .flatMap(
            id ->
                ScenarioBinder.quietly(field)
                    .make(() -> plain.withCovariates(only(covariates, id))))
        .ifPresent(shifted -> field.make(() -> shifted.withDropout(value)));
  }

  private static List<ScenarioCovariate> only(List<ScenarioCovariate> covariates, String outcome) {
    return covariates.stream()
        .map(
            each -> {
              Map<String, Map<String, Double>> effects = new LinkedHashMap<>(each.effects());
              effects.keySet().retainAll(List.of(outcome));
              return new ScenarioCovariate(each.id(), each.levels(), effects);
            })
        .toList();
  }

  /** An outcome after the one that it is derived from. */
  private List<ScenarioOutcome> withSource(OutcomeDraft outcome) {
    List<ScenarioOutcome> both = new ArrayList<>();
    outcome
        .distribution()
        .filter(ScenarioDistribution.Derived.class::isInstance)
        .map(each -> ((ScenarioDistribution.Derived) each).derivation())
        .map(Derivation::from)
        .flatMap(id -> outcomes.stream().filter(each -> each.id().equals(id)).findFirst())
        .ifPresent(from -> both.add(from.plain()));
    both.add(outcome.plain());
    return both;
  }

  private static Scenario with(List<ScenarioOutcome> outcomes, OutcomeDraft more) {
    List<ScenarioOutcome> all = new ArrayList<>(outcomes);
    all.add(more.plain());
    return scenario(all);
  }

  private static Scenario scenario(List<ScenarioOutcome> outcomes) {
    return Scenario.plain("scenario", ARMS, outcomes, RUN);
  }

  private Field field(OutcomeDraft outcome, String key) {
    Field own = file.entries().get("outcomes").entries().get(outcome.id());
    return Optional.ofNullable(own.entriesQuietly().get(key)).orElse(own);
  }
}
