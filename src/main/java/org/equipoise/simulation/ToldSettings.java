// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Inference;
import org.equipoise.compare.MarginBounds;
import org.equipoise.compare.Settings;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioVisit;
import org.equipoise.method.Method;

/** What an analysis of a scenario tells its method. */
final class ToldSettings {
  private final ScenarioOutcome outcome;
  private final double level;
  private final Scenario scenario;

  ToldSettings(ScenarioOutcome outcome, Scenario scenario) {
    this.outcome = outcome;
    this.level = scenario.run().level();
    this.scenario = scenario;
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if the method needs a margin or a direction that is not there
   */
  Settings of(ScenarioAnalysis analysis, Method method, Scale scale) {
    ScenarioAnalysis.Told told = analysis.told();
    check(told, method);
    Settings settings = Settings.of(Inference.twoSided(level));
    if (told.margin().isPresent()) {
      settings = settings.withMargin(bounds(told.margin().get(), analysis.visit(), method, scale));
    }
    if (told.better().isPresent()) {
      settings = settings.withBetter(told.better().get());
    }
    Settings.Chance chance = settings.chance();
    return settings.withChance(
        new Settings.Chance(chance.seed(), told.resamples(), Optional.of(scenario.allocation())));
  }

  private void check(ScenarioAnalysis.Told told, Method method) {
    if (method.role().needsMargin() && told.margin().isEmpty()) {
      throw new IllegalArgumentException("margin must be given for " + method.id());
    }
    if (method.role() == Method.Role.STANDARDIZED_EQUIVALENCE
        && !(told.margin().orElseThrow() instanceof Margin.Smd)) {
      throw new IllegalArgumentException("margin must be in SDs for " + method.id());
    }
    if (method.role() == Method.Role.NON_INFERIORITY && told.better().isEmpty()) {
      throw new IllegalArgumentException("better must be lower or higher for " + method.id());
    }
    if (method.role().isEquivalence() && !(level > 0.5)) {
      throw new IllegalArgumentException("level must be in (0.5, 1) for TOST, got " + level);
    }
  }

  private MarginBounds bounds(Margin margin, String visit, Method method, Scale scale) {
    if (!(margin instanceof Margin.Smd smd)) {
      return MarginBounds.of(margin);
    }
    if (method.role() == Method.Role.STANDARDIZED_EQUIVALENCE) { // brings its own SD
      return new MarginBounds(smd.low(), smd.high(), 1, "");
    }
    return MarginBounds.of(smd, standardDeviation(visit, scale), "control arm's true SD");
  }

  private double standardDeviation(String visit, Scale scale) {
    if (outcome.isDerived()) {
      throw new IllegalArgumentException(
          "margin must be raw or a ratio for "
              + outcome.id()
              + ", which is derived and whose true SD is not known; got smd");
    }
    ScenarioVisit at = outcome.visits().get(outcome.visitIds().indexOf(visit));
    if (scale == AnalysisPlanner.ownScale(outcome)) {
      return at.sd();
    }
    // The logarithm of a lognormal value is normal, or a mixture where covariates shift it.
    double variance = at.sd() * at.sd() * (1 - scenario.explained(outcome.id()));
    double between = mean(2 * at.sd()) / (mean(at.sd()) * mean(at.sd()));
    double squared = Math.expm1(variance + Math.log(between));
    return Math.exp(at.mean() + variance / 2) * mean(at.sd()) * Math.sqrt(squared);
  }

  /** Of exp(factor x shift), over all levels of all covariates. */
  private double mean(double factor) {
    double product = 1;
    for (ScenarioCovariate each : scenario.covariates()) {
      List<Double> shifts = each.shifts(outcome.id());
      List<Double> shares = List.copyOf(each.levels().values());
      double sum = 0;
      for (int level = 0; level < shares.size(); level++) {
        sum += shares.get(level) * Math.exp(factor * shifts.get(level));
      }
      product *= sum;
    }
    return product;
  }
}
