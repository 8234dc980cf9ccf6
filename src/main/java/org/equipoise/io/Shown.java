// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collection;
import java.util.Optional;

/** Texts of a file as messages show them: quoted, short, with the nearest allowed one named. */
final class Shown {
  private static final int LONGEST = 60;

  private Shown() {}

  static String quoted(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return '"' + text + '"';
    }
    return '"' + text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...\"";
  }

  static String got(String text) {
    return text.isEmpty() ? "is empty" : "got " + quoted(text);
  }

  /** {@code got "gis" (did you mean gsi?)}. */
  static String unknown(String text, Collection<String> allowed) {
    return got(text) + hint(text, allowed);
  }

  static String hint(String text, Collection<String> allowed) {
    return nearest(text, allowed).map(each -> " (did you mean " + each + "?)").orElse("");
  }

  static String oneOf(Collection<String> allowed) {
    return allowed.isEmpty() ? "none is defined" : "must be one of " + String.join(", ", allowed);
  }

  private static Optional<String> nearest(String text, Collection<String> allowed) {
    if (text.length() < 2 || text.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = 1 + Math.max(1, text.length() / 3); // more edits make another word
    for (String candidate : allowed) {
      int edits = text.equalsIgnoreCase(candidate) ? 0 : edits(text, candidate);
      if (edits < least) {
        least = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The edits from a to b, an exchange of neighbours counted as one (optimal string alignment). */
  private static int edits(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, 1 + d[i - 2][j - 2]) : least;
  }
}
