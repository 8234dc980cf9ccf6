// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.List;

/** An answer for a terminal: aligned tables, remarks, "Details of methods". */
final class TextFormat {
  /** Long texts wrap within their cell at this width; nothing is cut. */
  private static final int CELL_WIDTH = 40;

  /** Remarks and details wrap at the width that most terminals have at least. */
  private static final int LINE_WIDTH = 100;

  private static final String GAP = "  ";

  private TextFormat() {}

  static String render(Answer answer) {
    StringBuilder out = new StringBuilder();
    for (Table table : answer.tables()) {
      table(out, table.forPeople());
      out.append('\n');
    }
    for (String remark : answer.remarks()) {
      paragraph(out, "", remark);
    }
    if (!answer.remarks().isEmpty()) {
      out.append('\n');
    }
    plainWords(out, answer.explanations());
    details(out, MethodDetails.of(answer.conventions()));
    return out.toString();
  }

  private static void plainWords(StringBuilder out, List<Explanation> explanations) {
    if (explanations.isEmpty()) {
      return;
    }
    line(out, Explanation.HEADING);
    for (Explanation each : explanations) {
      paragraph(out, GAP, each.term() + ": " + each.meaning());
      if (!each.misreading().isEmpty()) {
        paragraph(out, GAP + GAP, Explanation.OFTEN_MISREAD + each.misreading());
      }
    }
    out.append('\n');
  }

  private static void details(StringBuilder out, MethodDetails details) {
    line(out, MethodDetails.HEADING);
    if (details.conventions().isEmpty()) {
      line(out, GAP + "none apply");
    }
    details.conventions().forEach(each -> paragraph(out, GAP, each));
    details.references().forEach(each -> paragraph(out, GAP, each));
  }

  private static void table(StringBuilder out, Table table) {
    line(out, DisplayText.printable(table.title()));
    List<List<String>> rounded = Rounding.cells(table);
    List<List<List<String>>> rows = new ArrayList<>(); // row, column, lines of the cell
    rows.add(table.columns().stream().map(TextFormat::heading).toList());
    rounded.forEach(row -> rows.add(row.stream().map(TextFormat::lines).toList()));
    for (int c = 0; c < table.columns().size(); c++) {
      alignPoints(table.columns().get(c), rows, c);
    }
    grid(out, table.columns(), rows);
    for (Column column : table.columns()) {
      if (!column.note().isEmpty()) {
        paragraph(out, "", column.heading() + ": " + column.note());
      }
    }
  }

  private static List<String> heading(Column column) {
    List<String> lines = new ArrayList<>(lines(column.heading()));
    if (!column.unit().isEmpty()) {
      lines.addAll(lines("(" + column.unit() + ")"));
    }
    return lines;
  }

  private static List<String> lines(String text) {
    return DisplayText.wrap(DisplayText.printable(text), CELL_WIDTH);
  }

  /** Pads numbers on the right so that the decimal points of a column stand under each other. */
  private static void alignPoints(Column column, List<List<List<String>>> rows, int c) {
    if (column.style() != Style.ESTIMATE && column.style() != Style.SPREAD) {
      return;
    }
    int most = 0;
    for (List<List<String>> row : rows.subList(1, rows.size())) {
      most = Math.max(most, afterPoint(row.get(c).get(0)));
    }
    for (int r = 1; r < rows.size(); r++) {
      String text = rows.get(r).get(c).get(0);
      if (!text.isEmpty()) {
        List<List<String>> padded = new ArrayList<>(rows.get(r));
        padded.set(c, List.of(text + " ".repeat(most - afterPoint(text))));
        rows.set(r, padded);
      }
    }
  }

  private static int afterPoint(String text) {
    int point = text.lastIndexOf('.');
    return point < 0 ? 0 : text.length() - point;
  }

  private static void grid(StringBuilder out, List<Column> columns, List<List<List<String>>> rows) {
    int[] widths = new int[columns.size()];
    for (List<List<String>> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        for (String each : row.get(c)) {
          widths[c] = Math.max(widths[c], DisplayText.width(each));
        }
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      row(out, columns, rows.get(r), widths);
      if (r == 0) {
        rule(out, widths);
      }
    }
  }

  private static void row(
      StringBuilder out, List<Column> columns, List<List<String>> row, int[] widths) {
    int height = row.stream().mapToInt(List::size).max().orElse(1);
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String text = i < row.get(c).size() ? row.get(c).get(i) : "";
        String pad = " ".repeat(widths[c] - DisplayText.width(text));
        line.append(c == 0 ? "" : GAP);
        line.append(columns.get(c).style().numeric() ? pad + text : text + pad);
      }
      line(out, line.toString().stripTrailing());
    }
  }

  private static void rule(StringBuilder out, int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    line(out, String.join(GAP, rules));
  }

  private static void paragraph(StringBuilder out, String indent, String text) {
    String hanging = indent;
    for (String each : DisplayText.wrap(DisplayText.printable(text), LINE_WIDTH)) {
      line(out, hanging + each);
      hanging = indent + GAP;
    }
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
