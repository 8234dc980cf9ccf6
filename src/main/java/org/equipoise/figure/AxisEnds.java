// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.Objects;

/**
 * Words under the two ends of an axis, with arrows: what a small and what a large value favours.
 *
 * @param low the words at the axis's start; empty for none
 * @param high the words at the axis's end; empty for none
 */
public record AxisEnds(String low, String high) {
  /** Checks that both are there. */
  public AxisEnds {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
  }

  /**
   * No words.
   *
   * @return ends without words
   */
  public static AxisEnds none() {
    return new AxisEnds("", "");
  }
}
