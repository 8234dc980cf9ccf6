// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.design.AllocationScheme;

/** Permuted blocks whose sizes are drawn; the last one is cut off where recruitment ends. */
final class BlockAllocator implements Allocator {
  private final int experimental;
  private final int parts;
  private final int total;
  private final int[] sizes;
  private final boolean[] block;
  private final int[] partners;

  BlockAllocator(AllocationScheme.PermutedBlock scheme, int total) {
    this(scheme.experimental(), scheme.control(), scheme.blocks(), total);
  }

  BlockAllocator(int experimental, int control, List<Integer> blocks, int total) {
    this.experimental = experimental;
    this.parts = experimental + control;
    this.total = total;
    this.sizes = blocks.stream().mapToInt(Integer::intValue).toArray();
    this.block = new boolean[Arrays.stream(sizes).max().orElseThrow()];
    this.partners = new int[block.length];
  }

  @Override
  public int participants() {
    return total;
  }

  @Override
  public void draw(boolean[] target, UniformRandomProvider random) {
    draw(target, total, random);
  }

  /** Draws a list of another length. */
  void draw(boolean[] target, int length, UniformRandomProvider random) {
    int start = 0;
    while (start < length) {
      start = drawBlock(target, start, length, random);
    }
  }

  /** Draws the block that begins at a place, and returns where it ends, or the list does. */
  int drawBlock(boolean[] target, int start, UniformRandomProvider random) {
    return drawBlock(target, start, total, random);
  }

  private int drawBlock(boolean[] target, int start, int length, UniformRandomProvider random) {
    int size = sizes[random.nextInt(sizes.length)];
    int seen = Math.min(size, length - start);
    Shuffle.draw(block, size, inExperimental(size), partners, random);
    System.arraycopy(block, 0, target, start, seen);
    return start + seen;
  }

  private int inExperimental(int size) {
    return size / parts * experimental;
  }

  @Override
  public double logProbability(boolean[] allocation) {
    return logProbability(allocation, total);
  }

  // From the end: rest[i] is the log probability of what follows when a block begins at i. The
  // sizes of the blocks are not seen, so it is a mean over all of them.
  double logProbability(boolean[] allocation, int length) {
    int[] before = new int[length + 1];
    for (int i = 0; i < length; i++) {
      before[i + 1] = before[i] + (allocation[i] ? 1 : 0);
    }
    double[] rest = new double[length + 1];
    for (int i = length - 1; i >= 0; i--) {
      rest[i] = Double.NEGATIVE_INFINITY;
      for (int size : sizes) {
        int seen = Math.min(size, length - i);
        int count = before[i + seen] - before[i];
        double one = Shuffle.logProbability(size, inExperimental(size), seen, count);
        rest[i] = logSum(rest[i], one + rest[i + seen] - Math.log(sizes.length));
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
