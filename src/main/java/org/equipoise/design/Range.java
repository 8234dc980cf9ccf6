// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import org.equipoise.core.Require;

/**
 * The possible values of an outcome.
 *
 * @param min the smallest possible value
 * @param max the largest, above min
 */
public record Range(double min, double max) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless min &lt; max, both finite
   */
  public Range {
    Require.finite(min, "range min");
    Require.finite(max, "range max");
    if (!(min < max)) {
      throw new IllegalArgumentException("range must have min < max, got " + min + " to " + max);
    }
  }
}
