// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.design.AllocationScheme;

/** Permuted blocks whose sizes are drawn; the last one is cut off where recruitment ends. */
final class BlockAllocator implements Allocator {
  private final int total;
  private final Shuffle[] blocks; // one of each size
  private final AllocationSequence block; // as long as the largest

  BlockAllocator(AllocationScheme.PermutedBlock scheme, int total) {
    this(scheme.experimental(), scheme.control(), scheme.blocks(), total);
  }

  BlockAllocator(int experimental, int control, List<Integer> blocks, int total) {
    this.total = total;
    this.blocks =
        blocks.stream()
            .map(size -> new Shuffle(size, size / (experimental + control) * experimental))
            .toArray(Shuffle[]::new);
    this.block = new AllocationSequence(Collections.max(blocks));
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(AllocationSequence target, UniformRandomProvider random) {
    draw(target, total, random);
  }

  /** Draws a list of another length. */
  void draw(AllocationSequence target, int length, UniformRandomProvider random) {
    int start = 0;
    while (start < length) {
      start = drawBlock(target, start, length, random);
    }
  }

  /** Draws the block that begins at a place, and returns where it ends, or the list does. */
  int drawBlock(AllocationSequence target, int start, UniformRandomProvider random) {
    return drawBlock(target, start, total, random);
  }

  private int drawBlock(
      AllocationSequence target, int start, int length, UniformRandomProvider random) {
    Shuffle shuffle = blocks[random.nextInt(blocks.length)];
    int seen = Math.min(shuffle.size(), length - start);
    shuffle.draw(block, random);
    for (int i = 0; i < seen; i++) {
      target.set(start + i, block.isExperimental(i));
    }
    return start + seen;
  }

  @Override
  public double logProbability(AllocationSequence allocation) {
    return logProbability(allocation, total);
  }

  // From the end: rest[i] is the log probability of what follows when a block begins at i. The
  // sizes of the blocks are not seen, so it is a mean over all of them.
  double logProbability(AllocationSequence allocation, int length) {
    int[] before = new int[length + 1];
    for (int i = 0; i < length; i++) {
      before[i + 1] = before[i] + (allocation.isExperimental(i) ? 1 : 0);
    }
    double[] rest = new double[length + 1];
    for (int i = length - 1; i >= 0; i--) {
      rest[i] = Double.NEGATIVE_INFINITY;
      for (Shuffle each : blocks) {
        int seen = Math.min(each.size(), length - i);
        double one = each.logProbability(seen, before[i + seen] - before[i]);
        rest[i] = logSum(rest[i], one + rest[i + seen] - Math.log(blocks.length));
      }
    }
    return Math.min(0, rest[0]);
  }

  private static double logSum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }
}
