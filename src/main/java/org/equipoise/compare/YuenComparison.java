// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;

/**
 * Compares two trimmed means without assuming equal variances (Yuen).
 *
 * <p>Of each arm's n values the g = floor(trim·n) smallest and largest are left out, h = n - 2g
 * remain. t = (m1 - m2)/√(q1 + q2) with q = (n - 1) s²/(h (h - 1)), s² the variance after the g
 * outer values on each side were set to the nearest value that is kept (winsorized), and
 * Satterthwaite's degrees of freedom with h - 1. A trim of 0 is Welch's test.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome.
 *
 * @param trim the share left out on each side, in [0, 0.5)
 * @see <a href="https://doi.org/10.1093/biomet/61.1.165">Yuen (1974), Biometrika 61, 165-170</a>
 */
public record YuenComparison(double trim) {
  /** A fifth left out on each side. */
  public static final YuenComparison YUEN = new YuenComparison(0.2);

  private static final double HALF = 0.5;

  /**
   * Checks the trim.
   *
   * @throws IllegalArgumentException if trim is outside [0, 0.5)
   */
  public YuenComparison {
    if (!(trim >= 0 && trim < HALF)) {
      throw new IllegalArgumentException("trim must be in [0, 0.5), got " + trim);
    }
  }

  /**
   * Compares the arms.
   *
   * @param arms the values of both arms, finite
   * @param inference level and alternative
   * @return the difference of the trimmed means with standard error, interval and t test, or why
   *     there is none
   */
  public Estimation compare(TwoArms<double[]> arms, Inference inference) {
    int n = Math.min(arms.experimental().length, arms.control().length);
    if (n - 2 * trimmed(n) < 2) {
      return new NotEstimable(
          Reason.TOO_FEW,
          "after trimming "
              + trim
              + " on each side an arm has fewer than 2 of its "
              + n
              + " participants left");
    }
    Magnitude magnitude = Magnitude.of(arms);
    TwoArms<Middle> middles = magnitude.reduce(arms).map(this::middle);
    double q1 = middles.experimental().squaredError();
    double q2 = middles.control().squaredError();
    if (!(q1 + q2 > 0)) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the values that are not trimmed do not vary within either arm");
    }
    return TInference.of(
        magnitude.restore(middles.experimental().mean() - middles.control().mean()),
        magnitude.restore(Math.sqrt(q1 + q2)),
        WelchKernel.satterthwaite(
            q1, middles.experimental().kept() - 1, q2, middles.control().kept() - 1),
        inference,
        conventions());
  }

  /** In decimals, since 0.29 times 100 is 28.999... in binary. */
  private int trimmed(int n) {
    return BigDecimal.valueOf(trim)
        .multiply(BigDecimal.valueOf(n))
        .setScale(0, RoundingMode.FLOOR)
        .intValueExact();
  }

  /** Sums are of deviations from the middle value, so that a large mean costs no digits. */
  private Middle middle(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    int g = trimmed(n);
    int kept = n - 2 * g;
    double center = sorted[n / 2];
    double sum = 0;
    for (int i = g; i < n - g; i++) {
      sum += sorted[i] - center;
    }
    double winsorized = sum + g * (sorted[g] - center + sorted[n - 1 - g] - center);
    double mean = center + winsorized / n;
    double squares = g * (square(sorted[g] - mean) + square(sorted[n - 1 - g] - mean));
    for (int i = g; i < n - g; i++) {
      squares += square(sorted[i] - mean);
    }
    return new Middle(center + sum / kept, squares / kept / (kept - 1), kept);
  }

  private static double square(double value) {
    return value * value;
  }

  private Conventions conventions() {
    return Conventions.of(
        "yuen",
        "trimmed means, "
            + trim
            + " of each arm left out on each side, winsorized variances, Satterthwaite's degrees of"
            + " freedom",
        Reference.YUEN_1974);
  }

  private record Middle(double mean, double squaredError, int kept) {}
}
