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
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int least = Math.min(3, text.length()); // three edits away is another word
    for (String candidate : allowed) {
      int edits = text.equalsIgnoreCase(candidate) ? 0 : edits(text, candidate);
      if (edits < least) {
        least = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's distance, by rows. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
