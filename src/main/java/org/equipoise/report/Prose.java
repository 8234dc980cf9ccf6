// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.List;
import java.util.regex.Pattern;

/** Sentences on the page. */
final class Prose {
  /** A hyphen that begins a number, and not one within a word such as TNF-1. */
  private static final Pattern MINUS = Pattern.compile("(?<![\\w.)-])-(?=[\\d.])");

  private Prose() {}

  static Markup paragraph(String text) {
    return Tag.of("p").text(typeset(text));
  }

  static String typeset(String text) {
    return MINUS.matcher(text).replaceAll("\u2212");
  }

  /** "a", "a and b", "a, b and c". */
  static String list(List<String> parts) {
    int last = parts.size() - 1;
    return last < 1
        ? String.join("", parts)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
