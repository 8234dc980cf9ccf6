// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Require;

/**
 * How many matched pairs had an event in whom: one of each pair is in the experimental arm.
 *
 * @param both pairs with the event in both
 * @param experimentalOnly pairs with the event in the experimental arm alone
 * @param controlOnly pairs with the event in the control arm alone
 * @param neither pairs without the event
 */
public record PairedEvents(int both, int experimentalOnly, int controlOnly, int neither) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative, there is no pair, or there are more than
   *     an int can count
   */
  public PairedEvents {
    Require.atLeast(both, 0, "both");
    Require.atLeast(experimentalOnly, 0, "experimentalOnly");
    Require.atLeast(controlOnly, 0, "controlOnly");
    Require.atLeast(neither, 0, "neither");
    long pairs = (long) both + experimentalOnly + controlOnly + neither;
    if (!(pairs >= 1 && pairs <= Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "the number of pairs must be in [1, " + Integer.MAX_VALUE + "], got " + pairs);
    }
  }

  /**
   * How many pairs there are.
   *
   * @return 1 or more
   */
  public int pairs() {
    return both + experimentalOnly + controlOnly + neither;
  }
}
