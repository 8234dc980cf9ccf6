// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Reads the p-values of a table, and what orders them. Everything that is wrong is added to the
 * table's problems, and whoever reads asks at the end for {@link Problems#throwIfAny()}.
 */
public final class PValueReader {
  private static final String ALLOWED = "must be a p-value in [0, 1], or NA";

  private final CsvTable table;

  /**
   * Of a table.
   *
   * @param table the table
   */
  public PValueReader(CsvTable table) {
    this.table = table;
  }

  /**
   * The p-values.
   *
   * @param column their column
   * @return in the order of the rows; empty where the cell is NA
   */
  public List<OptionalDouble> values(String column) {
    if (!table.require(List.of(column)) || !table.requireRows()) {
      return List.of();
    }
    return table.rows().stream().map(row -> value(row, column)).toList();
  }

  private static OptionalDouble value(CsvRow row, String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      row.problem(column, "is empty", ALLOWED + " for a hypothesis that could not be tested");
      return OptionalDouble.empty();
    }
    if (text.startsWith("<") || text.startsWith(">")) {
      String found = Shown.got(text) + ", which is a bound";
      row.problem(column, found, ALLOWED + "; a bound from above may stand in for a smaller p");
      return OptionalDouble.empty();
    }
    OptionalDouble p = row.number(column);
    if (p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1)) {
      row.problem(column, Shown.got(text), ALLOWED);
      return OptionalDouble.empty();
    }
    return p;
  }

  /**
   * The order of the rows by a column of numbers.
   *
   * @param column the column; each number once
   * @return the indices of the rows, from the smallest number to the largest
   */
  public List<Integer> order(String column) {
    if (!table.require(List.of(column))) {
      return List.of();
    }
    List<Double> ranks = new ArrayList<>();
    Map<Double, Integer> lines = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      OptionalDouble rank = row.requiredNumber(column);
      ranks.add(rank.orElse(0));
      Integer earlier =
          rank.isPresent() ? lines.putIfAbsent(ranks.get(ranks.size() - 1), row.line()) : null;
      if (earlier != null) {
        String found = Shown.got(row.text(column)) + ", as in line " + earlier;
        row.problem(column, found, "must be another number in each row");
      }
    }
    return IntStream.range(0, ranks.size())
        .boxed()
        .sorted(Comparator.comparing(ranks::get))
        .toList();
  }

  /**
   * The families of the rows.
   *
   * @param column the column of their names
   * @return of each row its family, from 0 in order of appearance
   */
  public List<Integer> families(String column) {
    if (!table.require(List.of(column))) {
      return List.of();
    }
    Map<String, Integer> found = new LinkedHashMap<>();
    List<Integer> families = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      Optional<String> name = row.requiredText(column);
      families.add(found.computeIfAbsent(name.orElse(""), each -> found.size()));
    }
    return families;
  }
}
