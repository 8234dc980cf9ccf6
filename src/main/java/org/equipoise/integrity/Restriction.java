// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Objects;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;

/**
 * How often a score must be in a reconstructed sample, such as a minimum that a paper prints.
 *
 * @param score the score as printed, such as 2.33 for 7/3
 * @param atLeast the least number of participants with that score
 * @param atMost the largest
 */
public record Restriction(Reported score, int atLeast, int atMost) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative or they are in the wrong order
   */
  public Restriction {
    Objects.requireNonNull(score, "score");
    Require.atLeast(atLeast, 0, "atLeast");
    Require.atLeast(atMost, atLeast, "atMost");
  }

  /**
   * An exact number of participants with a score; 0 if nobody has it.
   *
   * @param score the score as printed
   * @param count how many
   * @return the restriction
   */
  public static Restriction exactly(Reported score, int count) {
    return new Restriction(score, count, count);
  }

  /**
   * Some participants have a score, perhaps more.
   *
   * @param score the score as printed
   * @param count how many at least
   * @return the restriction
   */
  public static Restriction atLeast(Reported score, int count) {
    return new Restriction(score, count, Integer.MAX_VALUE);
  }
}
