// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.equipoise.core.Require;

/**
 * The standard normal distribution: a short name for the one of commons-statistics, which is right
 * to 1e-12 relative in both tails, with the checks of this library.
 */
public final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  /** Log probability below which a quantile is found in the log scale. */
  private static final double DEEP = -600;

  private Normal() {}

  /**
   * P(Z &lt;= z).
   *
   * @param z the argument, may be infinite
   * @return the lower tail, in [0, 1]
   * @throws IllegalArgumentException if z is NaN
   */
  public static double cdf(double z) {
    return STANDARD.cumulativeProbability(Require.notNaN(z, "z"));
  }

  /**
   * P(Z &gt; z), computed as such.
   *
   * @param z the argument, may be infinite
   * @return the upper tail, in [0, 1]
   * @throws IllegalArgumentException if z is NaN
   */
  public static double survival(double z) {
    return STANDARD.survivalProbability(Require.notNaN(z, "z"));
  }

  /**
   * P(|Z| &gt;= |z|).
   *
   * @param z the argument, may be infinite
   * @return the two-sided p value, in [0, 1]
   * @throws IllegalArgumentException if z is NaN
   */
  public static double twoSided(double z) {
    return Math.min(1, 2 * survival(Math.abs(z)));
  }

  /**
   * The z with P(Z &lt;= z) = p.
   *
   * @param p the lower tail probability, in [0, 1]
   * @return the quantile; infinite at 0 and 1
   * @throws IllegalArgumentException if p is outside [0, 1] or NaN
   */
  public static double quantile(double p) {
    return STANDARD.inverseCumulativeProbability(Require.closedUnit(p, "p"));
  }

  /**
   * P(a &lt; Z &lt;= b), without cancellation; negative where b is below a.
   *
   * @param a may be infinite
   * @param b may be infinite
   * @return &Phi;(b) - &Phi;(a), in [-1, 1]
   * @throws IllegalArgumentException if an argument is NaN
   */
  public static double between(double a, double b) {
    Require.notNaN(a, "a");
    Require.notNaN(b, "b");
    return 0.5 * ErfDifference.value(a * SQRT_HALF, b * SQRT_HALF);
  }

  /** The quantile at a probability given by its logarithm, which may be below any double's. */
  static double quantileOfLog(double logP) {
    if (logP > DEEP || logP == Double.NEGATIVE_INFINITY) {
      return STANDARD.inverseCumulativeProbability(Math.exp(logP));
    }
    double z = -Math.sqrt(-2 * logP - LOG_TWO_PI - Math.log(-2 * logP));
    for (int i = 0; i < 2; i++) { // Newton on log cdf; one step already gives 1e-12
      double half = 0.5 * Erfcx.value(-z * SQRT_HALF);
      double logCdf = Math.log(half) - 0.5 * z * z;
      z -= (logCdf - logP) * half * Math.sqrt(2 * Math.PI);
    }
    return z;
  }
}
