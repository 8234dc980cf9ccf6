// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.Locale;
import java.util.Map;

/**
 * Text for a LaTeX document that pdfLaTeX compiles as it is, with {@code [T1]{fontenc}} alone. What
 * that font encoding has no letter for is written as its code point, such as {@code [U+1F9D8]}.
 */
final class LatexText {
  /** Letters with accents that T1 has, from U+00C0 on. */
  private static final int LAST_LETTER = 0x17E;

  private static final Map<Integer, String> MARKS =
      Map.ofEntries(
          mark('\\', "\\textbackslash{}"),
          mark('{', "\\{"),
          mark('}', "\\}"),
          mark('$', "\\$"),
          mark('&', "\\&"),
          mark('#', "\\#"),
          mark('%', "\\%"),
          mark('_', "\\_"),
          mark('^', "\\textasciicircum{}"),
          mark('~', "\\textasciitilde{}"),
          mark('<', "\\textless{}"),
          mark('>', "\\textgreater{}"),
          mark('|', "\\textbar{}"),
          mark('"', "\\textquotedbl{}"),
          mark('`', "\\textasciigrave{}"),
          // After the end of a row a bracket would be read as an option.
          mark('[', "{[}"),
          mark(']', "{]}"),
          // Two in a row would become a dash.
          mark('-', "-{}"),
          mark('\u00A0', "~"),
          mark('\u00B0', "\\textdegree{}"),
          mark('\u00B1', "$\\pm$"),
          mark('\u00B2', "$^2$"),
          mark('\u00B3', "$^3$"),
          mark('\u00B5', "$\\mu$"),
          mark('\u00B7', "$\\cdot$"),
          mark('\u00D7', "$\\times$"),
          mark('\u00F7', "$\\div$"),
          mark('\u2010', "-{}"),
          mark('\u2011', "-{}"),
          mark('\u2013', "--{}"),
          mark('\u2014', "---{}"),
          mark('\u2018', "`{}"),
          mark('\u2019', "'{}"),
          mark('\u201C', "``{}"),
          mark('\u201D', "''{}"),
          mark('\u2026', "\\ldots{}"),
          mark('\u2212', "$-$"),
          mark('\u221A', "$\\surd$"),
          mark('\u221E', "$\\infty$"),
          mark('\u2248', "$\\approx$"),
          mark('\u2260', "$\\neq$"),
          mark('\u2264', "$\\leq$"),
          mark('\u2265', "$\\geq$"));

  private static final String GREEK =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
          + " varsigma sigma tau upsilon phi chi psi omega";

  private static final String[] SMALL = GREEK.split(" ", -1);

  private LatexText() {}

  private static Map.Entry<Integer, String> mark(int point, String latex) {
    return Map.entry(point, latex);
  }

  /** Any text, on one line. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    DisplayText.printable(text).codePoints().forEach(point -> escape(out, point));
    return out.toString();
  }

  /** A number, or a range of two, with true minus signs. */
  static String number(String text) {
    return escaped(text.replace('-', '\u2212').replace("Inf", "\u221E"));
  }

  private static void escape(StringBuilder out, int point) {
    String mark = MARKS.get(point);
    if (mark != null) {
      out.append(mark);
    } else if (0x3B1 <= point && point <= 0x3C9) {
      String name = SMALL[point - 0x3B1];
      out.append(name.equals("omicron") ? "o" : "$\\" + name + "$");
    } else if (point == 0x394 || point == 0x3A3 || point == 0x3A9) {
      out.append(point == 0x394 ? "$\\Delta$" : point == 0x3A3 ? "$\\Sigma$" : "$\\Omega$");
    } else if (point < 0x7F || (0xC0 <= point && point <= LAST_LETTER)) {
      out.appendCodePoint(point);
    } else {
      out.append(String.format(Locale.ROOT, "{[}U+%04X{]}", point));
    }
  }
}
