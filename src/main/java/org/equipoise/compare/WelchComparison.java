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
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double[] summaries = {m1.n(), m1.mean(0), m1.variance(0), m2.n(), m2.mean(0), m2.variance(0)};
    double[] results = new double[WelchKernel.OUTPUTS];
    WelchKernel.compute(summaries, 0, results, 0);
    return TInference.of(results[0], results[1], results[3], inference, conventions);
  }
}
