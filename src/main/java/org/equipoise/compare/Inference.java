// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import org.equipoise.core.Alternative;
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
}
