// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * The standard normals that the moments of a block's replicates are made of: one stream a block, of
 * which every replicate takes equally many, in order. So cells of different sizes share them, a
 * replicate has the same alone and in a run, and no replicate sets up a generator; to draw one
 * alone costs at most a block's normals.
 */
final class BlockNormals {
  /** Replicates drawn at once: few enough to stay in the fastest cache. */
  private static final int CHUNK = 64;

  private final Streams streams;
  private final int each;
  private final double[] normals;
  private final ReplicateRandom random = new ReplicateRandom();
  private long start = -1; // the block's first replicate
  private int first;

  /** Of replicates that take this many normals each. */
  BlockNormals(Streams streams, int each) {
    this.streams = streams;
    this.each = each;
    this.normals = new double[CHUNK * each];
  }

  /** Where the replicate's normals begin in {@link #values}, until the next call. */
  int begin(long replicate) {
    int index = (int) (replicate & (Streams.BLOCK - 1)); // a block is a power of two
    if (replicate - index != start || index < first) {
      start = replicate - index;
      first = 0;
      streams.beginBlock(Component.MOMENTS, start / Streams.BLOCK, random);
      random.fillNormals(normals, normals.length);
    }
    while (index >= first + CHUNK) {
      first += CHUNK;
      random.fillNormals(normals, normals.length);
    }
    return (index - first) * each;
  }

  double[] values() {
    return normals;
  }
}
