// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;

/**
 * From the normal scale, in standard deviations of the control arm, to the scale of an outcome's
 * distribution. A value keeps its quantile in its arm and visit, and the mean and the standard
 * deviation that the scenario says are those of the result.
 */
final class Marginals {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final ScenarioOutcome outcome;
  private final OutcomeModel model;
  private final boolean normal;
  private final QuantileTable[][] tables;

  Marginals(ScenarioOutcome outcome, OutcomeModel model) {
    this.outcome = outcome;
    this.model = model;
    int visits = outcome.visits().size();
    this.tables = new QuantileTable[2][visits];
    ScenarioDistribution distribution = outcome.distribution();
    this.normal =
        !(distribution instanceof ScenarioDistribution.StudentT
            || distribution instanceof ScenarioDistribution.Gamma);
    if (distribution instanceof ScenarioDistribution.StudentT t) {
      QuantileTable table = QuantileTable.t(t.df());
      for (int v = 0; v < visits; v++) {
        tables[0][v] = table;
        tables[1][v] = table;
      }
    } else if (distribution instanceof ScenarioDistribution.Gamma) {
      for (int v = 0; v < visits; v++) {
        tables[0][v] = gamma(v, false);
        tables[1][v] = gamma(v, true);
      }
    }
  }

  private QuantileTable gamma(int v, boolean experimental) {
    double ratio =
        model.mean(v, experimental)
            / (outcome.visits().get(v).sd() * model.standardizedSd(v, experimental));
    return QuantileTable.gamma(ratio * ratio);
  }

  /** The deviation from the control arm's mean in its standard deviations. */
  double deviation(int v, boolean experimental, double standardized) {
    if (normal) {
      return standardized;
    }
    double mean = model.standardizedMean(v, experimental);
    double sd = model.standardizedSd(v, experimental);
    return mean + sd * tables[experimental ? 1 : 0][v].deviate((standardized - mean) / sd);
  }

  /**
   * The mean that values have in an arm before they are written down; that of the categories when
   * ordinal, and that of the logarithm when lognormal.
   */
  static double mean(ScenarioOutcome outcome, OutcomeModel model, int v, boolean experimental) {
    double mean = model.mean(v, experimental);
    if (!(outcome.distribution() instanceof ScenarioDistribution.Ordinal ordinal)) {
      return mean;
    }
    double sd = outcome.visits().get(v).sd() * model.standardizedSd(v, experimental);
    double sum = 0;
    for (double cut : ordinal.cuts()) {
      sum += NORMAL.survivalProbability((cut - mean) / sd);
    }
    return sum;
  }
}
