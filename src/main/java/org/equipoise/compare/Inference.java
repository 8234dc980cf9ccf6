// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Alternative;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Require;

/**
 * What is asked of a comparison besides its estimate.
 *
 * @param level the level of the interval, in (0, 1)
 * @param alternative the alternative of the test; a one-sided one gives a one-sided interval
 */
public record Inference(double level, Alternative alternative) {
  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public Inference {
    Require.openUnit(level, "level");
    Objects.requireNonNull(alternative, "alternative");
  }

  /**
   * Two-sided at a level.
   *
   * @param level in (0, 1)
   * @return the inference
   */
  public static Inference twoSided(double level) {
    return new Inference(level, Alternative.TWO_SIDED);
  }

  /**
   * The level of the two-sided interval that shares its limits with the one asked for: 2 level - 1
   * when the alternative is one-sided. It is a level only when there is no {@link #refusal}.
   */
  double sharedLevel() {
    return alternative == Alternative.TWO_SIDED ? level : 2 * level - 1;
  }

  /** Why an interval that is known two-sided only cannot be one-sided at this level. */
  Optional<NotEstimable> refusal() {
    return sharedLevel() > 0
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.UNSUITABLE, "its one-sided interval needs a level above 0.5, got " + level));
  }

  /**
   * The interval asked for, from the two-sided one at the shared level and the parameter's ends.
   */
  Interval interval(Interval twoSided, double lowest, double highest) {
    return new Interval(
        alternative == Alternative.LESS ? lowest : twoSided.lower(),
        alternative == Alternative.GREATER ? highest : twoSided.upper(),
        level);
  }
}
