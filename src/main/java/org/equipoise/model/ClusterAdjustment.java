// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The part of one cluster in the covariance, in whitened rows: U = A'Q, the cluster's rows of the
 * basis after its adjustment matrix, and the score U'e.
 *
 * <p>With equal variances A = (I - QQ')^{+1/2}, a function of QQ', so that U = Q (I - Q'Q)^{+1/2}
 * takes the eigenvalues of Q'Q, as large as the number of coefficients, however large the cluster.
 * Else A = (G (I - QQ') G)^{+1/2} G with G = L'L of the working covariance LL'.
 */
final class ClusterAdjustment {
  /** Eigenvalues below this share of the largest possible are 0: the cluster is alone there. */
  private static final double ALONE = 1e-12;

  private final double[][] u; // [row of the cluster][coordinate]
  private final double[][] projected; // Q'U
  private final double[] score;

  ClusterAdjustment(LinearFit fit, int[] rows, boolean biasReduced) {
    int rank = fit.rank();
    double[][] q = new double[rows.length][rank];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rank; k++) {
        q[i][k] = fit.basis(k, rows[i]);
      }
    }
    if (!biasReduced) {
      u = q;
    } else if (rows.length == 1) {
      u = new double[][] {ofOneRow(q[0])};
    } else if (fit.whitening().identity()) {
      u = times(q, equalVariances(q, rank));
    } else {
      u = times(general(q, fit.whitening().gram(rows)), q);
    }
    projected = crossproduct(q, u, rank);
    score = new double[rank];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < rank; k++) {
        score[k] += u[i][k] * fit.whitenedResidual(rows[i]);
      }
    }
  }

  /**
   * Of a cluster of one row, q / (1 - q'q)^{1/2}: both forms above, without eigenvalues. In trials
   * with classes in one arm there is such a cluster for each participant of the other.
   */
  private static double[] ofOneRow(double[] q) {
    double left = 1 - Orthogonal.dot(q, q);
    double factor = left > ALONE ? 1 / Math.sqrt(left) : 0;
    double[] row = new double[q.length];
    for (int k = 0; k < row.length; k++) {
      row[k] = factor * q[k];
    }
    return row;
  }

  /** (I - Q'Q)^{+1/2}. */
  private static double[][] equalVariances(double[][] q, int rank) {
    double[][] own = crossproduct(q, q, rank);
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < rank; j++) {
        own[i][j] = (i == j ? 1 : 0) - own[i][j];
      }
    }
    return inverseRoot(own, 1);
  }

  /** The transpose of (G (I - QQ') G)^{+1/2} G. */
  private static double[][] general(double[][] q, double[][] gram) {
    int n = q.length;
    double[][] own = new double[n][n];
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        own[i][j] = (i == j ? 1 : 0) - Orthogonal.dot(q[i], q[j]);
        largest = Math.max(largest, Math.abs(gram[i][j]));
      }
    }
    return times(gram, inverseRoot(times(times(gram, own), gram), largest * largest));
  }

  /** The symmetric square root of the generalized inverse. */
  private static double[][] inverseRoot(double[][] symmetric, double size) {
    int n = symmetric.length;
    EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
    DMatrixRMaj matrix = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix.set(i, j, (symmetric[i][j] + symmetric[j][i]) / 2);
      }
    }
    if (!eigen.decompose(matrix)) {
      throw new IllegalStateException("no eigenvalues of a symmetric matrix of size " + n);
    }
    double[][] root = new double[n][n];
    for (int e = 0; e < n; e++) {
      double value = eigen.getEigenvalue(e).getReal();
      if (value > ALONE * size) {
        DMatrixRMaj vector = eigen.getEigenVector(e);
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            root[i][j] += vector.get(i) * vector.get(j) / Math.sqrt(value);
          }
        }
      }
    }
    return root;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** A'B. */
  private static double[][] crossproduct(double[][] a, double[][] b, int rank) {
    double[][] product = new double[rank][rank];
    for (int row = 0; row < a.length; row++) {
      for (int i = 0; i < rank; i++) {
        for (int j = 0; j < rank; j++) {
          product[i][j] += a[row][i] * b[row][j];
        }
      }
    }
    return product;
  }

  double[] score() {
    return score;
  }

  /** U l, one number a row of the cluster. */
  double[] weights(double[] l) {
    return times(u, l);
  }

  /** Q'U l. */
  double[] projection(double[] l) {
    return times(projected, l);
  }

  private static double[] times(double[][] a, double[] l) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = Orthogonal.dot(a[i], l);
    }
    return product;
  }
}
