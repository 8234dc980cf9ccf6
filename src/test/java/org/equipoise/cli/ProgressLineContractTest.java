// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.equipoise.core.Progress;
import org.junit.jupiter.api.Test;

class ProgressLineContractTest {
  private static final long TENTH = 100_000_000L;

  private final StringWriter written = new StringWriter();
  private final AtomicLong clock = new AtomicLong(-7 * TENTH); // nanoTime may be negative

  private ProgressLine line() {
    return new ProgressLine(new PrintWriter(written), clock::get);
  }

  @Test
  void it_comes_after_a_second_changes_now_and_then_and_is_wiped_away() {
    try (ProgressLine line = line()) {
      for (int tenths = 0; tenths <= 14; tenths++) {
        line.at("permutation", tenths, 200);
        clock.addAndGet(TENTH);
      }
    }
    assertThat(written)
        .hasToString(
            "\r\u001B[Kpermutation: 5 % of 200, 1 s\r\u001B[Kpermutation: 6 % of 200, 1 s"
                + "\r\u001B[K");
  }

  @Test
  void what_is_done_within_a_second_writes_nothing() {
    try (ProgressLine line = line()) {
      line.at("permutation", 1, 2);
      clock.addAndGet(9 * TENTH);
      line.at("permutation", 2, 2);
    }
    assertThat(written.toString()).isEmpty();
  }

  @Test
  void replicates_have_their_rate_and_the_time_left() {
    try (ProgressLine line = line()) {
      Progress told = line.ofReplicates("up to about ");
      clock.addAndGet(20 * TENTH);
      told.at("search 2 of 3", 0, 9000);
      clock.addAndGet(20 * TENTH);
      told.at("search 2 of 3", 6000, 90_000);
    }
    assertThat(written)
        .hasToString(
            "\r\u001B[Ksearch 2 of 3, 0 %: 2 s so far"
                + "\r\u001B[Ksearch 2 of 3, 6 %: 1,500 replicates a second, up to about 56 s left"
                + "\r\u001B[K");
  }

  @Test
  void it_makes_way_for_rows_and_comes_again_but_not_once_it_is_closed() {
    ProgressLine line = line();
    clock.addAndGet(20 * TENTH);
    line.at("permutation", 1, 2);
    line.wipe();
    line.wipe();
    clock.addAndGet(20 * TENTH);
    line.at("permutation", 1, 2);
    line.close();
    clock.addAndGet(20 * TENTH);
    line.at("permutation", 2, 2);
    line.close();
    assertThat(written)
        .hasToString(
            "\r\u001B[Kpermutation: 50 % of 2, 2 s\r\u001B[K"
                + "\r\u001B[Kpermutation: 50 % of 2, 4 s\r\u001B[K");
  }

  @Test
  void without_a_terminal_nothing_is_written() {
    try (ProgressLine line = new ProgressLine(null, clock::get)) {
      clock.addAndGet(100 * TENTH);
      line.at("permutation", 1, 2);
    }
    Run run =
        Run.withInput(
            "arm,value\nA,1\nA,2\nA,4\nB,3\nB,5\nB,9\n",
            "compare",
            "-",
            "--arms",
            "A,B",
            "--method",
            "bootstrap",
            "--resamples",
            "999");
    assertThat(run.err()).isEmpty();
  }
}
