// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.equipoise.core.Problem;

/**
 * Reads a table row by row. What becomes of a row with something wrong is chosen: the whole file is
 * refused with all that is wrong in it, or the row is left out and listed, and the rest go on. What
 * is wrong with the header is refused either way, and so is a file of which no row is left.
 */
public final class RowReader {
  private final CsvTable table;
  private final boolean skipping;
  private final List<InvalidRow> invalid = new ArrayList<>();

  private RowReader(CsvTable table, boolean skipping) {
    this.table = table;
    this.skipping = skipping;
  }

  /**
   * A reader that refuses a file with anything wrong in it.
   *
   * @param table the table
   * @return the reader
   */
  public static RowReader refusing(CsvTable table) {
    return new RowReader(table, false);
  }

  /**
   * A reader that leaves out the rows with something wrong in them.
   *
   * @param table the table
   * @return the reader
   */
  public static RowReader skipping(CsvTable table) {
    return new RowReader(table, true);
  }

  /**
   * Reads every row. The reader of a row adds what is wrong to the table's problems, as the methods
   * of {@link CsvRow} do.
   *
   * @param row reads a row; its value is not used when it found something wrong
   * @param instead what stands in the place of a row that is left out
   * @param <T> what a row is read as
   * @return one a row, in the order of the lines
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong, if nothing may
   *     be left out or no row is left
   */
  public <T> List<T> read(Function<CsvRow, T> row, Function<InvalidRow, T> instead) {
    if (!skipping) {
      List<T> all = table.rows().stream().<T>map(row).toList();
      table.problems().throwIfAny();
      return all;
    }
    return readRest(row, instead);
  }

  private <T> List<T> readRest(Function<CsvRow, T> row, Function<InvalidRow, T> instead) {
    table.problems().takeRows(table.headerLine());
    Deque<InvalidRow> unread = new ArrayDeque<>(table.unread());
    List<T> all = new ArrayList<>();
    for (CsvRow each : table.rows()) {
      while (!unread.isEmpty() && unread.peek().line() < each.line()) {
        all.add(instead.apply(leftOut(unread.remove())));
      }
      T value = row.apply(each);
      List<Problem> found = table.problems().takeRows(table.headerLine());
      String id = each.text(each.has("id") ? "id" : "study");
      all.add(
          found.isEmpty() ? value : instead.apply(leftOut(new InvalidRow(each.line(), id, found))));
    }
    unread.forEach(each -> all.add(instead.apply(leftOut(each))));
    refuseWithoutRows(all.size());
    return all;
  }

  /**
   * The rows that were left out.
   *
   * @return in the order of the lines
   */
  public List<InvalidRow> invalid() {
    return List.copyOf(invalid);
  }

  /**
   * What the user should know of the rows that were left out.
   *
   * @return a sentence a problem, at most {@value Problems#LISTED}, then how many more there are
   */
  public List<String> warnings() {
    List<String> all =
        invalid.stream().flatMap(each -> each.messages().stream().map(RowReader::warning)).toList();
    if (all.size() <= Problems.LISTED) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, Problems.LISTED));
    some.add("and " + (all.size() - Problems.LISTED) + " more problems in rows left out");
    return some;
  }

  private static String warning(String message) {
    return "row left out: " + message;
  }

  private InvalidRow leftOut(InvalidRow row) {
    invalid.add(row);
    return row;
  }

  private void refuseWithoutRows(int rows) {
    if (rows > 0 && rows == invalid.size()) {
      invalid.forEach(row -> row.problems().forEach(table.problems()::add));
      String found = "no row can be read";
      table.problems().add(table.at(table.headerLine(), "", found, "at least one must be right"));
    }
    table.problems().throwIfAny();
  }
}
