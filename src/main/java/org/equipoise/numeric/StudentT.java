// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t distribution with real degrees of freedom, infinite ones included (the normal
 * distribution), with either tail at full relative precision.
 */
public final class StudentT {
  private static final int NEWTON_STEPS = 20;

  /** Newton stops when the step is this part of the quantile: a few units of the last digit. */
  private static final double STEP = 0x1p-50;

  private StudentT() {}

  /**
   * P(T &lt;= t).
   *
   * @param t the statistic, not NaN
   * @param df the degrees of freedom, above 0; may be infinite
   * @return a probability
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double cdf(double t, double df) {
    return survival(-t, df);
  }

  /**
   * P(T &gt; t), computed as itself and not as 1 - cdf.
   *
   * @param t the statistic, not NaN
   * @param df the degrees of freedom, above 0; may be infinite
   * @return a probability
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double survival(double t, double df) {
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException("t must be a number, got NaN");
    }
    checkDegrees(df);
    if (df == Double.POSITIVE_INFINITY) {
      return Normal.survival(t);
    }
    return TDistribution.of(df).survivalProbability(t);
  }

  /**
   * P(|T| &gt;= |t|).
   *
   * @param t the statistic, not NaN
   * @param df the degrees of freedom, above 0; may be infinite
   * @return a probability
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double twoSided(double t, double df) {
    return Math.min(1, 2 * survival(Math.abs(t), df));
  }

  /**
   * The t with P(T &lt;= t) = p. For the upper tail give the small probability and change the sign.
   *
   * @param p in (0, 1)
   * @param df the degrees of freedom, above 0; may be infinite
   * @return the quantile
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double quantile(double p, double df) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must be in (0, 1), got " + p);
    }
    checkDegrees(df);
    if (df == Double.POSITIVE_INFINITY) {
      return Normal.quantile(p);
    }
    if (p > 0.5) {
      return -quantile(1 - p, df); // 1 - p is exact for p in [0.5, 1]
    }
    return p == 0.5 ? 0 : polished(p, df);
  }

  // The library's inverse is good to about 1e-9; Newton on the logarithm of the tail finishes it.
  private static double polished(double p, double df) {
    ContinuousDistribution distribution = TDistribution.of(df);
    double t = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < NEWTON_STEPS; i++) {
      double tail = distribution.cumulativeProbability(t);
      double step = tail * Math.log(tail / p) / distribution.density(t);
      if (!Double.isFinite(step)) {
        return t; // beyond the range where density and tail are normal numbers
      }
      t -= step;
      if (Math.abs(step) <= STEP * Math.abs(t)) {
        return t;
      }
    }
    return t;
  }

  private static void checkDegrees(double df) {
    if (!(df > 0)) {
      throw new IllegalArgumentException("df must be positive, got " + df);
    }
  }
}
