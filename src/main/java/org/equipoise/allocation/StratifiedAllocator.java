// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.design.AllocationScheme;

/** A list of permuted blocks, one to one, for each stratum. The strata are read at each draw. */
final class StratifiedAllocator implements Allocator {
  private final FactorLevels levels;
  private final BlockAllocator blocks;
  private final int[] ends; // after a grouping: where each stratum's members end
  private final int[] members; // stratum after stratum, in the order of recruitment
  private final AllocationSequence own;

  StratifiedAllocator(AllocationScheme.Stratified scheme, FactorLevels levels) {
    int total = levels.participants();
    this.levels = levels;
    this.blocks = new BlockAllocator(1, 1, scheme.blocks(), total);
    this.ends = new int[levels.strata() + 1];
    this.members = new int[total];
    this.own = new AllocationSequence(total);
  }

  /** Counting sort: afterwards members from ends[s - 1] (or 0) to ends[s] are of stratum s. */
  private void group() {
    Arrays.fill(ends, 0);
    for (int i = 0; i < members.length; i++) {
      ends[levels.stratum(i) + 1]++;
    }
    for (int s = 1; s < ends.length; s++) {
      ends[s] += ends[s - 1];
    }
    for (int i = 0; i < members.length; i++) {
      members[ends[levels.stratum(i)]++] = i;
    }
  }

  private int begin(int stratum) {
    return stratum == 0 ? 0 : ends[stratum - 1];
  }

  @Override
  public int participants() {
    return members.length;
  }

  @Override
  public void draw(AllocationSequence target, UniformRandomProvider random) {
    group();
    for (int s = 0; s < ends.length - 1; s++) {
      int begin = begin(s);
      blocks.draw(own, ends[s] - begin, random);
      for (int i = begin; i < ends[s]; i++) {
        target.set(members[i], own.isExperimental(i - begin));
      }
    }
  }

  @Override
  public double logProbability(AllocationSequence allocation) {
    group();
    double sum = 0;
    for (int s = 0; s < ends.length - 1; s++) {
      int begin = begin(s);
      for (int i = begin; i < ends[s]; i++) {
        own.set(i - begin, allocation.isExperimental(members[i]));
      }
      sum += blocks.logProbability(own, ends[s] - begin);
    }
    return sum;
  }
}
