// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Collection;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * The numbers between two closed ends: what a printed number stands for, or what comes of it.
 *
 * @param low the lower end; may be negative infinity
 * @param high the upper end; may be infinity
 */
public record Bounds(double low, double high) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is NaN or low exceeds high
   */
  public Bounds {
    Require.notNaN(low, "low");
    Require.notNaN(high, "high");
    if (low > high) {
      throw new IllegalArgumentException("low must be <= high, got " + low + " and " + high);
    }
  }

  /**
   * The numbers that round to a printed one, both ends included.
   *
   * @param printed the printed number
   * @return its rounding interval
   */
  public static Bounds of(Reported printed) {
    return new Bounds(printed.roundingLow(), printed.roundingHigh());
  }

  /**
   * The numbers that a printed count of people or degrees of freedom stands for: itself when whole,
   * else what rounds to it.
   *
   * @param printed the printed count
   * @return the number alone, or its rounding interval
   */
  public static Bounds ofCount(Reported printed) {
    return printed.decimals() == 0 ? new Bounds(printed.value(), printed.value()) : of(printed);
  }

  /**
   * The smallest bounds that hold some numbers.
   *
   * @param values one or more
   * @return from the least to the greatest
   */
  static Bounds around(Collection<Double> values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Bounds(low, high);
  }

  /** Whether some number is in both. */
  boolean meets(Bounds other) {
    return low <= other.high && other.low <= high;
  }

  boolean holds(double value) {
    return low <= value && value <= high;
  }

  /** The sizes of the numbers. */
  Bounds size() {
    double far = Math.max(Math.abs(low), Math.abs(high));
    return new Bounds(holds(0) ? 0 : Math.min(Math.abs(low), Math.abs(high)), far);
  }

  /** Cut at 0: a standard deviation of 0.0 is not negative. */
  Bounds notNegative() {
    return new Bounds(Math.max(0, low), Math.max(0, high));
  }
}
