// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.TwoArms;

/**
 * The size of the values of both arms as a power of two, so that squares of values near 1e300 or
 * 1e-300 neither overflow nor vanish. Dividing by it costs no digit.
 *
 * @param exponent 2 to this power is above every absolute value
 */
record Magnitude(int exponent) {
  static Magnitude of(TwoArms<double[]> arms) {
    double largest = Math.max(largest(arms.experimental()), largest(arms.control()));
    return new Magnitude(largest == 0 ? 0 : Math.getExponent(largest) + 1);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** Copies of the values, within -1 and 1. */
  TwoArms<double[]> reduce(TwoArms<double[]> arms) {
    return arms.map(
        values -> {
          double[] reduced = new double[values.length];
          for (int i = 0; i < values.length; i++) {
            reduced[i] = Math.scalb(values[i], -exponent);
          }
          return reduced;
        });
  }

  /** A reduced number in the unit of the values again; infinite when it is beyond them. */
  double restore(double reduced) {
    return Math.scalb(reduced, exponent);
  }
}
