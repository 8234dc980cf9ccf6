// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.Locale;

/** How many sides of a test its α is spent on. */
public enum PowerSides {
  /** Both; both tails count as rejections. */
  TWO_SIDED,
  /** One, towards the difference. */
  ONE_SIDED;

  /**
   * By its name on the command line.
   *
   * @param text two-sided or one-sided
   * @return the sides
   * @throws IllegalArgumentException for any other text
   */
  public static PowerSides parse(String text) {
    return Arrays.stream(values())
        .filter(each -> each.label().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "alternative must be two-sided or one-sided, got " + text));
  }

  /**
   * The name on the command line.
   *
   * @return two-sided or one-sided
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
