// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.equipoise.core.Require;

/**
 * A test of several contrasts being 0 together.
 *
 * @param statistic F, 0 or more; with infinite df2, chi-square/df1
 * @param df1 numerator degrees of freedom, the number of independent contrasts, positive
 * @param df2 denominator degrees of freedom, positive; may be infinite
 * @param p the p-value, in [0, 1]
 */
public record JointSignificance(double statistic, double df1, double df2, double p) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a part is outside its domain
   */
  public JointSignificance {
    if (!(statistic >= 0)) {
      throw new IllegalArgumentException("statistic must be 0 or more, got " + statistic);
    }
    if (!(df1 > 0 && df2 > 0)) {
      throw new IllegalArgumentException("df1 and df2 must be positive, got " + df1 + ", " + df2);
    }
    Require.closedUnit(p, "p");
  }

  /**
   * The test of a statistic.
   *
   * @param statistic F, 0 or more
   * @param df1 positive and finite
   * @param df2 positive; may be infinite
   * @return the test with its p-value
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static JointSignificance of(double statistic, double df1, double df2) {
    double p =
        Double.isInfinite(df2)
            ? ChiSquaredDistribution.of(df1).survivalProbability(statistic * df1)
            : FDistribution.of(df1, df2).survivalProbability(statistic);
    return new JointSignificance(statistic, df1, df2, p);
  }
}
