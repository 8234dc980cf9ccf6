// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.equipoise.design.ScenarioGrid;

/**
 * Runs all replicates of a grid of scenarios.
 *
 * <p>Replicates are cut into blocks, which threads work on; the blocks' sums are merged in their
 * order, so that the result is the same to the last bit on any number of threads, and when a run
 * goes on from saved sums. Sums that are saved are those of whole blocks: more replicates can be
 * added later.
 */
public final class Simulation {
  private final ScenarioGrid grid;
  private final RunOptions options;
  private final CellPlan.Drawing drawing;
  private volatile boolean stopped;

  private Simulation(ScenarioGrid grid, RunOptions options) {
    this.grid = grid;
    this.options = options;
    this.drawing = Paths.of(grid, options.path());
  }

  /**
   * A simulation, ready to run.
   *
   * @param grid the scenarios
   * @param options how to run them
   * @return the simulation
   * @throws IllegalArgumentException if the path that is asked for is not possible, or an analysis
   *     is not
   */
  public static Simulation of(ScenarioGrid grid, RunOptions options) {
    if (grid.cell(0).analyses().isEmpty()) {
      throw new IllegalArgumentException("analyses must name one or more, got none");
    }
    return new Simulation(grid, options);
  }

  /**
   * How its replicates are drawn.
   *
   * @return moments or participants
   */
  public SimulationPath path() {
    return drawing.path();
  }

  /**
   * Why replicates cannot be drawn as moments.
   *
   * @return the first reason of the first cell that has one; empty when they can
   */
  public Optional<String> whyParticipants() {
    return grid.cells().stream().flatMap(each -> Paths.hindrance(each).stream()).findFirst();
  }

  /** Asks a run to end after the blocks that are being worked on; from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Runs all cells.
   *
   * @param listener hears of it
   * @return whether all cells are done; false when it was asked to stop
   */
  public boolean run(RunListener listener) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "replicates");
              thread.setDaemon(true);
              return thread;
            });
    try {
      return run(listener, threads);
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean run(RunListener listener, ExecutorService threads) {
    BlockQueue queue = new BlockQueue(grid, options, drawing, listener);
    Deque<Pending> pending = new ArrayDeque<>();
    while (!stopped) {
      while (pending.size() < 2 * options.threads() && queue.hasNext()) {
        BlockTask task = queue.next();
        pending.add(new Pending(task, threads.submit(task::run)));
      }
      if (pending.isEmpty()) {
        queue.finishAll();
        return true;
      }
      Pending first = pending.remove();
      if (queue.isOpen(first.task().cell())) {
        queue.merge(first.task(), result(first.sums()));
      } else {
        first.sums().cancel(false);
      }
    }
    queue.saveOpen();
    return false;
  }

  private static BlockTask.Result result(Future<BlockTask.Result> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a block was being worked on", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("a block failed", e.getCause());
    }
  }

  /** A block that threads work on. */
  private record Pending(BlockTask task, Future<BlockTask.Result> sums) {}

  /** The rows of a block, when they are kept. */
  static Optional<ReplicateRows> rows(boolean keep, int analyses, int count) {
    return keep ? Optional.of(new ReplicateRows(analyses, count)) : Optional.empty();
  }
}
