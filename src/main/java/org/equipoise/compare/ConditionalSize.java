// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Alternative;

/** Tail sums of one conditional distribution, as Fisher's test counts them. */
final class ConditionalSize {
  private ConditionalSize() {}

  /**
   * Fisher's p of the value at an index: the probability of all values at least as extreme;
   * two-sided, of all that are no more likely.
   */
  static double p(double[] probabilities, int index, Alternative alternative) {
    double own = probabilities[index] * ConditionalTable.TIE;
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      boolean extreme =
          switch (alternative) {
            case TWO_SIDED -> probabilities[i] <= own;
            case GREATER -> i >= index;
            case LESS -> i <= index;
          };
      sum += extreme ? probabilities[i] : 0;
    }
    return Math.min(1, sum);
  }

  /** The largest p of this distribution that is not above a bound; 0 when all are. */
  static double attained(double[] probabilities, double bound, Alternative alternative) {
    return region(probabilities, bound, alternative).size();
  }

  /**
   * The values whose p is not above a bound.
   *
   * @param lower how many from the smallest on
   * @param upper how many from the largest on
   * @param size their probability
   */
  record Region(int lower, int upper, double size) {}

  static Region region(double[] probabilities, double bound, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> bothTails(probabilities, bound);
      case GREATER -> tail(probabilities, bound, probabilities.length - 1, -1);
      case LESS -> tail(probabilities, bound, 0, 1);
    };
  }

  private static Region tail(double[] probabilities, double bound, int from, int step) {
    double sum = 0;
    int i = from;
    while (i >= 0 && i < probabilities.length && sum + probabilities[i] <= bound) {
      sum += probabilities[i];
      i += step;
    }
    int count = Math.abs(i - from);
    return step > 0 ? new Region(count, 0, sum) : new Region(0, count, sum);
  }

  // From both ends inwards, the less likely first; equally likely values come together.
  private static Region bothTails(double[] probabilities, double bound) {
    Region region = new Region(0, 0, 0);
    int left = 0;
    int right = probabilities.length - 1;
    double grown = 0;
    while (left <= right) {
      double level = Math.min(probabilities[left], probabilities[right]) * ConditionalTable.TIE;
      while (left <= right && probabilities[left] <= level) {
        grown += probabilities[left++];
      }
      while (left <= right && probabilities[right] <= level) {
        grown += probabilities[right--];
      }
      if (grown > bound) {
        return region;
      }
      region = new Region(left, probabilities.length - 1 - right, grown);
    }
    return region;
  }
}
