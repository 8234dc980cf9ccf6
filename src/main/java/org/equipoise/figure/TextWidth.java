// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/**
 * About how wide a text is, without a font at hand: enough to leave room for it. Classes of letters
 * have their widths in DejaVu Sans, which is wider than most.
 */
final class TextWidth {
  private static final String NARROW = "ijl|!.,:;'()[]{} ftI-";
  private static final String WIDE = "mwMW@%…—−←→";

  private TextWidth() {}

  /** Width of the longest line in ems. */
  static double ems(String text) {
    return text.lines().mapToDouble(TextWidth::lineEms).max().orElse(0);
  }

  /** Width of the longest line in pixels, rounded up. */
  static int pixels(String text, int fontSize) {
    return (int) Math.ceil(ems(text) * fontSize);
  }

  /** Number of lines, 0 for an empty text. */
  static int lines(String text) {
    return (int) text.lines().count();
  }

  private static double lineEms(String line) {
    return line.codePoints().mapToDouble(TextWidth::letterEms).sum();
  }

  static double letterEms(int letter) {
    if (NARROW.indexOf(letter) >= 0) {
      return 0.38;
    }
    if (WIDE.indexOf(letter) >= 0) {
      return 0.95;
    }
    if (letter >= FIRST_FULL_WIDTH) {
      return 1.1;
    }
    return Character.isUpperCase(letter) ? 0.72 : 0.6;
  }

  /** From Hangul Jamo on, most scripts and all emoji have square letters. */
  private static final int FIRST_FULL_WIDTH = 0x1100;
}
