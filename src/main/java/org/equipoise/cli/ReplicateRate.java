// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.Locale;

/** How far a run of replicates is, in words: the share, the rate, and how long it still takes. */
final class ReplicateRate {
  private ReplicateRate() {}

  /**
   * How far a run is.
   *
   * @param share of the whole that is done, in [0, 1]
   * @param done replicates that were done since the beginning of the run
   * @param left replicates that are still to be done, if it does not end early
   */
  record State(double share, long done, double left) {}

  /** Such as "34 %: 1,234 replicates a second, at most 5 s left", where "at most " is the bound. */
  static String words(State state, String bound, long nanos) {
    String far = String.format(Locale.ROOT, "%d %%: ", (int) (100 * state.share()));
    double seconds = nanos / 1e9;
    if (state.done() == 0) {
      return far + time(seconds) + " so far";
    }
    double rate = state.done() / seconds;
    return String.format(
        Locale.ROOT,
        "%s%,d replicates a second, %s%s left",
        far,
        Math.round(rate),
        bound,
        time(state.left() / rate));
  }

  private static String time(double seconds) {
    if (seconds < 120) {
      return Math.round(seconds) + " s";
    }
    double minutes = seconds / 60;
    return minutes < 120 ? Math.round(minutes) + " min" : Math.round(minutes / 60) + " h";
  }
}
