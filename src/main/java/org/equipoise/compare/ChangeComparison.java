// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * Compares the mean change from baseline in two arms, by Welch's t.
 *
 * <p>Change = outcome - baseline, with variance s²(outcome) + s²(baseline) - 2 cov in each arm.
 *
 * <p>The second variable of the moments is the baseline.
 */
public enum ChangeComparison implements Comparison {
  /** The only one. */
  CHANGE;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "change",
          "Welch's t on the change from baseline, Satterthwaite's degrees of freedom",
          Reference.WELCH_1947,
          Reference.SATTERTHWAITE_1946);

  @Override
  public Estimation compare(TwoArms<Moments> arms, Inference inference) {
    if (arms.experimental().dimension() < 2 || arms.control().dimension() < 2) {
      return new NotEstimable(Reason.NO_BASELINE, "a change score needs the baseline");
    }
    return WelchComparison.compare(arms.map(ChangeComparison::change), inference, CONVENTIONS);
  }

  /**
   * The moments of the change from baseline.
   *
   * @param arm moments with the outcome first and the baseline second
   * @return the moments of outcome - baseline
   */
  public static Moments change(Moments arm) {
    double variance = variance(arm.variance(0), arm.variance(1), arm.covariance(0, 1));
    return Moments.of(arm.n(), arm.mean(0) - arm.mean(1), Math.sqrt(variance));
  }

  static double variance(double outcome, double baseline, double covariance) {
    double variance = outcome + baseline - 2 * covariance;
    // What is left when outcome and baseline move in step is rounding, not variation.
    boolean constant = variance <= 0x1p-44 * (outcome + baseline);
    return constant ? 0 : variance;
  }
}
