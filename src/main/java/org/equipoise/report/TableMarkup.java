// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.table.Column;
import org.equipoise.table.Rounding;
import org.equipoise.table.Table;

/** A table as a reader of the report sees it: the first column heads its row. */
final class TableMarkup {
  private TableMarkup() {}

  static Markup of(Table whole) {
    Table table = whole.forPeople();
    List<Markup> rows = new ArrayList<>();
    Rounding.cells(table).forEach(row -> rows.add(row(table.columns(), row)));
    Markup grid =
        Tag.of("table")
            .holding(
                Tag.of("caption").text(table.title()),
                Tag.of("thead").holding(head(table.columns())),
                Tag.of("tbody").holding(rows));
    return Tag.of("div")
        .styled("scroll")
        .with("role", "region")
        .with("aria-label", table.title())
        .with("tabindex", "0")
        .holding(grid)
        .and(notes(table));
  }

  private static Markup head(List<Column> columns) {
    return Tag.of("tr").holding(columns.stream().map(TableMarkup::heading).toList());
  }

  private static Markup heading(Column column) {
    Markup unit =
        column.unit().isEmpty()
            ? Markup.NONE
            : Tag.of("span").styled("unit").text(" (" + column.unit() + ")");
    Tag tag = Tag.of("th").with("scope", "col");
    return (column.style().numeric() ? tag.styled("number") : tag)
        .holding(Markup.text(column.heading()), unit);
  }

  private static Markup row(List<Column> columns, List<String> row) {
    List<Markup> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Tag tag = i == 0 ? Tag.of("th").with("scope", "row") : Tag.of("td");
      boolean numeric = columns.get(i).style().numeric();
      cells.add(
          numeric
              ? tag.styled("number").text(typeset(row.get(i)))
              : text(tag, Prose.typeset(row.get(i))));
    }
    return Tag.of("tr").holding(cells);
  }

  /** Long texts may take more lines; short ones keep theirs. */
  private static Markup text(Tag tag, String text) {
    return text.length() > 18 ? tag.styled("long").text(text) : tag.text(text);
  }

  /** A true minus sign, which is as wide as a plus and never ends a line, and a true infinity. */
  private static String typeset(String number) {
    return number.replace('-', '\u2212').replace("Inf", "\u221E");
  }

  private static Markup notes(Table table) {
    return Markup.join(
        table.columns().stream()
            .filter(column -> !column.note().isEmpty())
            .map(column -> Tag.of("p").text(column.heading() + ": " + column.note()))
            .toList());
  }
}
