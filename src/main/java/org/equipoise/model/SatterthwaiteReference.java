// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Degrees of freedom of cluster-robust variances under the working model.
 *
 * <p>The covariance of contrasts s and t is the sum over clusters of (p_sg'y)(p_tg'y) with
 * p_sg'p_th = [g = h] u_sg'u_tg - v_sg'v_th, u the cluster's adjusted rows times the contrast and v
 * their projection. One contrast: twice the squared mean over the variance of that sum (Bell and
 * McCaffrey 2002). Several: the Hotelling's T² whose Wishart matrix has the same total variance
 * (Pustejovsky and Tipton 2018, section 3.2). Sums over pairs of clusters are taken as sums of
 * squares, so that the cost grows with the number of clusters and not with its square.
 */
final class SatterthwaiteReference implements ReferenceDistribution {
  private final ClusterAdjustment[] clusters;

  SatterthwaiteReference(ClusterAdjustment[] clusters) {
    this.clusters = clusters.clone();
  }

  @Override
  public double degreesOfFreedom(double[] l) {
    double mean = mean(l, l);
    return 2 * mean * mean / variance(l, l);
  }

  /** What the working model, with σ² = 1, expects of the covariance of contrasts s and t. */
  private double mean(double[] s, double[] t) {
    double sum = 0;
    for (ClusterAdjustment cluster : clusters) {
      sum += Orthogonal.dot(cluster.weights(s), cluster.weights(t));
      sum -= Orthogonal.dot(cluster.projection(s), cluster.projection(t));
    }
    return sum;
  }

  /** The variance of the same under normality. */
  private double variance(double[] s, double[] t) {
    int rank = s.length;
    double[][] crossed = new double[rank][rank];
    double sum = 0;
    for (ClusterAdjustment cluster : clusters) {
      double[] us = cluster.weights(s);
      double[] ut = cluster.weights(t);
      double[] vs = cluster.projection(s);
      double[] vt = cluster.projection(t);
      double ss = Orthogonal.dot(vs, vs);
      double tt = Orthogonal.dot(vt, vt);
      double st = Orthogonal.dot(vs, vt);
      double own = Orthogonal.dot(us, ut) - st;
      sum += (Orthogonal.dot(us, us) - ss) * (Orthogonal.dot(ut, ut) - tt) - ss * tt;
      sum += own * own - st * st;
      for (int i = 0; i < rank; i++) {
        for (int j = 0; j < rank; j++) {
          crossed[i][j] += vs[i] * vt[j];
        }
      }
    }
    for (int i = 0; i < rank; i++) {
      for (int j = 0; j < rank; j++) {
        sum += crossed[i][j] * (crossed[i][j] + crossed[j][i]);
      }
    }
    return sum;
  }

  @Override
  public Optional<JointSignificance> joint(double[][] l, double wald) {
    int q = l.length;
    return standardized(l)
        .flatMap(
            independent -> {
              double total = 0;
              for (int s = 0; s < q; s++) {
                for (int t = 0; t < q; t++) {
                  total += variance(independent[s], independent[t]);
                }
              }
              double eta = q * (q + 1) / total;
              double df = eta - q + 1;
              // Else there are too few clusters for so many contrasts.
              return df > 0
                  ? Optional.of(JointSignificance.of(wald * df / (eta * q), q, df))
                  : Optional.empty();
            });
  }

  /** Combinations of the contrasts whose expected covariance is the identity. */
  private Optional<double[][]> standardized(double[][] l) {
    int q = l.length;
    DMatrixRMaj expected = new DMatrixRMaj(q, q);
    for (int s = 0; s < q; s++) {
      for (int t = 0; t <= s; t++) {
        expected.set(s, t, mean(l[s], l[t]));
        expected.set(t, s, expected.get(s, t));
      }
    }
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(q, true);
    if (!cholesky.decompose(expected)) {
      return Optional.empty();
    }
    DMatrixRMaj lower = cholesky.getT(null);
    double[][] result = new double[q][];
    for (int s = 0; s < q; s++) {
      result[s] = l[s].clone();
      for (int k = 0; k < l[s].length; k++) {
        for (int t = 0; t < s; t++) {
          result[s][k] -= lower.get(s, t) * result[t][k];
        }
        result[s][k] /= lower.get(s, s);
      }
    }
    return Optional.of(result);
  }
}
