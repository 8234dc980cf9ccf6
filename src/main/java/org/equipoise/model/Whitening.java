// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.equipoise.core.Require;

/**
 * The factor L of the working covariance of the errors, LL' = covariance/scale, block by block; L
 * is lower triangular, and the scale a power of four that keeps it within double precision.
 */
final class Whitening {
  /** First row of each block, and the number of rows at the end. */
  private final int[] starts;

  private final double[][][] factors; // [block][i][j], j <= i
  private final double scale;

  private Whitening(int[] starts, double[][][] factors, double scale) {
    this.starts = starts;
    this.factors = factors;
    this.scale = scale;
  }

  /** Equal variances of 1: nothing to do. */
  static Whitening none() {
    return new Whitening(new int[] {0}, new double[0][][], 1);
  }

  /** Independent errors with variances in proportion to 1/weight. */
  static Whitening weights(double[] weights) {
    int n = weights.length;
    int[] starts = new int[n + 1];
    double[][][] factors = new double[n][][];
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, Require.positiveFinite(weight, "weight"));
    }
    double unit = powerOfFour(largest);
    for (int i = 0; i < n; i++) {
      starts[i + 1] = i + 1;
      factors[i] = new double[][] {{1 / Math.sqrt(weights[i] / unit)}};
    }
    return new Whitening(starts, factors, 1 / unit);
  }

  /** Known covariances of consecutive rows. */
  static Whitening blocks(List<double[][]> blocks) {
    double largest = 0;
    for (double[][] block : blocks) {
      for (int i = 0; i < block.length; i++) {
        Require.atLeast(block[i].length, i + 1, "the number of columns of a covariance block");
        largest = Math.max(largest, Require.positiveFinite(block[i][i], "variance"));
      }
    }
    double unit = powerOfFour(largest);
    List<Integer> starts = new ArrayList<>(List.of(0));
    double[][][] factors = new double[blocks.size()][][];
    for (int b = 0; b < factors.length; b++) {
      factors[b] = cholesky(blocks.get(b), unit, b);
      starts.add(starts.get(b) + factors[b].length);
    }
    return new Whitening(starts.stream().mapToInt(i -> i).toArray(), factors, unit);
  }

  private static double[][] cholesky(double[][] block, double unit, int index) {
    int n = block.length;
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        if (block[i].length != n || block[i][j] != block[j][i]) {
          throw new IllegalArgumentException(
              "covariance block " + (index + 1) + " must be square and symmetric");
        }
        matrix.set(i, j, block[i][j] / unit);
        matrix.set(j, i, block[i][j] / unit);
      }
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(n, true);
    if (!cholesky.decompose(matrix)) {
      throw new IllegalArgumentException(
          "covariance block " + (index + 1) + " must be positive definite");
    }
    DMatrixRMaj lower = cholesky.getT(null);
    double[][] factor = new double[n][];
    for (int i = 0; i < n; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        factor[i][j] = lower.get(i, j);
      }
    }
    return factor;
  }

  /** The power of four next to x, so that its square root is a power of two. */
  private static double powerOfFour(double x) {
    return Math.scalb(1.0, Math.getExponent(x) & ~1);
  }

  boolean identity() {
    return factors.length == 0;
  }

  /** How many rows it is for; any number for equal variances. */
  boolean fits(int rows) {
    return identity() || starts[starts.length - 1] == rows;
  }

  double scale() {
    return scale;
  }

  /** Replaces the column by L^-1 times it. */
  void whiten(double[] column) {
    for (int b = 0; b < factors.length; b++) {
      int start = starts[b];
      double[][] factor = factors[b];
      for (int i = 0; i < factor.length; i++) {
        double value = column[start + i];
        for (int j = 0; j < i; j++) {
          value -= factor[i][j] * column[start + j];
        }
        column[start + i] = value / factor[i][i];
      }
    }
  }

  /** Replaces the column by L times it. */
  void colour(double[] column) {
    for (int b = 0; b < factors.length; b++) {
      int start = starts[b];
      double[][] factor = factors[b];
      for (int i = factor.length - 1; i >= 0; i--) {
        double value = 0;
        for (int j = 0; j <= i; j++) {
          value += factor[i][j] * column[start + j];
        }
        column[start + i] = value;
      }
    }
  }

  /**
   * L'L of the rows of one cluster, in their order.
   *
   * @throws IllegalArgumentException if the rows cut a block
   */
  double[][] gram(int[] rows) {
    double[][] gram = new double[rows.length][rows.length];
    int at = 0;
    while (at < rows.length) {
      int block = blockOf(rows[at]);
      int size = factors[block].length;
      for (int i = 0; i < size; i++) {
        if (at + i >= rows.length || rows[at + i] != starts[block] + i) {
          throw new IllegalArgumentException(
              "rows with correlated errors must be in one cluster, got row "
                  + (starts[block] + i + 1)
                  + " apart from its block");
        }
        for (int j = 0; j <= i; j++) {
          gram[at + i][at + j] = product(factors[block], i, j);
          gram[at + j][at + i] = gram[at + i][at + j];
        }
      }
      at += size;
    }
    return gram;
  }

  private int blockOf(int row) {
    int place = Arrays.binarySearch(starts, row);
    return place >= 0 ? place : -place - 2;
  }

  private static double product(double[][] factor, int i, int j) {
    double sum = 0;
    for (int k = Math.max(i, j); k < factor.length; k++) {
      sum += factor[k][i] * factor[k][j];
    }
    return sum;
  }
}
