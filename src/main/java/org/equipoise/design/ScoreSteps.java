// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * The steps in which an outcome is scored: whole multiples of a unit, or means of several items
 * that are.
 *
 * @param unit the step of one item, above 0; 1 for whole numbers
 * @param items how many items a score is the mean of; 1 for a single score or a sum
 */
public record ScoreSteps(double unit, int items) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the unit is not positive and finite, or items is below 1
   */
  public ScoreSteps {
    Require.positiveFinite(unit, "granularity unit");
    Require.atLeast(items, 1, "granularity items");
  }
}
