// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table as CSV, written as its rows come: together the same text as {@link Format#CSV} has of the
 * whole table.
 *
 * @param <T> what a row is made from
 */
public final class CsvLines<T> {
  private final List<Field<T>> fields;

  private CsvLines(List<Field<T>> fields) {
    this.fields = fields;
  }

  /**
   * The lines of a table of these fields.
   *
   * @param fields the columns with their cells; those for people only are left out
   * @param <T> what a row is made from
   * @return the lines, to be asked for
   */
  public static <T> CsvLines<T> of(List<Field<T>> fields) {
    return new CsvLines<>(
        fields.stream().filter(each -> each.column().audience() != Audience.PEOPLE).toList());
  }

  /**
   * The first line.
   *
   * @return the names of the columns, with a line feed
   */
  public String header() {
    return CsvFormat.lines(Stream.of(fields.stream().map(each -> each.column().name()).toList()));
  }

  /**
   * Some of the rows.
   *
   * @param items one a row
   * @return their lines, with a line feed at the end of each
   */
  public String rows(List<? extends T> items) {
    return CsvFormat.lines(items.stream().map(this::cells));
  }

  private List<String> cells(T item) {
    return fields.stream().map(each -> each.cell().apply(item).data()).toList();
  }
}
