// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * What is done to the participant within a visit.
 *
 * @param id its id
 * @param name its name for people
 * @param from its begin, in minutes from the stressor's onset
 * @param to its end, in minutes, not before its begin
 */
public record ChallengePhase(String id, String name, double from, double to) {
  /**
   * Checks id, name and times.
   *
   * @throws IllegalArgumentException if the id has a wrong form or the end is before the begin
   */
  public ChallengePhase {
    Ids.require(id, "challenge id");
    Require.notBlank(name, "challenge name");
    Require.finite(from, "from");
    Require.finite(to, "to");
    if (to < from) {
      throw new IllegalArgumentException("to must be at least from (" + from + "), got " + to);
    }
  }
}
