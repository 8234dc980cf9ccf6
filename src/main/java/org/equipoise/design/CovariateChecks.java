// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the covariates of a {@link Scenario} and its other parts must have in common. */
final class CovariateChecks {
  private final List<ScenarioCovariate> covariates;
  private final List<String> ids;

  CovariateChecks(List<ScenarioCovariate> covariates) {
    this.covariates = covariates;
    this.ids = covariates.stream().map(ScenarioCovariate::id).toList();
    if (ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException("covariates must have different ids, got " + ids);
    }
  }

  void outcomes(List<ScenarioOutcome> outcomes, Optional<ScenarioDropout> dropout) {
    List<String> known = outcomes.stream().map(ScenarioOutcome::id).toList();
    for (ScenarioCovariate each : covariates) {
      for (String outcome : each.effects().keySet()) {
        if (!known.contains(outcome)) {
          throw new IllegalArgumentException(
              "effects of " + each.id() + " must be on one of " + known + ", got " + outcome);
        }
      }
    }
    outcomes.forEach(this::outcome);
    dropout.flatMap(ScenarioDropout::given).ifPresent(this::given);
  }

  private void outcome(ScenarioOutcome outcome) {
    double explained = explained(outcome.id());
    if (!(explained < 1)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "effects on %s must explain less than its whole variance, got %.3f of it",
              outcome.id(),
              explained));
    }
    ScenarioDistribution distribution = outcome.distribution();
    boolean shiftable =
        distribution instanceof ScenarioDistribution.Normal
            || distribution instanceof ScenarioDistribution.Lognormal
            || distribution instanceof ScenarioDistribution.Ordinal;
    if (!shiftable && explained > 0) {
      throw new IllegalArgumentException(
          "effects must be on outcomes that are normal, lognormal or ordinal, got "
              + outcome.id()
              + ", which is "
              + distribution.label());
    }
  }

  private double explained(String outcome) {
    return covariates.stream().mapToDouble(each -> each.explained(outcome)).sum();
  }

  // Its rates are solved for a normal variable.
  private void given(ScenarioDropout.Given given) {
    if (explained(given.outcome()) > 0) {
      throw new IllegalArgumentException(
          "given must be an outcome that no covariate shifts, got " + given.outcome());
    }
  }

  /** Columns that another part names. */
  void columns(String part, List<String> columns) {
    Set<String> seen = new HashSet<>();
    for (String each : columns) {
      if (!ids.contains(each)) {
        throw new IllegalArgumentException(
            "columns of " + part + " must be among the covariates " + ids + ", got " + each);
      }
      if (!seen.add(each)) {
        throw new IllegalArgumentException(
            "columns of " + part + " must each be there once, got " + columns);
      }
    }
  }

  void analysis(ScenarioAnalysis analysis) {
    ScenarioAnalysis.Columns columns = analysis.told().columns();
    columns("covariates", columns.covariates());
    columns("strata", columns.strata().orElse(List.of()));
  }
}
