// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;
import org.equipoise.core.SignificanceTest;
import org.equipoise.numeric.StudentT;

/**
 * The covariance of the coefficients of a fit, by one {@link CovarianceEstimator}, and the tests
 * and intervals of contrasts that go with it. Immutable.
 */
public final class CoefficientCovariance {
  /** A variance this much smaller than the working model's is rounding. */
  private static final double ROUNDING = 1e-20;

  /** Of a pivot, against the contrast's own variance: below, the contrast repeats the others. */
  private static final double REPEATED = 1e-12;

  private final LinearFit fit;
  private final double[][] matrix; // in the coordinates of the basis, response over its scale
  private final Optional<NotEstimable> refusal;
  private final ReferenceDistribution reference;
  private final Conventions conventions;

  CoefficientCovariance(
      LinearFit fit,
      double[][] matrix,
      Optional<NotEstimable> refusal,
      ReferenceDistribution reference,
      Conventions conventions) {
    this.fit = fit;
    this.matrix = matrix;
    this.refusal = refusal;
    this.reference = reference;
    this.conventions = conventions;
  }

  static Optional<NotEstimable> noResiduals(LinearFit fit) {
    if (fit.degreesOfFreedom() == 0) {
      return Optional.of(
          new NotEstimable(
              Reason.TOO_FEW,
              "no degrees of freedom are left: " + fit.rank() + " coefficients from as many rows"));
    }
    if (fit.perfect()) {
      return Optional.of(
          new NotEstimable(Reason.ZERO_VARIANCE, "the model explains the response fully"));
    }
    return Optional.empty();
  }

  /**
   * The covariance of two contrasts.
   *
   * @param a one number a column of the design, estimable
   * @param b one number a column of the design, estimable; the same for the variance
   * @return the covariance, in squared units of the response; empty when there is none or it is
   *     beyond double precision
   * @throws IllegalArgumentException if a contrast has another length
   */
  public OptionalDouble covariance(double[] a, double[] b) {
    if (refusal(a).isPresent() || refusal(b).isPresent()) {
      return OptionalDouble.empty();
    }
    double scale = fit.responseScale();
    double value = form(fit.coordinates(a), fit.coordinates(b)) * scale * scale;
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * Why a contrast has no standard error.
   *
   * @param contrast one number a column of the design
   * @return the reason, empty when it has one
   * @throws IllegalArgumentException if contrast has another length
   */
  public Optional<NotEstimable> refusal(double... contrast) {
    return refusal.or(() -> fit.refusal(contrast));
  }

  /**
   * Estimates a contrast of the coefficients, with standard error, interval and two-sided t test.
   *
   * @param contrast one number a column of the design, not all 0
   * @param level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public Estimation contrast(double[] contrast, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> complaint = refusal(contrast);
    if (complaint.isPresent()) {
      return complaint.get();
    }
    double[] l = fit.coordinates(contrast);
    double size = unit(l); // squares of 1e300 would overflow
    double variance = form(l, l);
    double se = Math.sqrt(variance) * size * fit.responseScale();
    double value = fit.value(contrast);
    if (!Double.isFinite(value) || !Double.isFinite(se)) {
      return new NotEstimable(
          Reason.OVERFLOW, "the result is beyond the range of double precision");
    }
    if (!(variance > ROUNDING * workingVariance(l)) || se == 0) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "the standard error is 0");
    }
    return estimate(value, se, reference.degreesOfFreedom(l), level);
  }

  /** Divides by the largest, which is returned. */
  private static double unit(double[] l) {
    double largest = 0;
    for (double each : l) {
      largest = Math.max(largest, Math.abs(each));
    }
    for (int k = 0; k < l.length && largest > 0; k++) {
      l[k] /= largest;
    }
    return largest;
  }

  private Estimate estimate(double value, double se, double df, double level) {
    double t = value / se;
    double half = -StudentT.quantile((1 - level) / 2, df) * se;
    return Estimate.of(value, conventions)
        .withStandardError(se)
        .withInterval(new Interval(value - half, value + half, level))
        .withTest(
            new SignificanceTest(
                t, OptionalDouble.of(df), StudentT.twoSided(t, df), Alternative.TWO_SIDED));
  }

  private double workingVariance(double[] l) {
    double sigma = fit.degreesOfFreedom() == 0 ? 0 : fit.unitSigma();
    return Orthogonal.dot(l, l) * sigma * sigma;
  }

  /**
   * Tests that several contrasts are 0 together.
   *
   * <p>The Wald statistic divided by the number of contrasts, on the residual degrees of freedom;
   * for cluster-robust covariances Hotelling's T² approximation with the degrees of freedom of
   * Pustejovsky and Tipton (AHT).
   *
   * @param contrasts 1 or more, of one number a column of the design each, independent
   * @return the test; empty when a contrast is refused or repeats the others, and when there are
   *     too few clusters for so many
   * @throws IllegalArgumentException if there is none or one has another length
   */
  public Optional<JointSignificance> joint(double[]... contrasts) {
    int q = Require.atLeast(contrasts.length, 1, "the number of contrasts");
    double[][] l = new double[q][];
    DMatrixRMaj variance = new DMatrixRMaj(q, q);
    double[] values = new double[q];
    for (int i = 0; i < q; i++) {
      if (refusal(contrasts[i]).isPresent()) {
        return Optional.empty();
      }
      l[i] = fit.coordinates(contrasts[i]);
      double size = Orthogonal.norm(l[i]);
      for (int k = 0; k < l[i].length; k++) {
        l[i][k] /= size;
      }
      values[i] = fit.value(contrasts[i]) / fit.responseScale() / size;
      for (int j = 0; j <= i; j++) {
        variance.set(i, j, form(l[i], l[j]));
        variance.set(j, i, variance.get(i, j));
      }
    }
    return wald(variance, values).flatMap(statistic -> reference.joint(l, statistic));
  }

  private static Optional<Double> wald(DMatrixRMaj variance, double[] values) {
    CholeskyDecomposition_F64<DMatrixRMaj> cholesky =
        DecompositionFactory_DDRM.chol(values.length, true);
    if (!cholesky.decompose(variance.copy())) {
      return Optional.empty();
    }
    DMatrixRMaj lower = cholesky.getT(null);
    double statistic = 0;
    double[] x = new double[values.length];
    for (int i = 0; i < x.length; i++) {
      double pivot = lower.get(i, i);
      if (!(pivot * pivot > REPEATED * variance.get(i, i))) {
        return Optional.empty();
      }
      x[i] = values[i];
      for (int j = 0; j < i; j++) {
        x[i] -= lower.get(i, j) * x[j];
      }
      x[i] /= pivot;
      statistic += x[i] * x[i];
    }
    return Double.isFinite(statistic) ? Optional.of(statistic) : Optional.empty();
  }

  private double form(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * Orthogonal.dot(matrix[i], b);
    }
    return sum;
  }
}
