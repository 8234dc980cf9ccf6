// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.allocation.AllocationSequence;

/** Welch's t of outcomes in the order of recruitment, under allocations of any arm sizes. */
final class LabelledByScheme {
  private final double[] x;
  private final int[] places;

  /**
   * Takes the outcomes.
   *
   * @param x centred and scaled
   * @param places the place of each among all who were recruited
   */
  LabelledByScheme(double[] x, int[] places) {
    this.x = x;
    this.places = places;
  }

  /**
   * The statistic, experimental minus control.
   *
   * @param allocation by place
   * @return t, may be infinite; NaN where an arm has fewer than 2
   */
  double statistic(AllocationSequence allocation) {
    double n1 = 0;
    double sum1 = 0;
    double sum2 = 0;
    for (int i = 0; i < x.length; i++) {
      if (allocation.isExperimental(places[i])) {
        n1++;
        sum1 += x[i];
      } else {
        sum2 += x[i];
      }
    }
    double n2 = x.length - n1;
    if (n1 < 2 || n2 < 2) {
      return Double.NaN;
    }
    double difference = sum1 / n1 - sum2 / n2;
    double v1 = within(allocation, sum1 / n1, Side.EXPERIMENTAL) / (n1 * (n1 - 1));
    double v2 = within(allocation, sum2 / n2, Side.CONTROL) / (n2 * (n2 - 1));
    return difference == 0 ? 0 : difference / Math.sqrt(v1 + v2);
  }

  private enum Side {
    EXPERIMENTAL,
    CONTROL
  }

  /** The sum of squares about the mean of an arm; 0 exactly when all its values are equal. */
  private double within(AllocationSequence allocation, double mean, Side side) {
    boolean arm = side == Side.EXPERIMENTAL;
    double around = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      if (allocation.isExperimental(places[i]) == arm) {
        around += (x[i] - mean) * (x[i] - mean);
        least = Math.min(least, x[i]);
        most = Math.max(most, x[i]);
      }
    }
    return least == most ? 0 : around;
  }
}
