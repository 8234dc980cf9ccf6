// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.core.Require;

/**
 * Moments of one arm: n, the means and the covariance matrix (divisor n - 1) of one or more
 * variables, the outcome first, then its covariates. Sufficient for every normal-theory estimator.
 *
 * <p>Units: means in those of the variables, covariances in their products. With n = 1 all
 * covariances are 0, and estimators say that there are too few.
 */
public final class Moments {
  private static final String ASYMMETRIC = "covariances must be a square, symmetric matrix";

  private final int n;
  private final double[] means;
  private final double[] covariances; // row-major, dimension x dimension, symmetric
  private final List<String> names; // for people: the same numbers by other names are equal

  private Moments(int n, double[] means, double[] covariances, List<String> names) {
    this.names = names;
    this.n = n;
    this.means = means;
    this.covariances = covariances;
  }

  /**
   * Moments of one variable.
   *
   * @param n participants, 1 or more
   * @param mean the mean, finite
   * @param standardDeviation divisor n - 1; 0 or more, finite
   * @return the moments
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static Moments of(int n, double mean, double standardDeviation) {
    Require.nonNegativeFinite(standardDeviation, "standardDeviation");
    return copyOf(n, new double[] {mean}, new double[][] {{square(standardDeviation)}});
  }

  /**
   * Moments of several variables.
   *
   * @param n participants, 1 or more
   * @param means one a variable, finite
   * @param covariances square and symmetric, the same size as means, variances 0 or more
   * @return the moments
   * @throws IllegalArgumentException if an argument is outside its domain or a correlation is
   *     outside [-1, 1]
   */
  public static Moments copyOf(int n, double[] means, double[][] covariances) {
    return copyOf(n, means, covariances, SampleColumn.usualNames(means.length));
  }

  private static Moments copyOf(int n, double[] means, double[][] covariances, List<String> names) {
    Require.atLeast(n, 1, "n");
    int k = Require.atLeast(means.length, 1, "the number of variables");
    if (covariances.length != k) {
      throw new IllegalArgumentException(
          "covariances must be " + k + " x " + k + ", got " + covariances.length + " rows");
    }
    for (double[] row : covariances) {
      if (row.length != k) {
        throw new IllegalArgumentException(ASYMMETRIC);
      }
    }
    double[] packed = new double[k * k];
    for (int i = 0; i < k; i++) {
      Require.finite(means[i], "mean");
      Require.nonNegativeFinite(covariances[i][i], "variance");
      for (int j = 0; j < k; j++) {
        packed[i * k + j] = checkedCovariance(covariances, i, j);
      }
    }
    return new Moments(n, means.clone(), packed, List.copyOf(names));
  }

  private static double checkedCovariance(double[][] c, int i, int j) {
    double bound = Math.sqrt(c[i][i]) * Math.sqrt(c[j][j]);
    if (c[i][j] != c[j][i]) {
      throw new IllegalArgumentException(ASYMMETRIC);
    }
    // A hair above 1 is rounding in r * sd * sd, not a contradiction.
    if (!(Math.abs(c[i][j]) <= bound * (1 + 0x1p-40))) {
      throw new IllegalArgumentException(
          "covariance must be within the product of the standard deviations "
              + bound
              + ", got "
              + c[i][j]);
    }
    return c[i][j];
  }

  /**
   * The moments of values: two passes, the second around the first mean and corrected for its
   * rounding, so that a large mean costs the covariances no digits.
   *
   * @param values the participants' values of each variable
   * @return the moments
   * @throws IllegalArgumentException if the moments overflow
   */
  public static Moments of(ArmValues values) {
    int k = values.dimension();
    double[] means = new double[k];
    for (int v = 0; v < k; v++) {
      means[v] = mean(values, v);
    }
    double[][] covariances = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = a; b < k; b++) {
        covariances[a][b] = covariance(values, a, b, means);
        covariances[b][a] = covariances[a][b];
      }
    }
    return copyOf(
        values.n(), means, covariances, values.about().stream().map(SampleColumn::name).toList());
  }

  private static double mean(ArmValues values, int variable) {
    int n = values.n();
    double rough = 0;
    for (int i = 0; i < n; i++) {
      rough += values.value(variable, i) / n; // divided first: a sum of 1e308s would overflow
    }
    double rest = 0;
    for (int i = 0; i < n; i++) {
      rest += (values.value(variable, i) - rough) / n;
    }
    return rough + rest;
  }

  private static double covariance(ArmValues values, int a, int b, double[] means) {
    int n = values.n();
    if (n == 1) {
      return 0;
    }
    double products = 0;
    double sumA = 0;
    double sumB = 0;
    for (int i = 0; i < n; i++) {
      double da = values.value(a, i) - means[a];
      double db = values.value(b, i) - means[b];
      products += da * db;
      sumA += da;
      sumB += db;
    }
    double corrected = products - sumA * sumB / n;
    return (a == b ? Math.max(0, corrected) : corrected) / (n - 1);
  }

  /**
   * How many participants.
   *
   * @return 1 or more
   */
  public int n() {
    return n;
  }

  /**
   * How many variables.
   *
   * @return 1 or more
   */
  public int dimension() {
    return means.length;
  }

  /**
   * What the variables are called.
   *
   * @return one name a variable: those of the participants' columns, or outcome, baseline and
   *     numbered covariates
   */
  public List<String> names() {
    return names;
  }

  /**
   * The mean of a variable.
   *
   * @param variable from 0, the outcome
   * @return the mean
   */
  public double mean(int variable) {
    return means[variable];
  }

  /**
   * The covariance of two variables.
   *
   * @param a from 0
   * @param b from 0
   * @return divisor n - 1
   */
  public double covariance(int a, int b) {
    return covariances[a * means.length + b];
  }

  /**
   * The variance of a variable.
   *
   * @param variable from 0
   * @return divisor n - 1
   */
  public double variance(int variable) {
    return covariance(variable, variable);
  }

  /**
   * The standard deviation of a variable.
   *
   * @param variable from 0
   * @return the square root of the variance
   */
  public double standardDeviation(int variable) {
    return Math.sqrt(variance(variable));
  }

  /**
   * The moments of some of the variables.
   *
   * @param variables which, from 0, in the order wanted
   * @return the moments of these
   */
  public Moments select(int... variables) {
    int k = variables.length;
    double[] m = new double[k];
    double[] c = new double[k * k];
    for (int i = 0; i < k; i++) {
      m[i] = means[variables[i]];
      for (int j = 0; j < k; j++) {
        c[i * k + j] = covariance(variables[i], variables[j]);
      }
    }
    return new Moments(n, m, c, IntStream.of(variables).mapToObj(names::get).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Moments that
        && n == that.n
        && Arrays.equals(means, that.means)
        && Arrays.equals(covariances, that.covariances);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * n + Arrays.hashCode(means)) + Arrays.hashCode(covariances);
  }

  @Override
  public String toString() {
    return "Moments[n="
        + n
        + ", means="
        + Arrays.toString(means)
        + ", covariances="
        + Arrays.toString(covariances)
        + "]";
  }

  private static double square(double x) {
    return x * x;
  }
}
