// SPDX-License-Identifier: Apache-2.0
/**
 * Linear models: formula, factor coding, least squares (ordinary, weighted, generalized), robust
 * covariances of the coefficients, contrasts and adjusted means.
 *
 * <p>Start at {@link org.equipoise.model.Formula} and {@link org.equipoise.model.LeastSquares}, or
 * at {@link org.equipoise.model.DesignMatrix#copyOf} with columns at hand; then choose a {@link
 * org.equipoise.model.CovarianceEstimator}. May import {@code core} and {@code numeric}. Knows no
 * arms, visits or trials, drops no rows for missing values, and has no random effects: see {@code
 * repeated}.
 */
package org.equipoise.model;
