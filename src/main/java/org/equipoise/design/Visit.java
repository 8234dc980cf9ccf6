// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * A planned visit.
 *
 * @param id its id in files and tables
 * @param week when it is, in weeks from randomization
 * @param role baseline or follow-up
 */
public record Visit(String id, double week, Role role) {
  /**
   * Checks id and week.
   *
   * @throws IllegalArgumentException if the id has a wrong form or week is not finite
   */
  public Visit {
    Ids.require(id, "visit id");
    Require.finite(week, "week");
  }

  /**
   * Whether this is the baseline.
   *
   * @return true for the baseline
   */
  public boolean baseline() {
    return role == Role.BASELINE;
  }

  /** What a visit is for. */
  public enum Role {
    /** Measured before the intervention, and adjusted for. */
    BASELINE,
    /** Measured after. */
    FOLLOW_UP
  }
}
