// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.simulation.CellResult;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;

/** The kinds of columns that tables of simulations have. */
final class SimulationFields {
  private SimulationFields() {}

  /**
   * A column for each varied path, named by it, of numbers where all cells have some.
   *
   * @param varied the paths
   * @param cells all that there are; none when more come, which leaves words
   * @param cell that of a row
   */
  static <T> List<Field<T>> settings(
      List<String> varied, List<CellResult> cells, Function<T, CellResult> cell) {
    List<Map<String, String>> all = cells.stream().map(CellResult::settings).toList();
    return varied.stream()
        .map(path -> VariedColumn.of(path, all, (T each) -> cell.apply(each).settings()))
        .toList();
  }

  static <T> Field<T> text(String name, Function<T, String> value) {
    return text(name, name, value);
  }

  static <T> Field<T> text(String name, String heading, Function<T, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading), each -> Cell.text(value.apply(each)));
  }

  static <T> Field<T> number(String name, Function<T, OptionalDouble> value) {
    return new Field<>(Column.of(name, Style.ESTIMATE), each -> Cell.number(value.apply(each)));
  }

  static <T> Field<T> count(String name, Function<T, Long> value) {
    return count(name, name, value);
  }

  static <T> Field<T> count(String name, String heading, Function<T, Long> value) {
    return new Field<>(
        Column.count(name).withHeading(heading), each -> Cell.count(value.apply(each)));
  }
}
