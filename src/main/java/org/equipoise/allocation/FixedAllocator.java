// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.apache.commons.rng.UniformRandomProvider;

/** Complete randomization with fixed arm sizes. */
final class FixedAllocator implements Allocator {
  private final Shuffle shuffle;

  FixedAllocator(int experimental, int total) {
    this.shuffle = new Shuffle(total, experimental);
  }

  @Override
  public int participants() {
    return shuffle.size();
  }

  @Override
  public void draw(AllocationSequence target, UniformRandomProvider random) {
    shuffle.draw(target, random);
  }

  @Override
  public double logProbability(AllocationSequence allocation) {
    return shuffle.logProbability(shuffle.size(), allocation.countExperimental());
  }
}
