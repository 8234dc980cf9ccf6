// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.List;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.allocation.Allocator;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.evidence.Sample;

/** Participants at their places in the order of recruitment, the experimental arm's first. */
final class Recruitment {
  private final AllocationScheme scheme;
  private final TwoArms<Integer> sizes;
  private final int[] places;
  private final AllocationSequence observed;
  private final int[] strata;
  private final List<int[]> factors;

  private Recruitment(AllocationScheme scheme, Sample sample, int[] places) {
    this.scheme = scheme;
    this.sizes = new TwoArms<>(sample.n1(), sample.n2());
    this.places = places;
    int total = Arrays.stream(places).max().orElseThrow() + 1;
    this.observed = new AllocationSequence(total);
    for (int i = 0; i < sizes.experimental(); i++) {
      observed.toExperimental(places[i]);
    }
    this.strata = sample.strata().map(this::placed).orElse(new int[total]);
    this.factors = sample.factors().stream().map(this::placed).toList();
  }

  static Recruitment of(Sample sample, AllocationScheme scheme) {
    int[] order = joined(sample.order().orElseThrow());
    return new Recruitment(scheme, sample, passesOver(scheme) ? order : ranks(order));
  }

  /** Whether those without an outcome changed the chances of the later ones, and can be drawn. */
  private static boolean passesOver(AllocationScheme scheme) {
    return scheme instanceof AllocationScheme.PermutedBlock
        || scheme instanceof AllocationScheme.BiasedCoin
        || scheme instanceof AllocationScheme.Urn;
  }

  /** By place; 0 for those without an outcome. */
  private int[] placed(TwoArms<int[]> arms) {
    int[] codes = joined(arms);
    int[] placed = new int[observed.participants()];
    for (int i = 0; i < codes.length; i++) {
      placed[places[i]] = codes[i];
    }
    return placed;
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
  AllocationSequence observed() {
    return observed;
  }

  /** Whether every place is that of a participant with an outcome. */
  boolean complete() {
    return observed.participants() == places.length;
  }

  /** Whether the scheme cannot have given these allocations; not told when a place is empty. */
  boolean impossible() {
    return complete() && allocator().logProbability(observed) == Double.NEGATIVE_INFINITY;
  }

  /** What allocates all places. */
  Allocator allocator() {
    if (scheme instanceof AllocationScheme.Minimization minimization) {
      return Allocator.of(minimization, factors);
    }
    int without = observed.participants() - places.length;
    TwoArms<Integer> all = new TwoArms<>(sizes.experimental(), sizes.control() + without);
    return Allocator.of(scheme, all, strata);
  }
}
