// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.compare.RelabellingDesign.Range;

/**
 * The outcomes of all participants less the mean of their stratum, as multiples of the largest such
 * deviation, so that sums and squares neither overflow nor cancel.
 */
final class CentredValues {
  private final double[] x;
  private final double unit;

  CentredValues(RelabellingDesign design, double[] values) {
    this.x = new double[values.length];
    double size = 0;
    for (double value : values) {
      size = Math.max(size, Math.abs(value));
    }
    int[] order = design.order();
    double largest = 0;
    for (Range range : design.ranges()) {
      largest = Math.max(largest, centre(values, order, range, size));
    }
    for (int i = 0; i < x.length && largest > 0; i++) {
      x[i] /= largest;
    }
    this.unit = largest * size;
  }

  /** Fills one stratum; a constant one with zeros. */
  private double centre(double[] values, int[] order, Range range, double size) {
    double mean = 0;
    boolean varies = false;
    for (int pass = 0; pass < 2; pass++) { // the second corrects the rounding of the first
      double rest = 0;
      for (int i = range.from(); i < range.from() + range.size(); i++) {
        varies |= values[order[i]] != values[order[range.from()]];
        rest += values[order[i]] / size - mean;
      }
      mean += rest / range.size();
    }
    double largest = 0;
    for (int i = range.from(); varies && i < range.from() + range.size(); i++) {
      x[order[i]] = values[order[i]] / size - mean;
      largest = Math.max(largest, Math.abs(x[order[i]]));
    }
    return largest;
  }

  /** The values, not to be written to. */
  double[] array() {
    return x;
  }

  /** How large 1 is in the unit of the outcome; 0 when no stratum varies, may be infinite. */
  double unit() {
    return unit;
  }
}
