// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.rng.UniformRandomProvider;

/** A run of participants of whom a given number is in the experimental arm, in any order. */
final class Shuffle {
  private final int size;
  private final int experimental;
  private final byte[] arms; // 1 for the experimental one
  private final int[] partners; // that of place 0 is 0

  /** Of so many participants, 2 or more, some of them in the experimental arm. */
  Shuffle(int size, int experimental) {
    this.size = size;
    this.experimental = experimental;
    this.arms = new byte[size];
    this.partners = new int[size];
  }

  int size() {
    return size;
  }

  /**
   * Draws the run at the beginning of the target: Fisher and Yates' shuffle, every order as likely.
   */
  void draw(AllocationSequence target, UniformRandomProvider random) {
    Arrays.fill(arms, 0, experimental, (byte) 1);
    Arrays.fill(arms, experimental, size, (byte) 0);
    drawPartners(random);
    int end = size;
    for (int word = (size - 1) / Long.SIZE; word >= 0; word--) {
      target.setBits(word, exchange(word * Long.SIZE, end));
      end = word * Long.SIZE;
    }
  }

  private void drawPartners(UniformRandomProvider random) {
    if (random instanceof ShuffleSource atOnce) {
      atOnce.fillPartners(partners, size);
    } else {
      for (int i = size - 1; i > 0; i--) {
        partners[i] = random.nextInt(i + 1);
      }
    }
  }

  /** Exchanges the places of a word with their partners, the last one first; returns its bits. */
  private long exchange(int begin, int end) {
    long bits = 0;
    for (int i = end - 1; i >= begin; i--) {
      int other = partners[i];
      byte arm = arms[other];
      arms[other] = arms[i]; // what is left at i is not read again
      bits += bits + arm;
    }
    return bits;
  }

  /** Log probability that the first of the run are one order with given arm counts. */
  double logProbability(int seen, int seenExperimental) {
    int left = experimental - seenExperimental;
    if (left < 0 || left > size - seen) {
      return Double.NEGATIVE_INFINITY;
    }
    return CombinatoricsUtils.binomialCoefficientLog(size - seen, left)
        - CombinatoricsUtils.binomialCoefficientLog(size, experimental);
  }
}
