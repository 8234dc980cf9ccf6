// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of the categories of some columns, as {@code COLUMN=a,b} says it: the first is the
 * reference. Columns of which nothing is said have theirs in the order of appearance.
 *
 * @param columns the categories in order, by column
 */
public record CategoryOrder(Map<String, List<String>> columns) {
  /** Copies the lists. */
  public CategoryOrder {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    columns.forEach((column, levels) -> copy.put(column, List.copyOf(levels)));
    columns = Collections.unmodifiableMap(copy);
  }

  /**
   * Reads what was said.
   *
   * @param texts each {@code COLUMN=a,b}
   * @return the order
   * @throws IllegalArgumentException if one is not of that form, has fewer than two categories, one
   *     of them twice or empty, or a column is there twice
   */
  public static CategoryOrder parse(List<String> texts) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String text : texts) {
      int sign = text.indexOf('=');
      String column = text.substring(0, Math.max(0, sign)).strip();
      List<String> levels = new ArrayList<>();
      for (String level : text.substring(sign + 1).split(",", -1)) {
        levels.add(level.strip());
      }
      Set<String> different = new LinkedHashSet<>(levels);
      if (column.isEmpty() || levels.contains("") || levels.size() < 2) {
        throw new IllegalArgumentException(
            "must be COLUMN=a,b with two categories or more, got " + text);
      }
      if (different.size() < levels.size() || columns.put(column, levels) != null) {
        throw new IllegalArgumentException(
            "must name each column and each of its categories once, got " + text);
      }
    }
    return new CategoryOrder(columns);
  }

  /**
   * Holds the order against a table: its columns must have these categories and no others. What is
   * wrong is added to the table's problems; a column that is not there is left to who reads it.
   *
   * @param table the table
   */
  public void check(CsvTable table) {
    columns.forEach(
        (column, levels) -> {
          if (table.has(column)) {
            check(table, column, levels);
          }
        });
  }

  private static void check(CsvTable table, String column, List<String> levels) {
    Set<String> found = new LinkedHashSet<>();
    for (CsvRow row : table.rows()) {
      if (row.missing(column)) {
        continue;
      }
      String text = row.text(column);
      if (found.add(text) && !levels.contains(text)) {
        row.problem(column, Shown.got(text), "must be one of --levels: " + shown(levels));
      }
    }
    for (String level : levels) {
      if (!found.contains(level)) {
        String allowed = found.isEmpty() ? "it is empty" : "it has " + shown(found);
        table.problems().add(table.at(0, column, "has no " + level + " of --levels", allowed));
      }
    }
  }

  private static String shown(Iterable<String> levels) {
    return String.join(", ", levels);
  }
}
