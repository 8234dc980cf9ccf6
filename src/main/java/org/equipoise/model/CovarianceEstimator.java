// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

/** A way to estimate the covariance of the coefficients of a linear model. */
public sealed interface CovarianceEstimator
    permits ClassicalCovariance, HeteroscedasticCovariance, ClusterCovariance {
  /**
   * The covariance of the coefficients of a fit.
   *
   * @param fit the fitted model
   * @return the covariance, or what refuses every contrast when there is none
   * @throws IllegalArgumentException if the estimator is for another number of rows
   */
  CoefficientCovariance of(LinearFit fit);
}
