// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.TwoArms;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.MomentsView;

/**
 * The regression of the outcome on the covariates, pooled within arms, and what it makes of the
 * difference of the arms' covariates d.
 *
 * @param outcomeSd the pooled standard deviation of the outcome
 * @param shift b'd, what the covariates explain of the difference of the outcomes
 * @param unexplained 1 - R² within arms
 * @param distance d'S^-1 d, S the pooled covariance of the covariates (Mahalanobis)
 * @param collinear the first covariate, from 1, that does not vary within arms or is a combination
 *     of those before it; 0 when there is none, else the other numbers mean nothing
 */
record PooledAdjustment(
    double outcomeSd, double shift, double unexplained, double distance, int collinear) {
  /** Below, what a covariate has of its own is rounding of the correlations. */
  private static final double OWN_VARIANCE = 0x1p-40;

  /** All variables of the moments after the first are covariates; 1 or more. */
  static PooledAdjustment of(TwoArms<Moments> arms) {
    return arms.experimental().dimension() == 2 ? one(MomentsView.of(arms), 0, 1) : many(arms);
  }

  /** One covariate, wherever it and the outcome stand in the moments. */
  static PooledAdjustment one(MomentsView arms, int outcome, int covariate) {
    double perDf = 1 / ((double) arms.n1() + arms.n2() - 2);
    double w1 = (arms.n1() - 1) * perDf;
    double w2 = (arms.n2() - 1) * perDf;
    double sy = Math.sqrt(pooled(arms, w1, w2, outcome, outcome));
    double sx = Math.sqrt(pooled(arms, w1, w2, covariate, covariate));
    if (!(sx > 0)) {
      return collinear(1);
    }
    double r = pooled(arms, w1, w2, outcome, covariate) / (sx * sy);
    double d = arms.mean1(covariate) - arms.mean2(covariate);
    double standardized = d / sx;
    return new PooledAdjustment(
        sy, r * sy * standardized, (1 - r) * (1 + r), standardized * standardized, 0);
  }

  private static double pooled(MomentsView arms, double w1, double w2, int a, int b) {
    return w1 * arms.covariance1(a, b) + w2 * arms.covariance2(a, b);
  }

  private static PooledAdjustment collinear(int covariate) {
    return new PooledAdjustment(0, 0, 0, 0, covariate);
  }

  /**
   * The Cholesky factor of the correlations row by row, because its pivots say how much each
   * covariate has of its own; the outcome's row last, by partial correlations, so that 1 - R² is a
   * product of (1 - r)(1 + r).
   */
  private static PooledAdjustment many(TwoArms<Moments> arms) {
    int k = arms.experimental().dimension() - 1;
    double[] sd = new double[k + 1];
    for (int v = 0; v <= k; v++) {
      sd[v] = PooledVariance.standardDeviation(arms, v);
    }
    double[][] factor = new double[k][];
    double[] z = new double[k]; // the standardized difference, in the coordinates of the factor
    double shift = 0;
    double distance = 0;
    double unexplained = 1;
    double[] outcome = new double[k];
    for (int j = 0; j < k; j++) {
      if (!(sd[j + 1] > 0)) {
        return collinear(j + 1);
      }
      factor[j] = new double[j + 1];
      for (int i = 0; i < j; i++) {
        double r = PooledVariance.covariance(arms, j + 1, i + 1) / sd[j + 1] / sd[i + 1];
        factor[j][i] = (r - dot(factor[j], factor[i], i)) / factor[i][i];
      }
      double own = 1 - dot(factor[j], factor[j], j);
      if (!(own > OWN_VARIANCE)) {
        return collinear(j + 1);
      }
      factor[j][j] = Math.sqrt(own);
      double d = (arms.experimental().mean(j + 1) - arms.control().mean(j + 1)) / sd[j + 1];
      z[j] = (d - dot(factor[j], z, j)) / factor[j][j];
      double r = PooledVariance.covariance(arms, 0, j + 1) / sd[0] / sd[j + 1];
      outcome[j] = (r - dot(factor[j], outcome, j)) / factor[j][j];
      double partial = outcome[j] / Math.sqrt(unexplained);
      unexplained *= (1 - partial) * (1 + partial);
      shift += outcome[j] * z[j] * sd[0];
      distance += z[j] * z[j];
    }
    return new PooledAdjustment(sd[0], shift, unexplained, distance, 0);
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
