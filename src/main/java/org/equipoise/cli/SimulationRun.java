// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.equipoise.io.CheckpointFolder;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.ReplicateRows;
import org.equipoise.simulation.RunListener;
import org.equipoise.simulation.Simulation;

/** One run of a simulation: shows how far it is, keeps what is done, and ends well on Ctrl-C. */
final class SimulationRun implements RunListener {
  private static final long SAVE_EVERY_NANOS = 2_000_000_000L;
  private static final long WAIT_SECONDS = 20;

  private final Simulation simulation;
  private final int cells;
  private final boolean mayEndEarly;
  private final Optional<CheckpointFolder> folder;
  private final List<RunListener> readers;
  private final ProgressLine progress;
  private final Map<Integer, Long> restored = new HashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private long savedAt = System.nanoTime();
  private int current = -1;
  private long before; // replicates of this cell that were there when this run came to it
  private long done;

  /** How much there is to run: the cells, and whether they may end before their last replicate. */
  record Extent(int cells, boolean mayEndEarly) {}

  SimulationRun(
      Simulation simulation,
      Extent extent,
      Optional<CheckpointFolder> folder,
      List<RunListener> readers,
      ProgressLine progress) {
    this.simulation = simulation;
    this.cells = extent.cells();
    this.mayEndEarly = extent.mayEndEarly();
    this.folder = folder;
    this.readers = List.copyOf(readers);
    this.progress = progress;
  }

  /**
   * Runs all cells.
   *
   * @param stop what to do when it does not come to its end
   * @param console where that is said
   * @return whether all are done; false when it was stopped
   */
  boolean run(Stop stop, Console console) {
    Thread hook = new Thread(() -> interrupted(stop.words(), console), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    boolean whole = false;
    try {
      whole = simulation.run(this);
    } finally {
      if (!whole) {
        stop.discard().run(); // before the hook lets the process end
      }
      ended.countDown();
      forget(hook);
    }
    return whole;
  }

  /** What is said when the run is stopped, and what removes the files that it leaves half done. */
  record Stop(String words, Runnable discard) {}

  private void interrupted(String onStop, Console console) {
    simulation.stop();
    try {
      if (ended.await(WAIT_SECONDS, TimeUnit.SECONDS)) {
        progress.close();
        console.err().println("equipoise: stopped; " + onStop);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process is ending, which is why the hook is there
    }
  }

  @Override
  public Optional<byte[]> saved(int cell) {
    return folder.flatMap(each -> each.cell(cell));
  }

  @Override
  public boolean keepsSums() {
    return folder.isPresent();
  }

  @Override
  public void restored(int cell, long replicates) {
    restored.put(cell, replicates);
  }

  @Override
  public void save(int cell, byte[] sums) {
    folder.ifPresent(each -> each.save(cell, sums));
    savedAt = System.nanoTime();
  }

  @Override
  public boolean wantsSums() {
    return folder.isPresent() && System.nanoTime() - savedAt > SAVE_EVERY_NANOS;
  }

  @Override
  public void progress(int cell, long replicates, long of) {
    if (cell != current) {
      current = cell;
      before = restored.getOrDefault(cell, 0L); // they say nothing about the rate
    }
    done += replicates - before;
    before = replicates;
    progress.show(nanos -> words(cell, replicates, of, nanos));
  }

  private String words(int cell, long replicates, long of, long nanos) {
    double share = (cell + (double) replicates / of) / cells;
    double left = (of - replicates) + (double) (cells - cell - 1) * of;
    String where = cells == 1 ? "" : String.format(Locale.ROOT, "cell %d of %d, ", cell + 1, cells);
    ReplicateRate.State state = new ReplicateRate.State(share, done, left);
    return where + ReplicateRate.words(state, mayEndEarly ? "at most " : "", nanos);
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    readers.forEach(each -> each.rows(cell, first, rows));
  }

  @Override
  public void finished(CellResult result) {
    readers.forEach(each -> each.finished(result));
  }
}
