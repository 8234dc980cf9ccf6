// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Optional;
import java.util.TreeMap;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;

/**
 * Hands out the blocks of all cells in order, and takes their sums back in the same order. Not
 * thread-safe: used by the thread that runs the simulation.
 */
final class BlockQueue {
  private final ScenarioGrid grid;
  private final RunOptions options;
  private final CellPlan.Drawing drawing;
  private final RunListener listener;
  private final TreeMap<Integer, CellProgress> open = new TreeMap<>();
  private int cell = -1;
  private CellSource source;
  private long nextBlock;
  private long lastBlock;
  private int mergedCell = -1;

  BlockQueue(
      ScenarioGrid grid, RunOptions options, CellPlan.Drawing drawing, RunListener listener) {
    this.grid = grid;
    this.options = options;
    this.drawing = drawing;
    this.listener = listener;
    openNext();
  }

  boolean hasNext() {
    return cell < grid.cells().size();
  }

  BlockTask next() {
    long wanted = grid.cell(cell).run().replicates();
    long first = nextBlock * Streams.BLOCK;
    int count = (int) Math.min(Streams.BLOCK, wanted - first);
    BlockTask task = new BlockTask(cell, nextBlock, count, source, options.keepRows());
    nextBlock++;
    if (nextBlock > lastBlock) {
      openNext();
    }
    return task;
  }

  // Cells whose saved sums are all that is wanted are done without a block.
  private void openNext() {
    cell++;
    while (hasNext()) {
      Scenario scenario = grid.cell(cell);
      long wanted = scenario.run().replicates();
      source = new CellSource(scenario, drawing, options.alphas(scenario.run().level()));
      Optional<byte[]> saved = options.keepRows() ? Optional.empty() : listener.saved(cell);
      nextBlock = 0;
      lastBlock = (wanted - 1) / Streams.BLOCK;
      if (saved.isEmpty()) {
        return;
      }
      CellProgress progress = new CellProgress(cell, source.plan(), wanted);
      progress.restore(saved.get());
      if (progress.replicates() > wanted) { // sums cannot be taken apart: begin anew
        return;
      }
      nextBlock = progress.replicates() / Streams.BLOCK;
      open.put(cell, progress);
      if (nextBlock <= lastBlock && !progress.isDone(options.untilMcse())) {
        return;
      }
      cell++;
    }
  }

  /** Whether a cell still takes blocks. */
  boolean isOpen(int number) {
    return number > mergedCell;
  }

  void merge(BlockTask task, BlockTask.Result result) {
    finishBefore(task.cell());
    CellProgress progress =
        open.computeIfAbsent(
            task.cell(),
            number ->
                new CellProgress(
                    number, task.source().plan(), grid.cell(number).run().replicates()));
    boolean whole = task.count() == Streams.BLOCK;
    if (!whole) {
      listener.save(task.cell(), progress.save()); // what comes now is no whole block
    }
    progress.merge(result.sums());
    result.rows().ifPresent(
        rows -> listener.rows(task.cell(), task.block() * Streams.BLOCK, rows));
    long wanted = grid.cell(task.cell()).run().replicates();
    listener.progress(task.cell(), progress.replicates(), wanted);
    if (progress.isDone(options.untilMcse())) {
      if (whole) {
        listener.save(task.cell(), progress.save());
      }
      finish(task.cell());
    } else if (listener.wantsSums()) {
      saveOpen();
    }
  }

  /** Saves the sums of the cells that are not done. */
  void saveOpen() {
    open.forEach((number, progress) -> listener.save(number, progress.save()));
  }

  /** Finishes cells that were done before the run began. */
  void finishAll() {
    finishBefore(Integer.MAX_VALUE);
  }

  private void finishBefore(int number) {
    while (!open.isEmpty() && open.firstKey() < number) {
      finish(open.firstKey());
    }
  }

  private void finish(int number) {
    CellProgress progress = open.remove(number);
    mergedCell = number;
    if (cell == number) { // it ended before its last block was handed out
      openNext();
    }
    listener.finished(progress.result());
  }
}
