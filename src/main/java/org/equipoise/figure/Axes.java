// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Objects;
import java.util.Optional;

/**
 * The axes of a panel.
 *
 * @param x the horizontal axis
 * @param y the vertical axis, on the left
 * @param secondY a second vertical axis, on the right
 */
public record Axes(Axis x, Axis y, Optional<Axis> secondY) {
  /** Checks that all are there. */
  public Axes {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(y, "y");
    Objects.requireNonNull(secondY, "secondY");
  }

  /**
   * Two axes.
   *
   * @param x the horizontal axis
   * @param y the vertical axis
   * @return axes without a second vertical axis
   */
  public static Axes of(Axis x, Axis y) {
    return new Axes(x, y, Optional.empty());
  }
}
