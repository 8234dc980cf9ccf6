// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is well formed and escaped by construction: text comes in by {@link #text},
 * elements by {@link Tag}, and what another renderer of ours wrote by {@link #trusted}.
 *
 * @param html the piece
 */
record Markup(String html) {
  static final Markup NONE = new Markup("");

  static Markup text(String text) {
    return new Markup(escaped(text));
  }

  /** HTML that one of our own renderers wrote and escaped. */
  static Markup trusted(String html) {
    return new Markup(html);
  }

  static Markup join(Collection<Markup> pieces) {
    return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining()));
  }

  Markup and(Markup next) {
    return new Markup(html + next.html);
  }

  /** Text and attribute values: the five marks, and what HTML cannot hold as a replacement. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> escape(out, point));
    return out.toString();
  }

  private static void escape(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(allowed(point) ? point : 0xFFFD);
    }
  }

  private static boolean allowed(int point) {
    int type = Character.getType(point);
    boolean control = type == Character.CONTROL && !(point == '\n' || point == '\t');
    return !control && type != Character.SURROGATE;
  }
}
