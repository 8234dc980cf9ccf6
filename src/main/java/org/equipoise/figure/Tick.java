// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * A labelled place on an axis.
 *
 * @param position where, finite
 * @param label the text beside it; a line feed begins a new line
 */
public record Tick(double position, String label) {
  /**
   * Checks the position.
   *
   * @throws IllegalArgumentException if the position is not finite
   */
  public Tick {
    Require.finite(position, "position");
    Objects.requireNonNull(label, "label");
  }
}
