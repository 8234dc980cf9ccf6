// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;

/** Runs replicates of a cell one after the other; one a thread. */
final class CellRunner {
  private final CellPlan plan;
  private final Drawer drawer;
  private final ReplicateAnalysis[] analyses;
  private final AnalysisResult[] results;

  CellRunner(CellPlan plan) {
    this.plan = plan;
    this.drawer = plan.newDrawer();
    this.analyses = plan.analyses(drawer).toArray(ReplicateAnalysis[]::new);
    this.results = new AnalysisResult[analyses.length];
    for (int i = 0; i < results.length; i++) {
      results[i] = new AnalysisResult();
    }
  }

  CellPlan plan() {
    return plan;
  }

  /** Draws and analyses one replicate; what comes back is written again by the next. */
  AnalysisResult[] replicate(long number) {
    drawer.draw(number);
    for (int i = 0; i < analyses.length; i++) {
      analyses[i].analyse(results[i]);
    }
    return results;
  }

  /** Runs the first replicates of a block. */
  CellSums run(long block, int count, Optional<ReplicateRows> rows) {
    CellSums sums = plan.newSums();
    long first = block * Streams.BLOCK;
    for (int i = 0; i < count; i++) {
      AnalysisResult[] each = replicate(first + i);
      sums.add(first + i, each);
      if (rows.isPresent()) {
        rows.get().add(each);
      }
    }
    return sums;
  }
}
