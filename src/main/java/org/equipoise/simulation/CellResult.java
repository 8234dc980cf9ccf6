// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Map;

/**
 * What a cell's replicates show.
 *
 * @param cell the cell, from 0
 * @param settings what the cell varies: paths with their values
 * @param replicates how many were run
 * @param rows the measures, analysis by analysis, then the paired differences
 * @param failures what went wrong, and where it first did
 * @param defects where the method failed when it was asked what is true
 * @param levels the level of each analysis's own interval, which is lower for equivalence
 */
public record CellResult(
    int cell,
    Map<String, String> settings,
    long replicates,
    List<PerformanceRow> rows,
    List<Failure> failures,
    List<Defect> defects,
    Map<PerformanceRow.Subject, Double> levels) {
  /** Copies the lists and maps. */
  public CellResult {
    settings = Map.copyOf(settings);
    rows = List.copyOf(rows);
    failures = List.copyOf(failures);
    defects = List.copyOf(defects);
    levels = Map.copyOf(levels);
  }

  /**
   * Replicates without an estimate for one reason.
   *
   * @param subject which analysis
   * @param reason the reason's name, or threw
   * @param count how many
   * @param first the address of the first, which --replay reproduces
   */
  public record Failure(
      PerformanceRow.Subject subject, String reason, long count, ReplicateAddress first) {}

  /**
   * An analysis of which it is not known what is true, since its method failed when it was asked.
   *
   * @param subject which analysis
   * @param reason what the method did, such as threw
   */
  public record Defect(PerformanceRow.Subject subject, String reason) {}
}
