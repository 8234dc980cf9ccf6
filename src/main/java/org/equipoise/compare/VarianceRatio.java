// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.NoncentralF;

/**
 * The ratio of the two variances, with the F test of normal theory.
 *
 * <p>F = s1²/s2² on n1 - 1 and n2 - 1 degrees of freedom; two-sided p is twice the smaller tail;
 * the interval is F divided by the quantiles of that distribution. Not robust: for outcomes that
 * are not normal see {@link BrownForsythe}.
 *
 * <p>Sign: above 1 when the experimental arm varies more. No unit; 1 is no difference.
 */
public enum VarianceRatio {
  /** The only one. */
  VARIANCE_RATIO;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "variance-ratio",
          "F test of the ratio of the variances, experimental over control, on n1 - 1 and n2 - 1"
              + " degrees of freedom (df1, df2); assumes normal outcomes");

  /**
   * Compares the variances.
   *
   * @param arms the moments of both arms, the outcome first
   * @param inference level and alternative; greater: the experimental arm varies more
   * @return the ratio with its interval and F test, or why there is none
   */
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    int df1 = arms.experimental().n() - 1;
    int df2 = arms.control().n() - 1;
    if (Math.min(df1, df2) < 1) {
      return Estimability.refusal(arms).orElseThrow();
    }
    double v1 = arms.experimental().variance(0);
    double v2 = arms.control().variance(0);
    if (!(v1 > 0 && v2 > 0)) {
      String arm = v1 > 0 ? "control" : "experimental";
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the outcome does not vary within the " + arm + " arm");
    }
    double f = v1 / v2;
    if (!(f > 0 && Double.isFinite(f))) {
      return Estimability.overflow();
    }
    return Estimate.of(f, CONVENTIONS)
        .withInterval(interval(f, df1, df2, inference))
        .withTest(
            new SignificanceTest(
                f,
                OptionalDouble.empty(),
                p(f, df1, df2, inference.alternative()),
                inference.alternative()))
        .with("df1", df1)
        .with("df2", df2);
  }

  private static double p(double f, int df1, int df2, Alternative alternative) {
    double below = NoncentralF.cdf(f, df1, df2, 0);
    double above = NoncentralF.survival(f, df1, df2, 0);
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * Math.min(below, above));
      case GREATER -> above;
      case LESS -> below;
    };
  }

  /** The upper quantile as the inverse of the lower one with the degrees of freedom exchanged. */
  private static Interval interval(double f, int df1, int df2, Inference inference) {
    double alpha = 1 - inference.level();
    double tail = inference.alternative() == Alternative.TWO_SIDED ? alpha / 2 : alpha;
    double low =
        inference.alternative() == Alternative.LESS
            ? 0
            : f * NoncentralF.quantile(tail, df2, df1, 0);
    double high =
        inference.alternative() == Alternative.GREATER
            ? Double.POSITIVE_INFINITY
            : f / NoncentralF.quantile(tail, df1, df2, 0);
    return new Interval(low, high, inference.level());
  }
}
