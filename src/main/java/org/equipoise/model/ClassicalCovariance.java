// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import java.util.Optional;
import org.equipoise.core.Conventions;

/** The covariance σ² (X'V^-1 X)^-1 under the working model. */
public enum ClassicalCovariance implements CovarianceEstimator {
  /** σ² from the residuals; t and F with the residual degrees of freedom. */
  ESTIMATED_SCALE,
  /** σ² = 1, the weights or covariances being known; normal and chi-square. */
  KNOWN_SCALE;

  @Override
  public CoefficientCovariance of(LinearFit fit) {
    boolean known = this == KNOWN_SCALE;
    double variance =
        known
            ? fit.whitening().scale() / fit.responseScale() / fit.responseScale()
            : fit.unitSigma() * fit.unitSigma();
    double[][] matrix = new double[fit.rank()][fit.rank()];
    for (int k = 0; k < matrix.length; k++) {
      matrix[k][k] = variance;
    }
    double df = known ? Double.POSITIVE_INFINITY : fit.degreesOfFreedom();
    return new CoefficientCovariance(
        fit,
        matrix,
        known ? Optional.empty() : CoefficientCovariance.noResiduals(fit),
        new FixedReference(df),
        Conventions.none());
  }
}
