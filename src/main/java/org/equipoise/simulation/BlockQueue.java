// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
  private final Set<Integer> richer = new HashSet<>(); // cells of which more is saved than wanted
  private final TreeMap<Integer, CellResult> doneBefore = new TreeMap<>();
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
    WorkUnit.Place place = new WorkUnit.Place(cell, nextBlock, count, options.keepRows());
    BlockTask task = new BlockTask(place, source);
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
      CellProgress progress = CellProgress.restore(cell, source, saved.get());
      if (progress.replicates() > wanted) { // sums cannot be taken apart: begin anew
        richer.add(cell);
        return;
      }
      if (!progress.isDone(options.untilMcse())) {
        nextBlock = progress.replicates() / Streams.BLOCK;
        open.put(cell, progress);
        listener.restored(cell, progress.replicates());
        return;
      }
      doneBefore.put(cell, progress.result()); // without its sums: there may be thousands
      finishRestored();
      cell++;
    }
  }

  /** Whether a cell still takes blocks. */
  boolean isOpen(int number) {
    return number > mergedCell;
  }

  void merge(BlockTask task, BlockResult result) {
    int number = task.place().cell();
    long wanted = grid.cell(number).run().replicates();
    CellProgress progress =
        open.computeIfAbsent(
            number, absent -> new CellProgress(number, task.source().plan(), wanted));
    boolean whole = task.place().count() == Streams.BLOCK;
    if (!whole) {
      save(number, progress); // what comes now is no whole block
    }
    progress.merge(result.sums());
    long first = task.place().block() * Streams.BLOCK;
    result.rows().ifPresent(rows -> listener.rows(number, first, rows));
    listener.progress(number, progress.replicates(), wanted);
    if (progress.isDone(options.untilMcse())) {
      if (whole) {
        save(number, progress);
      }
      finish(number);
    } else if (listener.wantsSums()) {
      saveOpen();
    }
  }

  /** A block takes its time: tells how far its cell is, which has not changed. */
  void waiting(BlockTask task) {
    int number = task.place().cell();
    CellProgress progress = open.get(number);
    long replicates = progress == null ? 0 : progress.replicates();
    listener.progress(number, replicates, grid.cell(number).run().replicates());
  }

  /** Saves the sums of the cells that are not done. */
  void saveOpen() {
    open.forEach(this::save);
  }

  private void save(int number, CellProgress progress) {
    if (listener.keepsSums() && !richer.contains(number)) {
      listener.save(number, progress.save());
    }
  }

  // Cells that were done before the run began are told of in their turn, as soon as it comes.
  private void finishRestored() {
    while (!doneBefore.isEmpty() && doneBefore.firstKey() == mergedCell + 1) {
      mergedCell++;
      listener.finished(doneBefore.pollFirstEntry().getValue());
    }
  }

  private void finish(int number) {
    CellProgress progress = open.remove(number);
    mergedCell = number;
    listener.finished(progress.result());
    finishRestored();
    if (cell == number) { // it ended before its last block was handed out
      openNext();
    }
  }
}
