// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equipoise.core.Require;

/**
 * A table: columns, and rows of cells in their order. Immutable.
 *
 * @param key its name in JSON, snake_case; "rows" for the main table of an answer
 * @param title its title for people
 * @param columns the columns, one or more, each name once
 * @param rows the rows, each with one cell a column
 */
public record Table(String key, String title, List<Column> columns, List<List<Cell>> rows) {
  /** The key of an answer's main table. */
  public static final String MAIN = "rows";

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if there is no column, a name occurs twice, a row has another
   *     number of cells, or a column that data sees holds a range
   */
  public Table {
    Require.notBlank(key, "table key");
    Require.notBlank(title, "table title");
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    Require.atLeast(columns.size(), 1, "the number of columns");
    checkNames(columns);
    for (List<Cell> row : rows) {
      checkRow(columns, row);
    }
  }

  private static void checkNames(List<Column> columns) {
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name())) {
        throw new IllegalArgumentException(
            "column names must differ, got " + column.name() + " twice");
      }
    }
  }

  private static void checkRow(List<Column> columns, List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row must have " + columns.size() + " cells, got " + row.size());
    }
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Cell.Range && columns.get(i).audience() != Audience.PEOPLE) {
        throw new IllegalArgumentException(
            "a range must be in a column for people, got it in " + columns.get(i).name());
      }
    }
  }

  /**
   * The main table of an answer, from the things its rows are made from.
   *
   * @param title its title for people
   * @param fields the columns with their cells
   * @param items one a row
   * @param <T> what a row is made from
   * @return the table
   */
  public static <T> Table of(String title, List<Field<T>> fields, List<? extends T> items) {
    return of(MAIN, title, fields, items);
  }

  /**
   * A table from the things its rows are made from.
   *
   * @param key its name in JSON
   * @param title its title for people
   * @param fields the columns with their cells
   * @param items one a row
   * @param <T> what a row is made from
   * @return the table
   */
  public static <T> Table of(
      String key, String title, List<Field<T>> fields, List<? extends T> items) {
    List<List<Cell>> rows = new ArrayList<>();
    Cell[] above = new Cell[fields.size()];
    for (T item : items) {
      Cell[] row = new Cell[fields.size()];
      Arrays.setAll(row, i -> shared(above[i], fields.get(i).cell().apply(item)));
      rows.add(List.of(row));
      System.arraycopy(row, 0, above, 0, row.length);
    }
    return new Table(key, title, fields.stream().map(field -> field.column()).toList(), rows);
  }

  // A column that repeats what stands above holds it once: long tables do for most of their cells.
  private static Cell shared(Cell above, Cell cell) {
    return cell.equals(above) ? above : cell;
  }

  /**
   * The columns that CSV and JSON show, with their cells.
   *
   * @return the table without the columns for people only
   */
  public Table forData() {
    return select(Audience.PEOPLE, Empty.KEPT);
  }

  /**
   * The columns that people are shown: those with something in them.
   *
   * @return the table without the columns for data only and without empty columns; all its columns
   *     for people when it has no rows
   */
  public Table forPeople() {
    return select(Audience.DATA, rows.isEmpty() ? Empty.KEPT : Empty.DROPPED);
  }

  /** The columns of data, and with them the unit of each row, which data has elsewhere. */
  Table forWorkbook() {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.audience() != Audience.PEOPLE || column.name().equals("unit")) {
        kept.add(i);
      }
    }
    return select(kept);
  }

  private enum Empty {
    KEPT,
    DROPPED
  }

  private Table select(Audience without, Empty empty) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).audience() != without && (empty == Empty.KEPT || !emptyColumn(i))) {
        kept.add(i);
      }
    }
    return select(kept);
  }

  private Table select(List<Integer> kept) {
    if (kept.isEmpty() || kept.size() == columns.size()) {
      return this;
    }
    return new Table(
        key,
        title,
        kept.stream().map(columns::get).toList(),
        rows.stream()
            .map(row -> List.of(kept.stream().map(row::get).toArray(Cell[]::new)))
            .toList());
  }

  private boolean emptyColumn(int index) {
    return rows.stream().allMatch(row -> row.get(index) instanceof Cell.Missing);
  }
}
