// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Collection;
import java.util.Collections;
import org.equipoise.core.Require;

/**
 * The values at the two ends of an axis. {@code start} is left or bottom; a start above the end
 * turns the axis round.
 *
 * @param start the value at the left or bottom end, finite
 * @param end the value at the right or top end, finite, not {@code start}
 */
public record Range(double start, double end) {
  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if an end is not finite or both are equal
   */
  public Range {
    Require.finite(start, "start");
    Require.finite(end, "end");
    if (start == end) {
      throw new IllegalArgumentException("end must differ from start, got " + end);
    }
  }

  /**
   * The smaller end.
   *
   * @return the smaller of start and end
   */
  public double lowest() {
    return Math.min(start, end);
  }

  /**
   * The larger end.
   *
   * @return the larger of start and end
   */
  public double highest() {
    return Math.max(start, end);
  }

  /**
   * The range that shows all of some values with a little air at both ends. When all values are
   * equal the range is made around them.
   *
   * @param values one or more finite values, positive on a log scale
   * @param scale on which scale the air is measured
   * @return an increasing range
   * @throws IllegalArgumentException if there are no values, or a value has no place on the scale
   */
  public static Range around(Collection<Double> values, Scale scale) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values must have 1 or more elements, got 0");
    }
    double low = Collections.min(values);
    double high = Collections.max(values);
    return scale == Scale.LOG ? aroundRatio(low, high) : aroundDifference(low, high);
  }

  private static Range aroundDifference(double low, double high) {
    double width = high - low;
    double air = width > 0 ? AIR * width : Math.max(Math.abs(low) * AIR, SMALLEST_AIR);
    return new Range(low - air, high + air);
  }

  private static Range aroundRatio(double low, double high) {
    double ratio = Require.positiveFinite(high, "values") / Require.positiveFinite(low, "values");
    double factor = ratio > 1 ? Math.pow(ratio, AIR) : DOUBLING;
    return new Range(low / factor, high * factor);
  }

  /** Share of the values' width left free at each end: enough that no point touches the frame. */
  private static final double AIR = 0.06;

  /** Air around a single value at zero, which has no width of its own. */
  private static final double SMALLEST_AIR = 0.5;

  /** A single ratio is shown from half to twice itself. */
  private static final double DOUBLING = 2;
}
