// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.function.DoubleUnaryOperator;

/**
 * An interval that carries its level. Confidence, credible and prediction intervals differ by what
 * their maker documents, not by class; a one-sided bound is infinite.
 *
 * @param lower the lower limit, not above the upper one; may be negative infinity
 * @param upper the upper limit; may be positive infinity
 * @param level the nominal level, in (0, 1), for example 0.95
 */
public record Interval(double lower, double upper, double level) {
  /**
   * Checks the limits and the level.
   *
   * @throws IllegalArgumentException if a limit is NaN, lower exceeds upper, or level is outside
   *     (0, 1)
   */
  public Interval {
    Require.openUnit(level, "level");
    if (!(lower <= upper)) { // also rejects NaN
      throw new IllegalArgumentException(
          "lower must be <= upper, got [" + lower + ", " + upper + "]");
    }
  }

  /**
   * Whether a value lies inside or on a limit.
   *
   * @param value the value
   * @return true when lower &lt;= value &lt;= upper
   */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /**
   * Whether the interval lies strictly between two bounds, as an equivalence claim needs.
   *
   * @param low the lower bound
   * @param high the upper bound
   * @return true when low &lt; lower and upper &lt; high
   */
  public boolean strictlyInside(double low, double high) {
    return low < lower && upper < high;
  }

  /**
   * The interval on another scale.
   *
   * @param increasing an increasing function, applied to both limits
   * @return the transformed interval at the same level
   */
  public Interval map(DoubleUnaryOperator increasing) {
    return new Interval(increasing.applyAsDouble(lower), increasing.applyAsDouble(upper), level);
  }
}
