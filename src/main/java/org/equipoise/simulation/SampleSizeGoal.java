// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.core.Require;

/**
 * Which sample size is looked for.
 *
 * @param power the share of replicates that are to be significant, in (0, 1)
 * @param error the standard error of the size at which the search ends, over the size, in (0, 1);
 *     half a participant is enough in any case
 */
public record SampleSizeGoal(double power, double error) {
  /** One per cent of the size. */
  public static final double USUAL_ERROR = 0.01;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is outside (0, 1)
   */
  public SampleSizeGoal {
    Require.openUnit(power, "power");
    Require.openUnit(error, "size-error");
  }
}
