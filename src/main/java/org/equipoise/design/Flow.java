// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import java.util.OptionalInt;
import org.equipoise.core.Require;

/**
 * The flow of participants through one arm.
 *
 * @param randomized how many were randomized to it
 * @param analysed how many of them were analysed, not more than randomized
 * @param lost how many were lost or excluded, as stated, which may contradict the other two; empty
 *     when not stated
 */
public record Flow(int randomized, int analysed, OptionalInt lost) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or more were analysed than randomized
   */
  public Flow {
    Objects.requireNonNull(lost, "lost");
    Require.atLeast(analysed, 0, "analysed");
    lost.ifPresent(stated -> Require.atLeast(stated, 0, "lost"));
    if (randomized < analysed) {
      throw new IllegalArgumentException(
          "randomized must be at least analysed (" + analysed + "), got " + randomized);
    }
  }

  /**
   * A flow whose lost are not stated.
   *
   * @param randomized how many were randomized
   * @param analysed how many of them were analysed
   * @throws IllegalArgumentException as the whole constructor
   */
  public Flow(int randomized, int analysed) {
    this(randomized, analysed, OptionalInt.empty());
  }
}
