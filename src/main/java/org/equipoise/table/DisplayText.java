// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in the columns of a terminal: how wide it is, and where it may be broken.
 *
 * <p>Widths follow the East Asian Width property (Unicode Annex 11) and the emoji blocks by range.
 * An approximation: terminals differ on the newest emoji, and then one column is off.
 */
final class DisplayText {
  private static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;

  /** Wide code points: first and last of each range, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
    0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB,
    0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
    0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728,
    0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0,
    0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x33FF,
    0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0,
    0x1B2FF, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
    0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF,
    0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442,
    0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
    0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0,
    0x1F6D2, 0x1F6D5, 0x1F6D7, 0x1F6DC, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
    0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70,
    0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayText() {}

  /** The text on one line: what would move the cursor or turn the line around becomes a space. */
  static String printable(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(point -> out.appendCodePoint(printable(point)));
    return out.toString();
  }

  private static int printable(int point) {
    int type = Character.getType(point);
    if (type == Character.SURROGATE) {
      return 0xFFFD;
    }
    boolean moves =
        type == Character.CONTROL
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR
            || (0x202A <= point && point <= 0x202E)
            || (0x2066 <= point && point <= 0x2069);
    return moves ? ' ' : point;
  }

  /** How many columns of a terminal the text takes. */
  static int width(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text.length();
    }
    return clusters(text).stream().mapToInt(DisplayText::clusterWidth).sum();
  }

  /** The pieces of a text that a line break must not divide. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int previous = -1;
    for (int point : text.codePoints().toArray()) {
      if (open.length() > 0 && !continues(open, previous, point)) {
        clusters.add(open.toString());
        open.setLength(0);
      }
      open.appendCodePoint(point);
      previous = point;
    }
    if (open.length() > 0) {
      clusters.add(open.toString());
    }
    return clusters;
  }

  private static boolean continues(StringBuilder open, int previous, int point) {
    boolean secondOfFlag =
        regional(point) && regional(previous) && open.codePointCount(0, open.length()) == 1;
    boolean skinTone = 0x1F3FB <= point && point <= 0x1F3FF;
    return previous == JOINER || zeroWidth(point) || secondOfFlag || skinTone;
  }

  private static int clusterWidth(String cluster) {
    int first = cluster.codePointAt(0);
    boolean emoji = cluster.indexOf(EMOJI_STYLE) > 0;
    boolean flag = regional(first) && cluster.length() > 2;
    if (emoji || flag || wide(first)) {
      return 2;
    }
    return zeroWidth(first) ? 0 : 1;
  }

  private static boolean zeroWidth(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && point != 0x00AD);
  }

  private static boolean regional(int point) {
    return 0x1F1E6 <= point && point <= 0x1F1FF;
  }

  private static boolean wide(int point) {
    for (int i = 0; i < WIDE.length && WIDE[i] <= point; i += 2) {
      if (point <= WIDE[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Breaks a text into lines of at most so many columns, at spaces where it has them. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text, columns)) {
      int width = width(word);
      if (used > 0 && used + width(word.stripTrailing()) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      line.append(word);
      used += width;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Words with the spaces after them; a word that is wider than a line comes in pieces. */
  private static List<String> words(String text, int columns) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int used = 0;
    boolean spaces = false;
    for (String cluster : clusters(text)) {
      boolean space = cluster.equals(" ");
      int width = clusterWidth(cluster);
      boolean breaks = !space && (spaces || used + width > columns);
      if (breaks && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
        used = 0;
      }
      word.append(cluster);
      used += width;
      spaces = space;
    }
    words.add(word.toString());
    return words;
  }
}
