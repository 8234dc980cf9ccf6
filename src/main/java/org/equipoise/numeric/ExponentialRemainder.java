// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

/** e^u - 1 - u without cancellation, and the deviances that are written with it. */
final class ExponentialRemainder {
  /** Below this |u| the Taylor series is used; it then ends at 1e-17 of its sum. */
  static final double SMALL = 0.5;

  /** 1 / k! for k = 2 and on. */
  private static final double[] INVERSE_FACTORIALS = inverseFactorials(16);

  private ExponentialRemainder() {}

  /** e^u - 1 - u at |u| below {@link #SMALL}. */
  static double series(double u) {
    double sum = 0;
    for (int k = INVERSE_FACTORIALS.length - 1; k >= 0; k--) {
      sum = sum * u + INVERSE_FACTORIALS[k];
    }
    return sum * u * u;
  }

  /**
   * count log(count / mean) + mean - count. The excess, mean - count, is an argument because the
   * caller knows it more precisely than the difference of the two (Loader 2000).
   */
  static double deviance(double count, double mean, double excess) {
    if (count == 0) {
      return mean;
    }
    double relative = excess / count;
    return Math.abs(relative) < 0.4
        ? count * series(Math.log1p(relative))
        : count * Math.log(count / mean) + excess;
  }

  private static double[] inverseFactorials(int count) {
    double[] inverse = new double[count];
    double factorial = 1;
    for (int k = 0; k < count; k++) {
      factorial *= k + 2;
      inverse[k] = 1 / factorial;
    }
    return inverse;
  }
}
