// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import java.util.Locale;

/** Which direction of an outcome is good for the participant. It never flips a sign. */
public enum Better {
  /** Less is better, as of pain. */
  LOWER,
  /** More is better, as of well-being. */
  HIGHER;

  /**
   * Whether a difference, experimental minus control, favours the experimental arm.
   *
   * @param difference the difference, or the log of a ratio
   * @return true when the experimental arm is the better one; false at exactly 0
   */
  public boolean favoursExperimental(double difference) {
    return this == LOWER ? difference < 0 : difference > 0;
  }

  /**
   * The direction by its name.
   *
   * @param text lower or higher
   * @return the direction
   * @throws IllegalArgumentException for any other text
   */
  public static Better parse(String text) {
    for (Better candidate : values()) {
      if (candidate.label().equals(text)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("must be lower or higher, got " + text);
  }

  /**
   * The name in files and tables.
   *
   * @return lower or higher
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
