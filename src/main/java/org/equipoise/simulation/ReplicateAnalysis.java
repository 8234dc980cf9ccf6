// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** One analysis of a cell, made of replicate after replicate. */
@FunctionalInterface
interface ReplicateAnalysis {
  /**
   * Analyses one of those that were drawn last.
   *
   * @param which the place among them, from 0
   * @param result overwritten
   */
  void analyse(int which, AnalysisResult result);

  /**
   * Analyses the first ones of those that were drawn last. Where an analysis does so in a loop of
   * its own, the processor works on several replicates at a time.
   *
   * @param count how many
   * @param results where they go
   * @param from the place of the first
   */
  default void analyse(int count, AnalysisResult[] results, int from) {
    for (int i = 0; i < count; i++) {
      analyse(i, results[from + i]);
    }
  }

  /**
   * The same by the whole method, with its p-value.
   *
   * @return itself when it is that already
   */
  default ReplicateAnalysis whole() {
    return this;
  }
}
