// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A test statistic with its reference distribution and p-value.
 *
 * @param statistic the statistic, with the sign of experimental minus control; may be infinite
 * @param degreesOfFreedom of the reference t distribution; empty when it is another distribution
 * @param p the p-value under the alternative, in [0, 1]
 * @param alternative the alternative that p is about
 */
public record SignificanceTest(
    double statistic, OptionalDouble degreesOfFreedom, double p, Alternative alternative) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the statistic is NaN, the degrees of freedom are not
   *     positive, or p is outside [0, 1]
   */
  public SignificanceTest {
    Require.notNaN(statistic, "statistic");
    Require.closedUnit(p, "p");
    Objects.requireNonNull(alternative, "alternative");
    if (degreesOfFreedom.isPresent() && !(degreesOfFreedom.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "degreesOfFreedom must be positive, got " + degreesOfFreedom.getAsDouble());
    }
  }
}
