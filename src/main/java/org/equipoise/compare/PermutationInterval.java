// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.function.DoubleUnaryOperator;
import org.equipoise.core.Alternative;
import org.equipoise.core.Interval;
import org.equipoise.numeric.Normal;

/**
 * The shifts of the experimental arm that a permutation test does not reject: its limits by
 * halving, on the same resamples for every shift.
 */
final class PermutationInterval {
  /** Of a standard error: beyond this the p-value at any shift has reached its least. */
  private static final double FARTHEST = 1e7;

  private static final double FIRST_STEP = 0.05;

  private final DoubleUnaryOperator p;
  private final double alpha;
  private final double tolerance;

  /**
   * Takes the test.
   *
   * @param p the p-value of the hypothesis that the difference is so many standard errors more than
   *     its estimate
   * @param alpha in (0, 1)
   * @param tolerance of the limits, in standard errors
   */
  PermutationInterval(DoubleUnaryOperator p, double alpha, double tolerance) {
    this.p = p;
    this.alpha = alpha;
    this.tolerance = tolerance;
  }

  Interval of(double estimate, double standardError, Inference inference) {
    boolean twoSided = inference.alternative() == Alternative.TWO_SIDED;
    double guess = -Normal.quantile(twoSided ? alpha / 2 : alpha);
    double lower =
        inference.alternative() == Alternative.LESS
            ? Double.NEGATIVE_INFINITY
            : estimate - standardError * limit(-1, guess);
    double upper =
        inference.alternative() == Alternative.GREATER
            ? Double.POSITIVE_INFINITY
            : estimate + standardError * limit(1, guess);
    return new Interval(lower, upper, inference.level());
  }

  /** The farthest shift in a direction that is not rejected, within the tolerance; or infinity. */
  private double limit(int direction, double guess) {
    double kept = Math.max(0, guess);
    double step = FIRST_STEP;
    while (kept > 0 && !accepted(direction * kept)) {
      kept = Math.max(0, kept - step);
      step *= 2;
    }
    double rejected = kept + step;
    while (accepted(direction * rejected)) {
      kept = rejected;
      step *= 2;
      rejected += step;
      if (rejected > FARTHEST) {
        return Double.POSITIVE_INFINITY;
      }
    }
    while (rejected - kept > tolerance) {
      double middle = kept + (rejected - kept) / 2;
      if (accepted(direction * middle)) {
        kept = middle;
      } else {
        rejected = middle;
      }
    }
    return kept;
  }

  private boolean accepted(double shift) {
    return p.applyAsDouble(shift) >= alpha;
  }
}
