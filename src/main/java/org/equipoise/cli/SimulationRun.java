// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
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
  private final List<CellResult> results = new ArrayList<>();
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

  /** Runs all cells; empty when it was stopped. */
  Optional<List<CellResult>> run(String onStop, Console console) {
    Thread hook = new Thread(() -> interrupted(onStop, console), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    boolean whole;
    try {
      whole = simulation.run(this);
    } finally {
      ended.countDown();
      forget(hook);
    }
    return whole ? Optional.of(List.copyOf(results)) : Optional.empty();
  }

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
    String where = cells == 1 ? "" : String.format(Locale.ROOT, "cell %d of %d, ", cell + 1, cells);
    String far = String.format(Locale.ROOT, "%s%d %%: ", where, (int) (100 * share));
    double seconds = nanos / 1e9;
    if (done == 0) {
      return far + time(seconds) + " so far";
    }
    double rate = done / seconds;
    double left = (of - replicates) + (double) (cells - cell - 1) * of;
    return String.format(
        Locale.ROOT,
        "%s%,d replicates a second, %s%s left",
        far,
        Math.round(rate),
        mayEndEarly ? "at most " : "",
        time(left / rate));
  }

  private static String time(double seconds) {
    if (seconds < 120) {
      return Math.round(seconds) + " s";
    }
    double minutes = seconds / 60;
    return minutes < 120 ? Math.round(minutes) + " min" : Math.round(minutes / 60) + " h";
  }

  @Override
  public void rows(int cell, long first, ReplicateRows rows) {
    readers.forEach(each -> each.rows(cell, first, rows));
  }

  @Override
  public void finished(CellResult result) {
    results.add(result);
  }
}
