// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.Arrays;
import org.equipoise.core.Require;

/**
 * Shapiro and Wilk's W and its p by Royston's approximations, for 3 to 5000 values.
 *
 * <p>W is the squared correlation of the sorted values with coefficients a: from the normal scores
 * m_i = Φ⁻¹((i - 3/8)/(n + 1/4)), the outer one or two corrected by a polynomial in 1/√n. p is
 * exact for n = 3; for n up to 11 -ln(γ - ln(1 - W)) and above it ln(1 - W) is taken as normal.
 *
 * @param w the statistic, in (0, 1]; 1 is perfectly normal
 * @param p the probability of a W at least as small under normality
 * @see <a href="https://doi.org/10.2307/2986146">Royston (1995), Appl Stat 44, 547-551, algorithm
 *     AS R94</a>
 */
public record ShapiroWilk(double w, double p) {
  /** The smallest number of values. */
  public static final int FEWEST = 3;

  /** The largest number of values that the approximation was made for. */
  public static final int MOST = 5000;

  /** Royston's polynomials, constant first. */
  private static final double[] OUTER = {0, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056};

  private static final double[] SECOND = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
  private static final double[] SMALL_MEAN = {0.5440, -0.39978, 0.025054, -6.714e-4};
  private static final double[] SMALL_LOG_SD = {1.3822, -0.77857, 0.062767, -0.0020322};
  private static final double[] LARGE_MEAN = {-1.5861, -0.31082, -0.083751, 0.0038915};
  private static final double[] LARGE_LOG_SD = {-0.4803, -0.082676, 0.0030302};
  private static final double[] GAMMA = {-2.273, 0.459};

  /** Up to here the first of the two transformations to normality. */
  private static final int SMALL = 11;

  /** Up to here only the outermost coefficient is corrected. */
  private static final int ONE_CORRECTED = 5;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if w or p is outside [0, 1]
   */
  public ShapiroWilk {
    Require.closedUnit(w, "w");
    Require.closedUnit(p, "p");
  }

  /**
   * Tests a sample for normality.
   *
   * @param values {@link #FEWEST} to {@link #MOST} finite values that are not all equal
   * @return W and p
   * @throws IllegalArgumentException if there are too few or too many, or all are equal
   */
  public static ShapiroWilk of(double[] values) {
    int n = values.length;
    if (n < FEWEST || n > MOST) {
      throw new IllegalArgumentException(
          "the number of values must be " + FEWEST + " to " + MOST + ", got " + n);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted[0] == sorted[n - 1]) {
      throw new IllegalArgumentException("values must differ, all are " + sorted[0]);
    }
    double lost = oneMinusW(unit(sorted), coefficients(n));
    return new ShapiroWilk(1 - lost, p(lost, n));
  }

  /** The values from their middle on, divided by a power of two near their size. */
  private static double[] unit(double[] sorted) {
    int n = sorted.length;
    int exponent = Math.getExponent(Math.max(-sorted[0], sorted[n - 1])) + 1;
    for (int i = 0; i < n; i++) {
      sorted[i] = Math.scalb(sorted[i], -exponent);
    }
    double middle = sorted[n / 2];
    double range = sorted[n - 1] - sorted[0];
    for (int i = 0; i < n; i++) {
      sorted[i] = (sorted[i] - middle) / range;
    }
    return sorted;
  }

  /** The upper half of the antisymmetric coefficients, the outermost first. */
  private static double[] coefficients(int n) {
    double[] a = new double[n / 2];
    if (n == FEWEST) {
      a[0] = Math.sqrt(0.5);
      return a;
    }
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      a[i] = -Normal.quantile((i + 1 - 0.375) / (n + 0.25));
      squares += 2 * a[i] * a[i];
    }
    double root = Math.sqrt(squares);
    double u = 1 / Math.sqrt(n);
    int corrected = n > ONE_CORRECTED ? 2 : 1;
    double first = polynomial(OUTER, u) + a[0] / root;
    double second = corrected == 2 ? polynomial(SECOND, u) + a[1] / root : 0;
    double rest = squares - 2 * a[0] * a[0] - (corrected == 2 ? 2 * a[1] * a[1] : 0);
    double norm = Math.sqrt(rest / (1 - 2 * first * first - 2 * second * second));
    for (int i = corrected; i < a.length; i++) {
      a[i] /= norm;
    }
    a[0] = first;
    if (corrected == 2) {
      a[1] = second;
    }
    return a;
  }

  /** 1 - r² as (1 - r)(1 + r), so that a W near 1 keeps its digits. */
  private static double oneMinusW(double[] sorted, double[] a) {
    int n = sorted.length;
    double mean = 0;
    for (double value : sorted) {
      mean += value / n;
    }
    double sumOfSquares = 0;
    double squaresOfA = 0;
    double products = 0;
    for (int i = 0; i < n; i++) {
      double deviation = sorted[i] - mean;
      sumOfSquares += deviation * deviation;
    }
    for (int i = 0; i < a.length; i++) {
      squaresOfA += 2 * a[i] * a[i];
      products += a[i] * (sorted[n - 1 - i] - sorted[i]);
    }
    double size = Math.sqrt(squaresOfA * sumOfSquares);
    double lost = (size - products) * (size + products) / (size * size);
    return Math.max(0, Math.min(1, lost));
  }

  private static double p(double lost, int n) {
    if (n == FEWEST) {
      double w = Math.max(0.75, 1 - lost);
      return Math.max(
          0, Math.min(1, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)))));
    }
    if (lost == 0) {
      return 1;
    }
    double y = Math.log(lost);
    if (n <= SMALL) {
      double gamma = polynomial(GAMMA, n);
      return y >= gamma
          ? 0
          : Normal.survival(
              (-Math.log(gamma - y) - polynomial(SMALL_MEAN, n))
                  / Math.exp(polynomial(SMALL_LOG_SD, n)));
    }
    double x = Math.log(n);
    return Normal.survival((y - polynomial(LARGE_MEAN, x)) / Math.exp(polynomial(LARGE_LOG_SD, x)));
  }

  private static double polynomial(double[] constantFirst, double x) {
    double value = 0;
    for (int i = constantFirst.length - 1; i >= 0; i--) {
      value = value * x + constantFirst[i];
    }
    return value;
  }
}
