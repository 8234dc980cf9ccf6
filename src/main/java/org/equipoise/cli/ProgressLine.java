// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.equipoise.core.Progress;

/**
 * One line on a terminal that says how far a long computation is. It comes after a second, changes
 * a few times a second, and is wiped away at the end; files and pipes never get it.
 */
final class ProgressLine implements Progress, AutoCloseable {
  private static final long FIRST = 1_000_000_000L;
  private static final long BETWEEN = 250_000_000L;
  private static final String WIPE = "\r\u001B[K";

  private final PrintWriter terminal; // null when there is none
  private final LongSupplier nanoseconds;
  private final long begun;
  private long shown;
  private boolean visible;
  private boolean ended;
  private Optional<Thread> hook = Optional.empty();

  ProgressLine(PrintWriter terminal, LongSupplier nanoseconds) {
    this.terminal = terminal;
    this.nanoseconds = nanoseconds;
    this.begun = nanoseconds.getAsLong();
    this.shown = begun + FIRST - BETWEEN;
  }

  /** On the terminal of this process; on none when its streams are not those of one. */
  static ProgressLine of(Console console) {
    boolean own = console.err() == System.err && isTerminal(System.console());
    return new ProgressLine(own ? System.console().writer() : null, System::nanoTime);
  }

  /** The same of a command that writes nothing before its end, which Ctrl-C then says. */
  static ProgressLine stoppable(Console console) {
    ProgressLine line = of(console);
    Thread stop = new Thread(() -> line.stopped(console), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    line.hook = Optional.of(stop);
    return line;
  }

  private void stopped(Console console) {
    end();
    console.err().println("equipoise: stopped; nothing was written");
  }

  // From Java 22 there is a console without a terminal too, which its own method tells.
  private static boolean isTerminal(java.io.Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true; // Java 17 to 21: it is there only on a terminal
    }
  }

  @Override
  public void at(String what, long done, long all) {
    show(
        nanos ->
            String.format(
                Locale.ROOT,
                "%s: %d %% of %d, %d s",
                what,
                100 * done / all,
                all,
                nanos / 1_000_000_000L));
  }

  /** Shows the rate of replicates and the time left, with a word for how well that is known. */
  Progress ofReplicates(String bound) {
    return (what, done, all) -> {
      ReplicateRate.State state =
          new ReplicateRate.State((double) done / all, done, (double) (all - done));
      show(nanos -> what + ", " + ReplicateRate.words(state, bound, nanos));
    };
  }

  /** Shows a text, made from the nanoseconds since the beginning, if it is time for one. */
  synchronized void show(LongFunction<String> text) {
    if (terminal == null || ended) {
      return;
    }
    long now = nanoseconds.getAsLong();
    if (now - shown >= BETWEEN) {
      shown = now;
      visible = true;
      terminal.print(WIPE + text.apply(now - begun));
      terminal.flush();
    }
  }

  /** Wipes the line away, so that what is written next begins on an empty one. */
  synchronized void wipe() {
    if (visible) {
      visible = false;
      terminal.print(WIPE);
      terminal.flush();
    }
  }

  /** Wipes the line away, so that the answer stands alone. */
  @Override
  public void close() {
    end();
    try {
      hook.ifPresent(Runtime.getRuntime()::removeShutdownHook);
    } catch (IllegalStateException e) {
      // the process is ending, which is why the hook is there
    }
  }

  private synchronized void end() {
    wipe();
    ended = true;
  }
}
