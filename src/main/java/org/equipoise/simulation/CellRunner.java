// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;

/** Runs replicates of a cell one after the other; one a thread. */
final class CellRunner {
  private final CellPlan plan;
  private final Drawer drawer;
  private final ReplicateAnalysis[] analyses;
  private final ResultChunk chunk;

  CellRunner(CellPlan plan) {
    this.plan = plan;
    this.drawer = plan.newDrawer();
    this.analyses = plan.analyses(drawer).toArray(ReplicateAnalysis[]::new);
    this.chunk = new ResultChunk(analyses.length);
  }

  CellPlan plan() {
    return plan;
  }

  /** Draws and analyses at most a chunk; what comes back is written again by the next. */
  ResultChunk replicates(long first, int count) {
    chunk.begin(first, count);
    for (int done = 0; done < count; done += drawer.atOnce()) {
      int some = Math.min(drawer.atOnce(), count - done);
      drawer.draw(first + done, some);
      for (int i = 0; i < analyses.length; i++) {
        analyses[i].analyse(some, chunk.of(i), done);
      }
    }
    chunk.end();
    return chunk;
  }

  /** Runs the first replicates of a block. */
  CellSums run(long block, int count, Optional<ReplicateRows> rows) {
    CellSums sums = plan.newSums();
    long first = block * Streams.BLOCK;
    for (int done = 0; done < count; done += ResultChunk.SIZE) {
      ResultChunk some = replicates(first + done, Math.min(ResultChunk.SIZE, count - done));
      sums.add(some);
      rows.ifPresent(each -> each.add(some));
    }
    return sums;
  }
}
