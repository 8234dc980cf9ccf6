// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.core.TwoArms;

/** What the parts of a {@link Scenario} must have in common. */
final class ScenarioChecks {
  private final List<ScenarioOutcome> outcomes;
  private final List<String> visits;

  ScenarioChecks(List<ScenarioOutcome> outcomes) {
    this.outcomes = outcomes;
    this.visits = Scenario.visits(outcomes);
  }

  static void check(
      TwoArms<ScenarioArm> arms,
      List<ScenarioOutcome> outcomes,
      Optional<CorrelationMatrix> correlation) {
    if (arms.experimental().id().equals(arms.control().id())) {
      throw new IllegalArgumentException("arms must have two ids, got " + arms.control().id());
    }
    if (outcomes.stream().map(ScenarioOutcome::id).distinct().count() < outcomes.size()) {
      throw new IllegalArgumentException("outcomes must have different ids");
    }
    ScenarioChecks checks = new ScenarioChecks(outcomes);
    outcomes.forEach(checks::outcome);
    outcomes.stream().filter(ScenarioOutcome::isDerived).forEach(checks::derived);
    correlation.ifPresent(checks::size);
    boolean taught =
        arms.experimental().classes().isPresent() || arms.control().classes().isPresent();
    outcomes.forEach(each -> resampled(each, taught, correlation.isPresent()));
  }

  private void size(CorrelationMatrix correlation) {
    long drawn = outcomes.stream().filter(each -> !each.isDerived()).count();
    if (correlation.size() != drawn) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "outcomeCorrelation must have %d rows, one an outcome, got %d",
              drawn,
              correlation.size()));
    }
  }

  private void derived(ScenarioOutcome outcome) {
    Derivation derivation = ((ScenarioDistribution.Derived) outcome.distribution()).derivation();
    ScenarioOutcome from = outcome(derivation.from());
    int next = outcomes.indexOf(outcome) + 1;
    if (next < outcomes.size() && !outcomes.get(next).isDerived()) {
      throw new IllegalArgumentException(
          "outcomes that are derived must come last, got " + outcome.id());
    }
    if (from.samples().minutes().size() < 2) {
      throw new IllegalArgumentException(
          "from must name an outcome with two or more minutes, got " + from.id());
    }
    if (from.recording().detectionLimit().isPresent()) {
      throw new IllegalArgumentException(
          "from must name an outcome without a detectionLimit, got " + from.id());
    }
    if (!from.visitIds().equals(outcome.visitIds())) {
      throw new IllegalArgumentException(
          outcome.id() + " must have the visits of " + from.id() + ", got " + outcome.visitIds());
    }
  }

  private static void resampled(ScenarioOutcome outcome, boolean taught, boolean correlated) {
    if (outcome.distribution() instanceof ScenarioDistribution.Resample && (taught || correlated)) {
      throw new IllegalArgumentException(
          (taught ? "classes" : "outcomeCorrelation")
              + " must be left out when an outcome is resampled, got "
              + outcome.id()
              + ": its persons bring their own correlations");
    }
  }

  private void outcome(ScenarioOutcome outcome) {
    int last = -1;
    for (ScenarioVisit visit : outcome.visits()) {
      int index = visits.indexOf(visit.id());
      if (index < last) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "visits of %s must be in the order %s, got %s",
                outcome.id(),
                visits,
                outcome.visitIds()));
      }
      last = index;
      if (isBaseline(visit.id()) && hasCurveEffect(outcome, visit.id())) {
        throw new IllegalArgumentException(
            "curveEffect of " + outcome.id() + " must not be at the baseline " + visit.id());
      }
      if (isBaseline(visit.id()) && visit.effect().difference(visit.sd()) != 0) {
        throw new IllegalArgumentException(
            "effect of "
                + outcome.id()
                + " at the baseline "
                + visit.id()
                + " must be 0, since randomized arms do not differ before the intervention");
      }
    }
    if (outcome.interaction() != 0 && !isBaseline(outcome.visits().get(0).id())) {
      throw new IllegalArgumentException(
          "interaction of " + outcome.id() + " must be 0 without a baseline");
    }
  }

  private static boolean hasCurveEffect(ScenarioOutcome outcome, String visit) {
    return outcome.samples().curve().map(each -> each.effects().containsKey(visit)).orElse(false);
  }

  private boolean isBaseline(String visit) {
    return visits.size() > 1 && visits.get(0).equals(visit);
  }

  void analysis(ScenarioAnalysis analysis) {
    visit(outcome(analysis.outcome()), analysis.visit());
  }

  void dropout(ScenarioDropout dropout) {
    int last = -1;
    for (String visit : dropout.rates().keySet()) {
      int index = visits.indexOf(visit);
      if (index < 0 || index <= last) {
        throw new IllegalArgumentException(
            "rates must be of visits in the order " + visits + ", got " + dropout.rates().keySet());
      }
      last = index;
    }
    dropout.given().ifPresent(each -> given(dropout, each));
  }

  private void given(ScenarioDropout dropout, ScenarioDropout.Given given) {
    ScenarioOutcome outcome = outcome(given.outcome());
    if (!outcome.samples().minutes().isEmpty()) {
      throw new IllegalArgumentException(
          "given must be an outcome with one value a visit, got " + outcome.id());
    }
    if (outcome.isDerived()) {
      throw new IllegalArgumentException(
          "given must be an outcome that is not derived, got " + outcome.id());
    }
    List<String> rated = List.copyOf(dropout.rates().keySet());
    if (given instanceof ScenarioDropout.Given.AtVisit at) {
      visit(outcome, at.visit());
      atVisit(dropout, at, rated);
    } else if (given instanceof ScenarioDropout.Given.ByVisit by
        && by.which() == ScenarioDropout.Which.LAST) {
      String first = outcome.visitIds().get(0);
      if (visits.indexOf(first) >= visits.indexOf(rated.get(0))) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "given %s must have a visit before the first dropout, %s; the first of %s is %s",
                given.label(),
                rated.get(0),
                outcome.id(),
                first));
      }
    } else if (!outcome.visitIds().containsAll(rated)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "given %s must have all visits with a rate, %s; got %s",
              given.label(),
              rated,
              outcome.visitIds()));
    }
  }

  private void atVisit(
      ScenarioDropout dropout, ScenarioDropout.Given.AtVisit given, List<String> rated) {
    boolean monotone = dropout.pattern() == ScenarioDropout.Pattern.MONOTONE;
    boolean seen =
        monotone
            ? visits.indexOf(given.visit()) < visits.indexOf(rated.get(0))
            : !rated.contains(given.visit());
    if (dropout.mechanism() == ScenarioDropout.Mechanism.MAR && !seen) {
      throw new IllegalArgumentException(
          (monotone
                  ? "given of mar must be at a visit before the first dropout, " + rated.get(0)
                  : "given of mar must be at a visit that nobody misses, not one of " + rated)
              + ", got "
              + given.visit());
    }
    if (dropout.mechanism() == ScenarioDropout.Mechanism.MNAR && seen) {
      throw new IllegalArgumentException(
          "given of mnar must be at a visit with dropout, got " + given.visit());
    }
  }

  private ScenarioOutcome outcome(String id) {
    return outcomes.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "outcome must be one of "
                        + outcomes.stream().map(ScenarioOutcome::id).toList()
                        + ", got "
                        + id));
  }

  private static void visit(ScenarioOutcome outcome, String visit) {
    if (!outcome.visitIds().contains(visit)) {
      throw new IllegalArgumentException(
          "visit of " + outcome.id() + " must be one of " + outcome.visitIds() + ", got " + visit);
    }
  }
}
