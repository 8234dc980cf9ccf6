// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.apache.commons.rng.UniformRandomProvider;

/** Complete randomization with fixed arm sizes. */
final class FixedAllocator implements Allocator {
  private final int experimental;
  private final int total;
  private final int[] partners;

  FixedAllocator(int experimental, int total) {
    this.experimental = experimental;
    this.total = total;
    this.partners = new int[total];
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(boolean[] target, UniformRandomProvider random) {
    Shuffle.draw(target, total, experimental, partners, random);
  }

  @Override
  public double logProbability(boolean[] allocation) {
    int count = 0;
    for (int i = 0; i < total; i++) {
      count += allocation[i] ? 1 : 0;
    }
    return Shuffle.logProbability(total, experimental, total, count);
  }
}
