// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;

/**
 * Runs all replicates of a grid of scenarios.
 *
 * <p>Replicates are cut into blocks, which threads work on; the blocks' sums are merged in their
 * order, so that the result is the same to the last bit on any number of threads, and when a run
 * goes on from saved sums. Sums that are saved are those of whole blocks: more replicates can be
 * added later.
 */
public final class Simulation {
  /**
   * What the sums of a cell mean. It is counted up when a sum gets another meaning, so that a run
   * does not go on from sums of the old one.
   */
  public static final int SUMS = 2;

  /**
   * Milliseconds after which a listener is told again how far a cell is, while a block takes long.
   */
  private static final long SIGN_OF_LIFE = 250;

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
   * The analyses that cannot be simulated, so that all of them can be said at once.
   *
   * @param grid the scenarios
   * @return what is wrong, once for all cells; empty when a run is possible
   */
  public static List<AnalysisRefusal> refusals(ScenarioGrid grid) {
    return grid.cells().stream()
        .flatMap(cell -> new AnalysisPlanner(cell).refusals().stream())
        .distinct()
        .sorted(Comparator.comparingInt(AnalysisRefusal::analysis))
        .toList();
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

  /**
   * What the run is of: the scenario's file, and every cell with all that it says, wherever that
   * was read from. Seed, level and replicates are left out, since they can be told besides.
   *
   * @return a SHA-256 in hexadecimal
   */
  public String fingerprint() {
    MessageDigest digest = Streams.sha256();
    digest.update(grid.source().sha256().getBytes(StandardCharsets.UTF_8));
    for (Scenario each : grid.cells()) {
      ScenarioRun run = new ScenarioRun(0.95, 1, 0, each.run().randomNumbers());
      digest.update(RecordWriter.write(each.withRun(run)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Asks a run to end; blocks that are being worked on are given up. From any thread. */
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
        pending.add(new Pending(task, threads.submit(() -> task.unit().run())));
      }
      if (pending.isEmpty()) {
        return true;
      }
      Pending first = pending.remove();
      if (queue.isOpen(first.task().place().cell())) {
        result(first, queue).ifPresent(result -> queue.merge(first.task(), result));
      } else {
        first.sums().cancel(false);
      }
    }
    queue.saveOpen();
    return false;
  }

  // Empty when it is to stop: a block may take minutes.
  private Optional<BlockResult> result(Pending block, BlockQueue queue) {
    try {
      while (!stopped) {
        try {
          return Optional.of(block.sums().get(SIGN_OF_LIFE, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          queue.waiting(block.task());
        }
      }
      return Optional.empty();
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
  private record Pending(BlockTask task, Future<BlockResult> sums) {}
}
