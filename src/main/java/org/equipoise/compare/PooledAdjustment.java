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
 * @param shift b'd, what the covariates explain of the difference of the outcomes
 * @param residual the sum of squares of the outcome about the regression, within arms
 * @param determined whether the covariates leave nothing of the outcome but rounding
 * @param leverage d'W^-1 d, W the covariates' sums of squares and products within arms
 * @param collinear the first covariate, from 1, that does not vary within arms or is a combination
 *     of those before it; 0 when there is none, else the other numbers mean nothing
 */
record PooledAdjustment(
    double shift, double residual, boolean determined, double leverage, int collinear) {
  /** Below, what a covariate has of its own is rounding of the correlations. */
  private static final double OWN_VARIANCE = 0x1p-40;

  /** Below, what is left of the outcome is rounding, 1 - R². */
  private static final double UNEXPLAINED = 0x1p-44;

  /** Shift, residual and leverage. */
  static final int NUMBERS = 3;

  /** All variables of the moments after the first are covariates; 1 or more. */
  static PooledAdjustment of(TwoArms<Moments> arms) {
    if (arms.experimental().dimension() > 2) {
      return many(arms);
    }
    double[] numbers = new double[NUMBERS];
    return one(MomentsView.of(arms), 0, 1, numbers)
        ? new PooledAdjustment(numbers[0], numbers[1], !(numbers[1] > 0), numbers[2], 0)
        : collinear(1);
  }

  /** The {@link #NUMBERS} of {@link #one}. */
  double[] numbers() {
    return new double[] {shift, residual, leverage};
  }

  /**
   * One covariate, wherever it and the outcome stand in the moments. In sums of squares: a
   * simulation does this for every replicate, and waits for each division.
   *
   * @param numbers takes the shift, the residual, 0 when it is only rounding, and the leverage
   * @return false when the covariate does not vary within arms
   */
  static boolean one(MomentsView arms, int outcome, int covariate, double[] numbers) {
    double df1 = arms.n1() - 1.0;
    double df2 = arms.n2() - 1.0;
    double outcomes =
        df1 * arms.covariance1(outcome, outcome) + df2 * arms.covariance2(outcome, outcome);
    double covariates =
        df1 * arms.covariance1(covariate, covariate) + df2 * arms.covariance2(covariate, covariate);
    double shared =
        df1 * arms.covariance1(outcome, covariate) + df2 * arms.covariance2(outcome, covariate);
    double slope = shared / covariates;
    double residual = outcomes - slope * shared;
    double d = arms.mean1(covariate) - arms.mean2(covariate);
    numbers[0] = slope * d;
    numbers[1] = residual > UNEXPLAINED * outcomes ? residual : 0;
    numbers[2] = d * (d / covariates);
    return covariates > 0;
  }

  private static PooledAdjustment collinear(int covariate) {
    return new PooledAdjustment(0, 0, false, 0, covariate);
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
    double df = PooledVariance.degreesOfFreedom(arms);
    return new PooledAdjustment(
        shift, sd[0] * sd[0] * df * unexplained, !(unexplained > UNEXPLAINED), distance / df, 0);
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
