// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import org.equipoise.allocation.Allocator;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.evidence.Sample;

/** Participants at their places in the order of recruitment, the experimental arm's first. */
final class Recruitment {
  private final AllocationScheme scheme;
  private final TwoArms<Integer> sizes;
  private final int[] places;
  private final boolean[] observed;
  private final int[] strata;

  private Recruitment(AllocationScheme scheme, TwoArms<Integer> sizes, int[] places, int[] codes) {
    this.scheme = scheme;
    this.sizes = sizes;
    this.places = places;
    int total = Arrays.stream(places).max().orElseThrow() + 1;
    this.observed = new boolean[total];
    this.strata = new int[total];
    for (int i = 0; i < places.length; i++) {
      observed[places[i]] = i < sizes.experimental();
      strata[places[i]] = codes[i];
    }
  }

  static Recruitment of(Sample sample, AllocationScheme scheme) {
    int[] order = joined(sample.order().orElseThrow());
    int[] places = scheme instanceof AllocationScheme.PermutedBlock ? order : ranks(order);
    int[] codes = sample.strata().map(Recruitment::joined).orElse(new int[order.length]);
    return new Recruitment(scheme, new TwoArms<>(sample.n1(), sample.n2()), places, codes);
  }

  private static int[] joined(TwoArms<int[]> arms) {
    int[] first = arms.experimental();
    int[] joined = Arrays.copyOf(first, first.length + arms.control().length);
    System.arraycopy(arms.control(), 0, joined, first.length, arms.control().length);
    return joined;
  }

  private static int[] ranks(int[] order) {
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    return Arrays.stream(order).map(place -> Arrays.binarySearch(sorted, place)).toArray();
  }

  AllocationScheme scheme() {
    return scheme;
  }

  /** The place of each participant. */
  int[] places() {
    return places.clone();
  }

  /** By place: who is in the experimental arm; false for those without an outcome. */
  boolean[] observed() {
    return observed.clone();
  }

  /** Whether every place is that of a participant with an outcome. */
  boolean complete() {
    return observed.length == places.length;
  }

  /** Whether the scheme cannot have given these allocations; not told when a place is empty. */
  boolean impossible() {
    return complete() && allocator().logProbability(observed) == Double.NEGATIVE_INFINITY;
  }

  /**
   * What allocates all places.
   *
   * @throws IllegalArgumentException if the scheme is not available yet
   */
  Allocator allocator() {
    int without = observed.length - places.length;
    TwoArms<Integer> all = new TwoArms<>(sizes.experimental(), sizes.control() + without);
    return Allocator.of(scheme, all, strata);
  }
}
