// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.List;
import java.util.stream.Collectors;

/** An answer for a document: pipe tables, remarks, "Details of methods". */
final class MarkdownFormat {
  private static final String MARKS = "\\`*[]|~#$";

  private MarkdownFormat() {}

  static String render(Answer answer) {
    StringBuilder out = new StringBuilder();
    for (Table table : answer.tables()) {
      table(out, table.forPeople());
    }
    for (String remark : answer.remarks()) {
      out.append(escaped(remark)).append("\n\n");
    }
    details(out, MethodDetails.of(answer.conventions()));
    return out.toString();
  }

  private static void details(StringBuilder out, MethodDetails details) {
    out.append("### ").append(MethodDetails.HEADING).append("\n\n");
    if (details.conventions().isEmpty()) {
      out.append("none apply\n");
    }
    details.conventions().forEach(each -> out.append("- ").append(escaped(each)).append('\n'));
    if (!details.references().isEmpty()) {
      out.append('\n');
    }
    details.references().forEach(each -> out.append("- ").append(escaped(each)).append('\n'));
  }

  private static void table(StringBuilder out, Table table) {
    out.append("## ").append(escaped(table.title())).append("\n\n");
    row(out, table.columns().stream().map(MarkdownFormat::heading).toList());
    row(
        out,
        table.columns().stream()
            .map(column -> column.style().numeric() ? "---:" : ":---")
            .toList());
    for (List<String> row : Rounding.cells(table)) {
      row(out, row.stream().map(MarkdownFormat::escaped).toList());
    }
    out.append('\n');
    for (Column column : table.columns()) {
      if (!column.note().isEmpty()) {
        out.append(escaped(column.heading() + ": " + column.note())).append("\n\n");
      }
    }
  }

  private static String heading(Column column) {
    return escaped(
        column.unit().isEmpty() ? column.heading() : column.heading() + " (" + column.unit() + ")");
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }

  /** Marks lose their meaning, markup becomes entities, and a line break a space. */
  private static String escaped(String text) {
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
