// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.TDistribution;
import org.equipoise.core.Require;

/**
 * Student's t distribution for real degrees of freedom, both tails to 1e-12 relative down to
 * 1e-300.
 *
 * <p>Probabilities are those of commons-statistics, but for df = 1, where its tail near t = 0 is
 * right to 1e-9 only, and for |t| above 1e100, where t&sup2; overflows. Quantiles are found by
 * Newton's iteration on the logarithm of the smaller tail against log t, a concave function, so
 * that it cannot fail to converge.
 *
 * <p>Domain: df &gt; 0; df = infinity is the normal.
 */
public final class StudentT {
  /**
   * Above this |t| the tail is a power law to the last bit of moderate df, and t&sup2; overflows.
   */
  private static final double FAR = 1e100;

  /** Above these df the distribution is normal to 1e-12 in every tail above 1e-300. */
  private static final double NORMAL_FROM = 1e18;

  /** Newton's step after which the next one is below rounding. */
  private static final double LAST_STEP = 1e-8;

  private static final int MAX_STEPS = 200;

  /** Logarithm of the largest double. */
  private static final double MAX_LOG = Math.log(Double.MAX_VALUE);

  private StudentT() {}

  /**
   * P(T &lt;= t).
   *
   * @param t the argument, may be infinite
   * @param df degrees of freedom, above 0; may be infinite
   * @return the lower tail, in [0, 1]
   * @throws IllegalArgumentException if t is NaN or df is not above 0
   */
  public static double cdf(double t, double df) {
    return survival(-t, df);
  }

  /**
   * P(T &gt; t), computed as such.
   *
   * @param t the argument, may be infinite
   * @param df degrees of freedom, above 0; may be infinite
   * @return the upper tail, in [0, 1]
   * @throws IllegalArgumentException if t is NaN or df is not above 0
   */
  public static double survival(double t, double df) {
    Require.notNaN(t, "t");
    checkDf(df);
    if (df >= NORMAL_FROM || Double.isInfinite(t)) {
      return Normal.survival(t);
    }
    if (df == 1) {
      return Math.atan2(1, t) / Math.PI;
    }
    if (t < -FAR) {
      return 1 - survival(-t, df); // the mixture is for the small tail
    }
    return t > FAR
        ? new ChiMixture(-t, 0, df).value()
        : TDistribution.of(df).survivalProbability(t);
  }

  /**
   * P(|T| &gt;= |t|).
   *
   * @param t the argument, may be infinite
   * @param df degrees of freedom, above 0; may be infinite
   * @return the two-sided p value, in [0, 1]
   * @throws IllegalArgumentException if t is NaN or df is not above 0
   */
  public static double twoSided(double t, double df) {
    return Math.min(1, 2 * survival(Math.abs(t), df));
  }

  /**
   * The t with P(T &lt;= t) = p.
   *
   * @param p the lower tail probability, in (0, 1)
   * @param df degrees of freedom, above 0; may be infinite
   * @return the quantile, to 1e-12 relative; infinite where it exceeds every double
   * @throws IllegalArgumentException if p is outside (0, 1) or df is not above 0
   */
  public static double quantile(double p, double df) {
    Require.openUnit(p, "p");
    checkDf(df);
    if (df >= NORMAL_FROM) {
      return Normal.quantile(p);
    }
    if (p == 0.5) {
      return 0;
    }
    double tail = Math.min(p, 1 - p);
    double size = tail < 0.25 ? upperQuantile(tail, df) : centralQuantile(Math.abs(p - 0.5), df);
    return p < 0.5 ? -size : size;
  }

  /** log P(T &gt; e^y) is concave and falls; from the first step on Newton comes from the right. */
  private static double upperQuantile(double tail, double df) {
    TDistribution density = TDistribution.of(df);
    double logTail = Math.log(tail);
    double y = start(tail, df);
    for (int i = 0; i < MAX_STEPS; i++) {
      if (y > MAX_LOG) {
        return Double.POSITIVE_INFINITY;
      }
      double t = Math.exp(y);
      double logSurvival = Math.log(survival(t, df));
      double slope = t > FAR ? df : Math.exp(density.logDensity(t) + y - logSurvival);
      double step = (logSurvival - logTail) / slope;
      y += step;
      if (Math.abs(step) < LAST_STEP) {
        return Math.exp(y);
      }
    }
    throw new IllegalStateException("no quantile of t at tail " + tail + ", df " + df);
  }

  /** Gaver and Kafadar's (1984) approximation, or the power law of the far tail. */
  private static double start(double tail, double df) {
    if (df < 3) {
      double logConstant = GammaRatio.logHalfStep(df + 1) - 0.5 * Math.log(Math.PI);
      return (logConstant + (df / 2 - 1) * Math.log(df) - Math.log(tail)) / df;
    }
    double z = Normal.quantile(tail) * (df - 5.0 / 6) / (df - 2.0 / 3 + 0.1 / df);
    return 0.5 * Math.log(df * Math.expm1(Math.min(700, z * z / df)));
  }

  /** log P(0 &lt; T &lt; e^y) is concave and rises. */
  private static double centralQuantile(double mass, double df) {
    TDistribution distribution = TDistribution.of(df);
    double y = Math.log(mass / distribution.density(0));
    for (int i = 0; i < MAX_STEPS; i++) {
      double t = Math.exp(y);
      double found = 0.5 * RegularizedBeta.value(t * t / (df + t * t), 0.5, df / 2);
      double step = Math.log(mass / found) * found / (t * distribution.density(t));
      y += step;
      if (Math.abs(step) < LAST_STEP) {
        return Math.exp(y);
      }
    }
    throw new IllegalStateException("no quantile of t at central mass " + mass + ", df " + df);
  }

  private static void checkDf(double df) {
    if (!(df > 0)) {
      throw new IllegalArgumentException("df must be in (0, Infinity], got " + df);
    }
  }
}
