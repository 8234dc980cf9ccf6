// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.apache.commons.rng.UniformRandomProvider;

/** Each participant independently. */
final class SimpleAllocator implements Allocator {
  private final int experimental;
  private final int parts;
  private final int total;

  SimpleAllocator(int experimental, int control, int total) {
    this.experimental = experimental;
    this.parts = experimental + control;
    this.total = total;
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(AllocationSequence target, UniformRandomProvider random) {
    for (int i = 0; i < total; i++) {
      target.set(i, random.nextInt(parts) < experimental);
    }
  }

  @Override
  public double logProbability(AllocationSequence allocation) {
    int count = allocation.countExperimental();
    return count * Math.log(experimental)
        + (total - count) * Math.log(parts - experimental)
        - total * Math.log(parts);
  }
}
