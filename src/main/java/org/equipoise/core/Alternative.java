// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Locale;

/** The alternative hypothesis about experimental minus control. */
public enum Alternative {
  /** The difference is not the null value, in either direction. */
  TWO_SIDED,
  /** The experimental arm is larger. */
  GREATER,
  /** The experimental arm is smaller. */
  LESS;

  /**
   * The alternative by its name on the command line.
   *
   * @param text two-sided, greater or less
   * @return the alternative
   * @throws IllegalArgumentException for any other text
   */
  public static Alternative parse(String text) {
    for (Alternative candidate : values()) {
      if (candidate.label().equals(text)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException(
        "alternative must be two-sided, greater or less, got " + text);
  }

  /**
   * The name on the command line.
   *
   * @return two-sided, greater or less
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
