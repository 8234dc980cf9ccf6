// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;

/**
 * The column of a varied path. Its cells are numbers where every value is one, so that JSON and
 * workbooks have numbers, and words else; as text and in CSV it reads as the scenario has it.
 */
final class VariedColumn {
  private VariedColumn() {}

  static <T> Field<T> of(
      String path, List<Map<String, String>> all, Function<T, Map<String, String>> settings) {
    boolean numbers =
        !all.isEmpty()
            && all.stream()
                .map(each -> each.getOrDefault(path, ""))
                .allMatch(text -> number(text).data().equals(text));
    return new Field<>(
        Column.text(path),
        row -> {
          String text = settings.apply(row).getOrDefault(path, "");
          return numbers ? number(text) : Cell.text(text);
        });
  }

  /** The number that a text is; the missing cell when it is none. */
  private static Cell number(String text) {
    try {
      return text.matches("-?\\d{1,15}")
          ? Cell.count(Long.parseLong(text))
          : Cell.number(Double.parseDouble(text));
    } catch (IllegalArgumentException e) { // words, or not a number
      return Cell.missing();
    }
  }
}
