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
  public void draw(boolean[] target, UniformRandomProvider random) {
    rule.begin();
    for (int i = 0; i < total; i++) {
      target[i] = random.nextDouble() < rule.experimental(i);
      rule.record(i, target[i]);
    }
  }

  @Override
  public double logProbability(boolean[] allocation) {
    rule.begin();
    double sum = 0;
    for (int i = 0; i < total; i++) {
      double p = rule.experimental(i);
      sum += allocation[i] ? Math.log(p) : Math.log1p(-p);
      rule.record(i, allocation[i]);
    }
    return sum;
  }
}
