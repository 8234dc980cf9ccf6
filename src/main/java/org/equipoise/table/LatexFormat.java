// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer for a paper: one table environment a table, remarks, "Details of methods". */
final class LatexFormat {
  /** Cells longer than this may take more lines. */
  private static final int ONE_LINE = 30;

  private static final String PACKAGES =
      "% Needs \\usepackage{booktabs,array,adjustbox} and \\usepackage[T1]{fontenc}, in UTF-8.\n";

  private LatexFormat() {}

  static String render(Answer answer) {
    StringBuilder out = new StringBuilder(PACKAGES).append('\n');
    answer.tables().forEach(table -> table(out, table.forPeople()));
    answer.remarks().forEach(each -> out.append(LatexText.escaped(each)).append("\n\n"));
    plainWords(out, answer.explanations());
    details(out, MethodDetails.of(answer.conventions()));
    return out.toString();
  }

  private static void plainWords(StringBuilder out, List<Explanation> explanations) {
    if (explanations.isEmpty()) {
      return;
    }
    heading(out, Explanation.HEADING);
    out.append("\\begin{description}\n");
    for (Explanation each : explanations) {
      out.append("\\item[{").append(LatexText.escaped(each.term())).append("}] ");
      out.append(LatexText.escaped(each.meaning()));
      if (!each.misreading().isEmpty()) {
        out.append(" \\emph{").append(Explanation.OFTEN_MISREAD.strip()).append("} ");
        out.append(LatexText.escaped(each.misreading()));
      }
      out.append('\n');
    }
    out.append("\\end{description}\n\n");
  }

  private static void heading(StringBuilder out, String text) {
    out.append("\\subsection*{").append(LatexText.escaped(text)).append("}\n");
  }

  private static void details(StringBuilder out, MethodDetails details) {
    heading(out, MethodDetails.HEADING);
    List<String> items = new ArrayList<>(details.conventions());
    items.addAll(details.references());
    if (items.isEmpty()) {
      out.append("none apply\n");
      return;
    }
    out.append("\\begin{itemize}\n");
    items.forEach(each -> out.append("\\item ").append(LatexText.escaped(each)).append('\n'));
    out.append("\\end{itemize}\n");
  }

  private static void table(StringBuilder out, Table table) {
    List<List<String>> rows = Rounding.cells(table);
    out.append("\\begin{table}[htbp]\n\\centering\n\\caption{");
    out.append(LatexText.escaped(table.title())).append("}\n");
    out.append("\\begin{adjustbox}{max width=\\linewidth}\n\\begin{tabular}{");
    out.append(alignments(table, rows)).append("}\n\\toprule\n");
    row(out, table.columns().stream().map(LatexFormat::heading).toList());
    out.append("\\midrule\n");
    rows.forEach(row -> row(out, cells(table.columns(), row)));
    out.append("\\bottomrule\n\\end{tabular}\n\\end{adjustbox}\n");
    for (Column column : table.columns()) {
      if (!column.note().isEmpty()) {
        out.append("\\par\\footnotesize ");
        out.append(LatexText.escaped(column.heading() + ": " + column.note())).append('\n');
      }
    }
    out.append("\\end{table}\n\n");
  }

  private static String alignments(Table table, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      boolean isLong = rows.stream().anyMatch(row -> row.get(column).length() > ONE_LINE);
      boolean numeric = table.columns().get(i).style().numeric();
      out.append(numeric ? "r" : isLong ? ">{\\raggedright\\arraybackslash}p{4.5cm}" : "l");
    }
    return out.toString();
  }

  private static List<String> cells(List<Column> columns, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean numeric = columns.get(i).style().numeric();
      cells.add(numeric ? LatexText.number(row.get(i)) : LatexText.escaped(row.get(i)));
    }
    return cells;
  }

  private static String heading(Column column) {
    String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
    return LatexText.escaped(column.heading() + unit);
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().collect(Collectors.joining(" & "))).append(" \\\\\n");
  }
}
