// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.MomentsView;

/**
 * Compares two means without assuming equal variances (Welch).
 *
 * <p>t = (m1 - m2) / √(s1²/n1 + s2²/n2), with Satterthwaite's degrees of freedom.
 *
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947), Biometrika 34, 28-35</a>
 * @see <a href="https://doi.org/10.2307/3002019">Satterthwaite (1946), Biometrics Bull 2,
 *     110-114</a>
 */
public enum WelchComparison implements Comparison {
  /** The only one. */
  WELCH;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "welch",
          "Welch's t, variances not assumed equal, Satterthwaite's degrees of freedom",
          Reference.WELCH_1947,
          Reference.SATTERTHWAITE_1946);

  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    return compare(arms, inference, CONVENTIONS);
  }

  static Estimation compare(TwoArms<Moments> arms, Inference inference, Conventions conventions) {
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double[] results = new double[MomentsKernel.OUTPUTS];
    MomentsKernel.WELCH.compute(MomentsView.of(arms), 0, 0, results);
    return TInference.of(results[0], results[1], results[2], inference, conventions);
  }

  static void compute(
      MomentsView arms, double difference, double variance1, double variance2, double[] results) {
    double v1 = variance1 / arms.n1();
    double v2 = variance2 / arms.n2();
    double se = Math.sqrt(v1 + v2);
    results[0] = difference;
    results[1] = se;
    results[2] = se > 0 ? WelchKernel.satterthwaite(v1, arms.n1() - 1.0, v2, arms.n2() - 1.0) : 0;
  }
}
