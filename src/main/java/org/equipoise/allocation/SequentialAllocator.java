// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * One participant after the other, each with a probability that the earlier ones give. Every
 * participant takes one number from the generator, whatever the probability is.
 */
final class SequentialAllocator implements Allocator {
  private final SequentialRule rule;
  private final int total;

  SequentialAllocator(SequentialRule rule, int total) {
    this.rule = rule;
    this.total = total;
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(AllocationSequence target, UniformRandomProvider random) {
    rule.begin();
    for (int i = 0; i < total; i++) {
      boolean experimental = random.nextDouble() < rule.experimental(i);
      target.set(i, experimental);
      rule.record(i, experimental);
    }
  }

  @Override
  public double logProbability(AllocationSequence allocation) {
    rule.begin();
    double sum = 0;
    for (int i = 0; i < total; i++) {
      double p = rule.experimental(i);
      boolean experimental = allocation.isExperimental(i);
      sum += experimental ? Math.log(p) : Math.log1p(-p);
      rule.record(i, experimental);
    }
    return sum;
  }
}
