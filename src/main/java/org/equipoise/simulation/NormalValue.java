// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * A normal variable z of which a probability p depends by logit(p) = a + slope z.
 *
 * @param mean its mean
 * @param sd its standard deviation
 */
record NormalValue(double mean, double sd) {
  // The trapezoid rule on the whole line converges with exp(-2 pi d / h) where d is how far the
  // logistic's poles are off the axis, pi / (|slope| sd): with h = 1/64 the error is below 1e-15
  // up to a slope of 36.
  private static final double STEP = 0x1p-6;
  private static final int STEPS = 9 * 64;
  private static final double DENSITY_AT_0 = 1 / Math.sqrt(2 * Math.PI);

  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /**
   * The intercept a with which the marginal probability is the rate; by bisection to the last bit.
   */
  double intercept(double rate, double slope) {
    if (rate == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double center = StrictMath.log(rate / (1 - rate));
    if (slope == 0) {
      return center;
    }
    double reach = Math.abs(slope) * (Math.abs(mean) + (STEPS * STEP + 1) * sd);
    double low = center - reach;
    double high = center + reach;
    for (double mid = (low + high) / 2; low < mid && mid < high; mid = (low + high) / 2) {
      if (probability(mid, slope) < rate) {
        low = mid;
      } else {
        high = mid;
      }
    }
    return high;
  }

  double probability(double intercept, double slope) {
    double sum = 0;
    for (int i = -STEPS; i <= STEPS; i++) {
      double x = i * STEP;
      double density = DENSITY_AT_0 * StrictMath.exp(-x * x / 2);
      sum += density * STEP * logistic(intercept + slope * (mean + sd * x));
    }
    return sum;
  }
}
