// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

/** Text inside HTML. */
final class Html {
  private Html() {}

  /** The text for an element or a quoted attribute. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(letter -> append(out, letter));
    return out.toString();
  }

  private static void append(StringBuilder out, int letter) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isForbidden(letter) ? REPLACEMENT : letter);
    }
  }

  /** Control characters that no HTML page may hold. */
  private static boolean isForbidden(int letter) {
    return Character.isISOControl(letter) && letter != '\n' && letter != '\t' && letter != '\r';
  }

  private static final int REPLACEMENT = 0xFFFD;
}
