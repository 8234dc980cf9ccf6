// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Require;

/**
 * How a simulated value is written down: first a value below the detection limit is only known to
 * be so, then one outside the range is recorded at its bound (a questionnaire's floor and ceiling),
 * then it is rounded.
 *
 * @param detectionLimit the value below which it is not detected, in the outcome's unit
 * @param range the possible values
 * @param decimals how many decimals are recorded, from 0 to 15
 */
public record ScenarioRecording(
    OptionalDouble detectionLimit, Optional<Range> range, OptionalInt decimals) {
  /** More decimals than a double holds would only add noise. */
  private static final int MOST_DECIMALS = 15;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the detection limit is not positive and finite, or decimals
   *     is outside 0 to 15
   */
  public ScenarioRecording {
    detectionLimit.ifPresent(limit -> Require.positiveFinite(limit, "detectionLimit"));
    decimals.ifPresent(ScenarioRecording::checkDecimals);
  }

  private static void checkDecimals(int decimals) {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals must be from 0 to " + MOST_DECIMALS + ", got " + decimals);
    }
  }

  /**
   * As drawn.
   *
   * @return no limit, range or rounding
   */
  public static ScenarioRecording exact() {
    return new ScenarioRecording(OptionalDouble.empty(), Optional.empty(), OptionalInt.empty());
  }
}
