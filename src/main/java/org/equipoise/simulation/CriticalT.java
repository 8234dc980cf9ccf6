// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import org.equipoise.numeric.StudentT;

/**
 * The two-sided critical value of t over a range of degrees of freedom, without a quantile for each
 * replicate: Chebyshev interpolation in 1/df. One a thread. A decision within {@link #TIE} of the
 * critical value is made by the p-value itself, so that it is the method's own.
 */
final class CriticalT {
  /** Relative; thousands of times the interpolation's error, which a test holds below 1e-10. */
  private static final double TIE = 1e-7;

  private static final int TERMS = 48;

  private final double alpha;
  private final double low;
  private final double high;
  private final double[] coefficients;
  private double lastDf = Double.NaN;
  private double lastValue;

  private CriticalT(double alpha, double low, double high, double[] coefficients) {
    this.alpha = alpha;
    this.low = low;
    this.high = high;
    this.coefficients = coefficients;
  }

  /** For degrees of freedom from lowest to highest, 0 &lt; lowest. */
  static CriticalT of(double alpha, double lowest, double highest) {
    double low = 1 / highest;
    double high = 1 / lowest;
    double[] values = new double[TERMS];
    for (int k = 0; k < TERMS; k++) {
      double x = Math.cos(Math.PI * (k + 0.5) / TERMS);
      values[k] = exact(alpha, 2 / (low + high + x * (high - low)));
    }
    double[] coefficients = new double[TERMS];
    for (int j = 0; j < TERMS; j++) {
      double sum = 0;
      for (int k = 0; k < TERMS; k++) {
        sum += values[k] * Math.cos(Math.PI * j * (k + 0.5) / TERMS);
      }
      coefficients[j] = sum * (j == 0 ? 1.0 : 2.0) / TERMS;
    }
    return new CriticalT(alpha, low, high, shortened(coefficients));
  }

  private static double exact(double alpha, double df) {
    return -StudentT.quantile(alpha / 2, df);
  }

  // What the terms that are left out could add is far below what a double of the sum can hold.
  private static double[] shortened(double[] coefficients) {
    int length = coefficients.length;
    while (length > 1 && Math.abs(coefficients[length - 1]) < 1e-15 * Math.abs(coefficients[0])) {
      length--;
    }
    return Arrays.copyOf(coefficients, length);
  }

  /** The critical value; remembers the last one, since most methods have the same df each time. */
  double at(double df) {
    if (df != lastDf) {
      lastDf = df;
      lastValue = interpolated(df);
    }
    return lastValue;
  }

  private double interpolated(double df) {
    double x = high > low ? (2 / df - low - high) / (high - low) : 0;
    double twice = 2 * Math.max(-1, Math.min(1, x));
    double b1 = 0;
    double b2 = 0;
    for (int j = coefficients.length - 1; j > 0; j--) { // Clenshaw's recurrence
      double b = coefficients[j] + twice * b1 - b2;
      b2 = b1;
      b1 = b;
    }
    return coefficients[0] + twice / 2 * b1 - b2;
  }

  /**
   * 1 when p is below alpha, else 0: in bounds instead of t, which saves a division, and by a sign
   * bit, since a branch that is as good as a coin's toss costs more than all the rest.
   */
  int rejects(double estimate, double standardError, double df) {
    double critical = at(df) * standardError;
    double missing = critical - Math.abs(estimate);
    if (Math.abs(missing) > TIE * critical) {
      return (int) (Double.doubleToRawLongBits(missing) >>> 63);
    }
    return StudentT.twoSided(estimate / standardError, df) < alpha ? 1 : 0;
  }
}
