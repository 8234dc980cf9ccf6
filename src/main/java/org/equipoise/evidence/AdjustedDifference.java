// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;

/**
 * The standardized difference of a printed analysis of covariance: the adjusted difference over the
 * unadjusted SD within arms.
 *
 * @param d the difference in SDs, finite
 * @param rSquared share of the variance within arms that the covariates explain, in [0, 1)
 * @param covariates how many, 0 or more
 * @param n1 participants of the experimental arm, 2 or more
 * @param n2 participants of the control arm, 2 or more
 * @param conventions how it was read
 */
public record AdjustedDifference(
    double d, double rSquared, int covariates, int n1, int n2, Conventions conventions) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is outside its domain
   */
  public AdjustedDifference {
    Require.finite(d, "d");
    if (!(rSquared >= 0 && rSquared < 1)) {
      throw new IllegalArgumentException("rSquared must be in [0, 1), got " + rSquared);
    }
    Require.atLeast(covariates, 0, "covariates");
    Require.atLeast(n1, 2, "n1");
    Require.atLeast(n2, 2, "n2");
    Objects.requireNonNull(conventions, "conventions");
  }

  /**
   * The degrees of freedom of the analysis.
   *
   * @return n1 + n2 - 2 - covariates; may be below 1
   */
  public double degreesOfFreedom() {
    return (double) n1 + n2 - 2 - covariates;
  }
}
