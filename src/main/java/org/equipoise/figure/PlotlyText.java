// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.stream.Collectors;

/**
 * Texts as plotly reads them: a small HTML of its own, in which {@code <} and {@code &} are marked.
 */
final class PlotlyText {
  /** A hover text longer than this is broken, else it would leave the window. */
  private static final TextWrap HOVER = new TextWrap(42, 60);

  private PlotlyText() {}

  /** The text with its line feeds as line breaks, and nothing else that plotly would interpret. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(letter -> append(out, letter));
    return out.toString();
  }

  static String bold(String text) {
    return text.isEmpty() ? "" : "<b>" + of(text) + "</b>";
  }

  /** Each line of the text broken to a readable width. */
  static String hover(String text) {
    return of(text.lines().map(HOVER::wrap).collect(Collectors.joining("\n")));
  }

  private static void append(StringBuilder out, int letter) {
    switch (letter) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '\n' -> out.append("<br>");
      default -> out.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
    }
  }
}
