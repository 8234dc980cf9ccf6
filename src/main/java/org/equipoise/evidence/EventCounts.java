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
}
