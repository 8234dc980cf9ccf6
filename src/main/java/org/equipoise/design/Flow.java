// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * The flow of participants through one arm.
 *
 * @param randomized how many were randomized to it
 * @param analysed how many of them were analysed, not more than randomized
 */
public record Flow(int randomized, int analysed) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or more were analysed than randomized
   */
  public Flow {
    Require.atLeast(analysed, 0, "analysed");
    if (randomized < analysed) {
      throw new IllegalArgumentException(
          "randomized must be at least analysed (" + analysed + "), got " + randomized);
    }
  }
}
