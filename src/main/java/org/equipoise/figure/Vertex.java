// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import org.equipoise.core.Require;

/**
 * A corner of a line or an outline, in the coordinates of the panel's axes.
 *
 * @param x place on the x axis, finite
 * @param y place on the y axis, finite
 */
public record Vertex(double x, double y) {
  /**
   * Checks the coordinates.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public Vertex {
    Require.finite(x, "x");
    Require.finite(y, "y");
  }
}
