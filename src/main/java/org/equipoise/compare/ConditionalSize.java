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
    return switch (alternative) {
      case TWO_SIDED -> bothTails(probabilities, bound);
      case GREATER -> tail(probabilities, bound, probabilities.length - 1, -1);
      case LESS -> tail(probabilities, bound, 0, 1);
    };
  }

  private static double tail(double[] probabilities, double bound, int from, int step) {
    double sum = 0;
    for (int i = from; i >= 0 && i < probabilities.length; i += step) {
      if (sum + probabilities[i] > bound) {
        return sum;
      }
      sum += probabilities[i];
    }
    return sum;
  }

  // From both ends inwards, the less likely first; equally likely values come together.
  private static double bothTails(double[] probabilities, double bound) {
    int left = 0;
    int right = probabilities.length - 1;
    double sum = 0;
    while (left <= right) {
      double level = Math.min(probabilities[left], probabilities[right]) * ConditionalTable.TIE;
      double grown = sum;
      while (left <= right && probabilities[left] <= level) {
        grown += probabilities[left++];
      }
      while (left <= right && probabilities[right] <= level) {
        grown += probabilities[right--];
      }
      if (grown > bound) {
        return sum;
      }
      sum = grown;
    }
    return sum;
  }
}
