// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.Require;
import org.equipoise.design.AllocationScheme;

/** A list of permuted blocks, one to one, for each stratum. */
final class StratifiedAllocator implements Allocator {
  private final int[][] members;
  private final List<BlockAllocator> lists = new ArrayList<>();
  private final boolean[] own;
  private final int total;

  StratifiedAllocator(AllocationScheme.Stratified scheme, int[] strata) {
    this.total = strata.length;
    this.own = new boolean[total];
    this.members = members(strata);
    for (int[] each : members) {
      lists.add(new BlockAllocator(1, 1, scheme.blocks(), each.length));
    }
  }

  private static int[][] members(int[] strata) {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < strata.length; i++) {
      Require.atLeast(strata[i], 0, "stratum");
      while (found.size() <= strata[i]) {
        found.add(new ArrayList<>());
      }
      found.get(strata[i]).add(i);
    }
    return found.stream()
        .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(boolean[] target, UniformRandomProvider random) {
    for (int s = 0; s < members.length; s++) {
      lists.get(s).draw(own, random);
      for (int i = 0; i < members[s].length; i++) {
        target[members[s][i]] = own[i];
      }
    }
  }

  @Override
  public double logProbability(boolean[] allocation) {
    double sum = 0;
    for (int s = 0; s < members.length; s++) {
      for (int i = 0; i < members[s].length; i++) {
        own[i] = allocation[members[s][i]];
      }
      sum += lists.get(s).logProbability(own);
    }
    return sum;
  }
}
