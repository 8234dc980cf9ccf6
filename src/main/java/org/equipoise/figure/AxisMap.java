// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** Where the values of an axis are, in pixels. */
@FunctionalInterface
interface AxisMap {
  /** The place of a value. */
  double at(double value);

  /** The scale of an axis laid between two places. */
  static AxisMap of(Axis axis, double start, double end) {
    Range range = axis.range();
    return axis.scale() == Scale.LOG
        ? logarithmic(range, start, end)
        : value -> start + (value - range.start()) / (range.end() - range.start()) * (end - start);
  }

  private static AxisMap logarithmic(Range range, double start, double end) {
    double from = Math.log(range.start());
    double to = Math.log(range.end());
    return value -> start + (Math.log(value) - from) / (to - from) * (end - start);
  }
}
