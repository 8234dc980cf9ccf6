// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * What the analyses answered on a few replicates in a row: drawing and analysing fill it, and the
 * sums read it measure by measure. Its size is a power of two that stays in the fastest cache;
 * changing it changes the last digits of sums.
 */
final class ResultChunk {
  static final int SIZE = 64;

  private final AnalysisResult[][] results;
  private final boolean[] allEstimated = new boolean[SIZE];
  private long first;
  private int count;

  ResultChunk(int analyses) {
    this.results = new AnalysisResult[analyses][SIZE];
    for (AnalysisResult[] own : results) {
      for (int i = 0; i < SIZE; i++) {
        own[i] = new AnalysisResult();
      }
    }
  }

  /** Says which replicates are written next. */
  void begin(long firstReplicate, int replicates) {
    first = firstReplicate;
    count = replicates;
  }

  /** Sees in which replicates every analysis has an estimate. */
  void end() {
    for (int i = 0; i < count; i++) {
      boolean all = true;
      for (AnalysisResult[] own : results) {
        all &= own[i].isEstimated();
      }
      allEstimated[i] = all;
    }
  }

  /** The number of the first replicate. */
  long first() {
    return first;
  }

  int count() {
    return count;
  }

  /** Of one analysis; the first {@link #count} mean something. */
  AnalysisResult[] of(int analysis) {
    return results[analysis];
  }

  boolean[] allEstimated() {
    return allEstimated;
  }
}
