// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** One analysis of a cell, made of replicate after replicate. */
@FunctionalInterface
interface ReplicateAnalysis {
  /**
   * Analyses what was drawn last.
   *
   * @param result overwritten
   */
  void analyse(AnalysisResult result);

  /**
   * The same by the whole method, with its p-value.
   *
   * @return itself when it is that already
   */
  default ReplicateAnalysis whole() {
    return this;
  }
}
