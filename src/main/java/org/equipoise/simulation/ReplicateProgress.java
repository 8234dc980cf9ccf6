// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Objects;
import org.equipoise.core.Progress;

/**
 * How far several runs of replicates are together. A run may end before its last replicate; what it
 * leaves is then not waited for.
 */
public final class ReplicateProgress {
  private final Progress progress;
  private final String what;
  private final int runs;
  private final long each;
  private int current = 1;
  private long before;
  private long now;

  /**
   * Nothing is done yet.
   *
   * @param progress hears what runs are, such as "search 2 of 12", and replicates of all of them
   * @param what what a run is, such as search
   * @param runs how many there are
   * @param each replicates of a run, if it does not end early
   */
  public ReplicateProgress(Progress progress, String what, int runs, long each) {
    this.progress = Objects.requireNonNull(progress, "progress");
    this.what = Objects.requireNonNull(what, "what");
    this.runs = runs;
    this.each = each;
  }

  /**
   * The current run is so far.
   *
   * @param replicates how many of it are done
   */
  public void at(long replicates) {
    now = replicates;
    long left = Math.max(0, each - now) + (runs - current) * each;
    progress.at(what + " " + current + " of " + runs, before + now, before + now + left);
  }

  /** The current run has ended; the next begins. */
  public void end() {
    before += now;
    now = 0;
    current++;
  }
}
