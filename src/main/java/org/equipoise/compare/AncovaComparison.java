// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;

/**
 * Compares two arms adjusted for the baseline (analysis of covariance with a common slope).
 *
 * <p>difference = (y1 - y2) - b (x1 - x2) with b = cov(x, y)/var(x), both pooled within arms; SE² =
 * σ² (1/n1 + 1/n2 + (x1 - x2)²/Sxx), σ² = Syy (1 - r²)/(n1 + n2 - 3), Sxx and Syy the within-arm
 * sums of squares and r the pooled within-arm correlation; n1 + n2 - 3 degrees of freedom. The same
 * as least squares on participants.
 *
 * <p>The second variable of the moments is the baseline.
 *
 * @see <a href="https://doi.org/10.1136/bmj.323.7321.1123">Vickers and Altman (2001), BMJ 323,
 *     1123-1124</a>
 */
public enum AncovaComparison implements Comparison {
  /** The only one. */
  ANCOVA;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "ancova",
          "analysis of covariance: difference at follow-up adjusted for baseline with one slope for"
              + " both arms, n1 + n2 - 3 degrees of freedom",
          Reference.VICKERS_ALTMAN_2001);

  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    if (arms.experimental().dimension() < 2 || arms.control().dimension() < 2) {
      return new NotEstimable(Reason.NO_BASELINE, "ANCOVA needs the baseline");
    }
    Optional<NotEstimable> refusal = Estimability.refusal(arms).or(() -> refusal(arms));
    return refusal.isPresent() ? refusal.get() : fit(arms, inference);
  }

  private static Optional<NotEstimable> refusal(TwoArms<Moments> arms) {
    if (PooledVariance.degreesOfFreedom(arms) < 2) {
      return Optional.of(
          new NotEstimable(Reason.TOO_FEW, "ANCOVA needs 4 participants or more in all"));
    }
    if (!(PooledVariance.covariance(arms, 1, 1) > 0)) {
      return Optional.of(
          new NotEstimable(Reason.COLLINEAR, "the baseline does not vary within either arm"));
    }
    return Optional.empty();
  }

  private static Estimation fit(TwoArms<Moments> arms, Inference inference) {
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double pooledDf = PooledVariance.degreesOfFreedom(arms);
    double sy = PooledVariance.standardDeviation(arms, 0);
    double sx = PooledVariance.standardDeviation(arms, 1);
    double r = PooledVariance.covariance(arms, 0, 1) / sx / sy;
    double unexplained = (1 - r) * (1 + r);
    if (!(unexplained > 0x1p-44)) { // below, it is rounding of the correlation
      return new NotEstimable(Reason.ZERO_VARIANCE, "the baseline explains the outcome fully");
    }
    double slope = r * (sy / sx);
    double baseline = m1.mean(1) - m2.mean(1);
    double difference = m1.mean(0) - m2.mean(0) - slope * baseline;
    double residual = sy * Math.sqrt(unexplained * pooledDf / (pooledDf - 1.0));
    double shift = baseline / sx;
    double se = residual * Math.sqrt(1.0 / m1.n() + 1.0 / m2.n() + shift * shift / pooledDf);
    return TInference.of(difference, se, pooledDf - 1.0, inference, CONVENTIONS);
  }
}
