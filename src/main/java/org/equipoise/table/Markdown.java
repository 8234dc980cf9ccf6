// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.List;
import java.util.stream.Collectors;

/** Markdown of texts and tables, for documents that hold more than an answer. */
public final class Markdown {
  private static final String MARKS = "\\`*[]|~#$";

  private Markdown() {}

  /**
   * A table with pipes, as people are shown it: its rows, then the notes of its columns.
   *
   * @param whole the table
   * @return lines, with an empty one at the end
   */
  public static String table(Table whole) {
    Table table = whole.forPeople();
    StringBuilder out = new StringBuilder();
    row(out, table.columns().stream().map(Markdown::heading).toList());
    row(
        out,
        table.columns().stream()
            .map(column -> column.style().numeric() ? "---:" : ":---")
            .toList());
    for (List<String> row : Rounding.cells(table)) {
      row(out, row.stream().map(Markdown::escaped).toList());
    }
    out.append('\n');
    for (Column column : table.columns()) {
      if (!column.note().isEmpty()) {
        out.append(escaped(column.heading() + ": " + column.note())).append("\n\n");
      }
    }
    return out.toString();
  }

  /**
   * Explanations as a list.
   *
   * @param explanations what the numbers mean
   * @return a line an explanation
   */
  public static String explanations(List<Explanation> explanations) {
    return explanations.stream().map(Markdown::line).collect(Collectors.joining());
  }

  private static String line(Explanation each) {
    String misread =
        each.misreading().isEmpty()
            ? ""
            : " *" + Explanation.OFTEN_MISREAD.strip() + "* " + escaped(each.misreading());
    return "- **" + escaped(each.term()) + "** " + escaped(each.meaning()) + misread + "\n";
  }

  private static String heading(Column column) {
    return escaped(
        column.unit().isEmpty() ? column.heading() : column.heading() + " (" + column.unit() + ")");
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /**
   * Text that is nothing but text: marks lose their meaning, markup becomes entities, and a line
   * break a space.
   *
   * @param text any text
   * @return the same for a reader of the document
   */
  public static String escaped(String text) {
    String plain = DisplayText.printable(text);
    StringBuilder out = new StringBuilder(plain.length() + 8);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '<') {
        out.append("&lt;");
      } else if (c == '>') {
        out.append("&gt;");
      } else if (c == '&') {
        out.append("&amp;");
      } else {
        out.append(MARKS.indexOf(c) >= 0 || emphasis(plain, i) ? "\\" : "").append(c);
      }
    }
    return out.toString();
  }

  /** An underscore within a word, as in cortisol_aucg, is not a mark. */
  private static boolean emphasis(String text, int i) {
    boolean within =
        i > 0
            && i + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(i - 1))
            && Character.isLetterOrDigit(text.charAt(i + 1));
    return text.charAt(i) == '_' && !within;
  }
}
