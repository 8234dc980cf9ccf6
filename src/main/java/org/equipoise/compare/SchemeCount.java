// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.allocation.Allocator;
import org.equipoise.core.Alternative;
import org.equipoise.core.NotEstimable;
import org.equipoise.numeric.SeededGenerator;

/**
 * How often a scheme gives a statistic as extreme as the observed one.
 *
 * @param p the p-value
 * @param error its Monte Carlo standard error, 0 when all allocations were enumerated
 * @param allocations how many were looked at
 */
record SchemeCount(double p, double error, long allocations) {
  /** 2^19 allocations are fewer than 10^6. */
  private static final int MOST_ENUMERATED = 19;

  static SchemeCount of(
      LabelledByScheme labels, Recruitment recruited, Alternative alternative, Resampling draw) {
    double observed = LabelledMeans.directed(labels.statistic(recruited.observed()), alternative);
    Allocator allocator = recruited.allocator();
    Extreme extreme = new Extreme(labels, alternative, LabelledMeans.bound(observed));
    return enumerable(recruited) ? enumerated(extreme, allocator) : drawn(extreme, allocator, draw);
  }

  private static boolean enumerable(Recruitment recruited) {
    return recruited.complete() && recruited.allocator().participants() <= MOST_ENUMERATED;
  }

  /** Why so many allocations are not drawn; empty when they are, or all are enumerated. */
  static Optional<NotEstimable> refusal(Recruitment recruited, Resampling draw) {
    return enumerable(recruited)
        ? Optional.empty()
        : draw.refusal(cost(recruited.allocator().participants()), Integer.MAX_VALUE);
  }

  private static double cost(int participants) {
    return 4.0 * participants;
  }

  private record Extreme(LabelledByScheme labels, Alternative alternative, double bound) {
    boolean holds(AllocationSequence allocation) {
      double statistic = labels.statistic(allocation);
      return Double.isNaN(statistic) // fewer than 2 in an arm
          || LabelledMeans.directed(statistic, alternative) >= bound;
    }
  }

  private static SchemeCount enumerated(Extreme extreme, Allocator allocator) {
    int n = allocator.participants();
    AllocationSequence allocation = new AllocationSequence(n);
    long possible = 0;
    double share = 0;
    double all = 0;
    for (int code = 0; code < 1 << n; code++) {
      for (int i = 0; i < n; i++) {
        if ((code >> i & 1) == 1) {
          allocation.toExperimental(i);
        } else {
          allocation.toControl(i);
        }
      }
      double probability = Math.exp(allocator.logProbability(allocation));
      if (probability > 0) {
        possible++;
        all += probability;
        share += extreme.holds(allocation) ? probability : 0;
      }
    }
    return new SchemeCount(Math.min(1, share / all), 0, possible);
  }

  private static SchemeCount drawn(Extreme extreme, Allocator allocator, Resampling draw) {
    UniformRandomProvider random = SeededGenerator.of(draw.seed());
    AllocationSequence allocation = new AllocationSequence(allocator.participants());
    int resamples = draw.within(cost(allocation.participants()));
    long count = 0;
    for (int i = 0; i < resamples; i++) {
      allocator.draw(allocation, random);
      count += extreme.holds(allocation) ? 1 : 0;
      draw.tell("re-randomization", i, resamples);
    }
    PermutationCount found = new PermutationCount(count, resamples, false);
    return new SchemeCount(found.p(), found.monteCarloError(), resamples);
  }
}
