// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.UniformRandomProvider;

/** A run of participants of whom a given number is in the experimental arm, in any order. */
final class Shuffle {
  private Shuffle() {}

  // Fisher and Yates' shuffle, so that every order is equally likely; partners is overwritten.
  static void draw(
      boolean[] target, int size, int experimental, int[] partners, UniformRandomProvider random) {
    Arrays.fill(target, 0, experimental, true);
    Arrays.fill(target, experimental, size, false);
    if (random instanceof ShuffleSource atOnce) {
      atOnce.fillPartners(partners, size);
    } else {
      for (int i = size - 1; i > 0; i--) {
        partners[i] = random.nextInt(i + 1);
      }
    }
    for (int i = size - 1; i > 0; i--) {
      int other = partners[i];
      boolean kept = target[i];
      target[i] = target[other];
      target[other] = kept;
    }
  }

  /** Log probability that the first of a run of given size are one order with given arm counts. */
  static double logProbability(int size, int experimental, int seen, int seenExperimental) {
    int left = experimental - seenExperimental;
    if (left < 0 || left > size - seen) {
      return Double.NEGATIVE_INFINITY;
    }
    return CombinatoricsUtils.binomialCoefficientLog(size - seen, left)
        - CombinatoricsUtils.binomialCoefficientLog(size, experimental);
  }
}
