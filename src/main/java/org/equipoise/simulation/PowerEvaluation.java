// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Objects;
import org.equipoise.core.TwoArms;

/**
 * How often replicates of one size were significant.
 *
 * @param sizes participants of each arm
 * @param replicates how many were run, 1 or more
 * @param rejections how many of them were significant
 * @param failures how many of them had no estimate; they count as not significant
 */
public record PowerEvaluation(
    TwoArms<Integer> sizes, long replicates, long rejections, long failures) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if there is no replicate or a count is not from 0 to
   *     replicates
   */
  public PowerEvaluation {
    Objects.requireNonNull(sizes, "sizes");
    boolean counts =
        replicates >= 1
            && rejections >= 0
            && rejections <= replicates
            && failures >= 0
            && failures <= replicates;
    if (!counts) {
      throw new IllegalArgumentException(
          "rejections and failures must be from 0 to replicates, got "
              + rejections
              + " and "
              + failures
              + " of "
              + replicates);
    }
  }

  /**
   * The share of significant replicates.
   *
   * @return in [0, 1]
   */
  public double power() {
    return (double) rejections / replicates;
  }

  /**
   * The Monte Carlo standard error of the power.
   *
   * @return 0 or more
   */
  public double mcse() {
    return Math.sqrt(power() * (1 - power()) / replicates);
  }

  /**
   * Participants of both arms.
   *
   * @return their sum
   */
  public int total() {
    return sizes.experimental() + sizes.control();
  }

  PowerEvaluation plus(PowerEvaluation other) {
    return new PowerEvaluation(
        sizes,
        replicates + other.replicates,
        rejections + other.rejections,
        failures + other.failures);
  }
}
