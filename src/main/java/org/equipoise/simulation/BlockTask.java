// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;

/**
 * One block of one cell: what a thread works on.
 *
 * @param cell the cell
 * @param block the block, from 0
 * @param count how many of its replicates, from the first
 * @param source the cell's plan, made by whoever needs it first
 * @param keepRows whether the replicates' answers are kept
 */
record BlockTask(int cell, long block, int count, CellSource source, boolean keepRows) {
  private static final ThreadLocal<CellRunner> LAST = new ThreadLocal<>();

  /** What a block leaves behind. */
  record Result(CellSums sums, Optional<ReplicateRows> rows) {}

  Result run() {
    CellPlan plan = source.plan();
    CellRunner runner = LAST.get();
    if (runner == null || runner.plan() != plan) {
      runner = new CellRunner(plan);
      LAST.set(runner);
    }
    Optional<ReplicateRows> rows = Simulation.rows(keepRows, plan.analyses().size(), count);
    return new Result(runner.run(block, count, rows), rows);
  }
}
