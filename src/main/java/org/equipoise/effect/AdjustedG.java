// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.StudentT;

/**
 * Hedges' g beside an adjusted difference: the adjusted difference over the unadjusted SD.
 *
 * <p>d = difference / s with s the pooled SD of the outcome at that visit; g = J(df) d; se² = J²
 * (SE²/s² + d²/(2(n1 + n2 - 2))); interval g ± t(df) se, approximate.
 *
 * <p>Sign: that of the difference. No unit.
 */
public final class AdjustedG {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "g beside an adjusted difference",
          "J(df) times the difference over the pooled unadjusted SD at that visit; se² ="
              + " J²(SE²/s² + d²/(2(n1 + n2 - 2))), t(df) interval, approximate",
          Reference.HEDGES_1981);

  private AdjustedG() {}

  /**
   * The standardized form of an adjusted difference.
   *
   * @param difference the adjusted difference with standard error and a t test
   * @param arms the moments of the outcome, the first variable
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1) or the estimate has no standard
   *     error or degrees of freedom
   */
  public static Estimation of(Estimate difference, TwoArms<Moments> arms, double level) {
    Require.openUnit(level, "level");
    double se =
        difference
            .standardError()
            .orElseThrow(
                () -> new IllegalArgumentException("difference must have a standard error"));
    double df =
        difference
            .test()
            .orElseThrow(() -> new IllegalArgumentException("difference must have a test"))
            .degreesOfFreedom()
            .orElseThrow(
                () -> new IllegalArgumentException("difference must have degrees of freedom"));
    double s = PooledVariance.standardDeviation(arms, 0);
    if (!(s > 0)) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary within either arm");
    }
    if (!(df > 1)) {
      return new NotEstimable(Reason.TOO_FEW, "J needs more than 1 degree of freedom");
    }
    return estimate(difference.value() / s, se / s, df, arms, level);
  }

  private static Estimation estimate(
      double d, double ratio, double df, TwoArms<Moments> arms, double level) {
    double j = GammaRatio.hedges(df);
    double pooledDf = PooledVariance.degreesOfFreedom(arms);
    double se = j * Math.sqrt(ratio * ratio + d * d / (2 * pooledDf));
    if (!Double.isFinite(d) || !Double.isFinite(se)) {
      return Estimability.overflow();
    }
    double half = -StudentT.quantile((1 - level) / 2, df) * se;
    return Estimate.of(j * d, CONVENTIONS)
        .withStandardError(se)
        .withInterval(new Interval(j * d - half, j * d + half, level));
  }
}
