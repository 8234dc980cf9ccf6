// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/** The moments of drawn participants, taken once a replicate. */
sealed interface ReplicateMoments extends KernelAnalysis.MomentsSource
    permits ColumnMoments, LinearMoments {
  /**
   * Takes the moments of a replicate.
   *
   * @param place its place among those that were begun at once, from 0
   */
  void reduce(int place);

  /** Whether the drawn values must have been written before. */
  boolean readsValues();

  /**
   * Which columns.
   *
   * @param outcome the outcome's column
   * @param baseline the baseline's column; -1 for none
   * @param log whether of the logarithms
   */
  record Columns(int outcome, int baseline, boolean log) {}
}
