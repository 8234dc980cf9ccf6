// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Require;

/**
 * How many participants of one arm had an event.
 *
 * @param events with the event, from 0 to n
 * @param n participants, 1 or more
 */
public record EventCounts(int events, int n) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if n is below 1 or events is outside [0, n]
   */
  public EventCounts {
    Require.atLeast(n, 1, "n");
    Require.atLeast(events, 0, "events");
    if (events > n) {
      throw new IllegalArgumentException("events must be at most n = " + n + ", got " + events);
    }
  }

  /**
   * The share with the event.
   *
   * @return events / n, in [0, 1]
   */
  public double risk() {
    return (double) events / n;
  }

  /**
   * Those without the event.
   *
   * @return n - events
   */
  public int others() {
    return n - events;
  }

  /**
   * The moments of an outcome that is 1 where there was an event and 0 where there was none.
   *
   * @return mean events / n, variance events (n - events) / (n (n - 1)), which is 0 for n = 1
   */
  public Moments moments() {
    double variance = n == 1 ? 0 : risk() * others() / (n - 1.0);
    return Moments.copyOf(n, new double[] {risk()}, new double[][] {{variance}});
  }
}
