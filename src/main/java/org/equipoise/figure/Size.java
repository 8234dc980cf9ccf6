// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import org.equipoise.core.Require;

/**
 * The size of a figure's drawing, without the words around it. A renderer for a screen may make it
 * narrower.
 *
 * @param width in pixels of 1/96 inch, 1 or more
 * @param height in pixels of 1/96 inch, 1 or more
 */
public record Size(int width, int height) {
  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if one is below 1
   */
  public Size {
    Require.atLeast(width, 1, "width");
    Require.atLeast(height, 1, "height");
  }
}
