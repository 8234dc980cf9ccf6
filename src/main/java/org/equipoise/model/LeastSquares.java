// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.List;
import org.equipoise.core.Require;

/**
 * Least squares: ordinary, weighted, and generalized with a known covariance of the errors.
 *
 * <p>Minimizes (y - Xb)' V^-1 (y - Xb), V = σ² times the identity, the inverse weights, or the
 * given covariance, through an orthogonal basis of the columns L^-1 X, LL' = V. Columns are scaled
 * by powers of two first, so that numbers of 1e300 and of 1e-300 do not overflow. A column of which
 * less than 1e-10 of its length is not explained by the columns before it is aliased: it has no
 * coefficient, and the fit says so by name.
 */
public final class LeastSquares {
  private LeastSquares() {}

  /**
   * Errors with equal variances.
   *
   * @param design the columns
   * @param response one a row, finite
   * @return the fit
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static LinearFit ordinary(DesignMatrix design, double... response) {
    return fit(design, response, Whitening.none());
  }

  /**
   * Independent errors with variances σ²/weight.
   *
   * @param design the columns
   * @param response one a row, finite
   * @param weights one a row, positive and finite
   * @return the fit
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static LinearFit weighted(DesignMatrix design, double[] response, double[] weights) {
    return fit(design, response, Whitening.weights(weights));
  }

  /**
   * Errors with covariance σ² times a known matrix of blocks along the diagonal.
   *
   * @param design the columns
   * @param response one a row, finite
   * @param blocks the covariances of consecutive rows, square, symmetric and positive definite; a
   *     single one is a whole matrix
   * @return the fit
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static LinearFit generalized(
      DesignMatrix design, double[] response, List<double[][]> blocks) {
    return fit(design, response, Whitening.blocks(blocks));
  }

  private static LinearFit fit(DesignMatrix design, double[] response, Whitening whitening) {
    int n = design.rows();
    if (response.length != n) {
      throw new IllegalArgumentException(
          "response must have one value a row, " + n + ", got " + response.length);
    }
    if (!whitening.fits(n)) {
      throw new IllegalArgumentException(
          "weights or covariances must be of all rows of the design, " + n);
    }
    for (double value : response) {
      Require.finite(value, "response");
    }
    double[][] columns = new double[design.size()][];
    double[] scales = new double[columns.length];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = design.column(c);
      scales[c] = prepare(columns[c], whitening);
    }
    double[] y = response.clone();
    double scale = prepare(y, whitening);
    return new LinearFit(design, whitening, new Orthogonal(columns), scales, y, scale);
  }

  /** Whitens in place, and divides by what is returned, so that the largest is about 1. */
  private static double prepare(double[] column, Whitening whitening) {
    double first = unit(column);
    whitening.whiten(column);
    return first * unit(column);
  }

  private static double unit(double[] column) {
    double largest = 0;
    for (double value : column) {
      largest = Math.max(largest, Math.abs(value));
    }
    // The ends of the exponents are left alone: a scale must have an inverse.
    double unit =
        largest == 0
            ? 1
            : Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    for (int i = 0; i < column.length; i++) {
      column[i] /= unit;
    }
    return unit;
  }
}
