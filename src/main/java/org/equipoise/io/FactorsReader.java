// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the factors of participants who are to be allocated, one a row, in the order of rows. */
public final class FactorsReader {
  private FactorsReader() {}

  /**
   * The levels of each participant.
   *
   * @param table the table; its other columns do not matter
   * @param factors the columns
   * @return for each row, the levels in the order of the factors
   * @throws org.equipoise.core.InvalidInputException if a column or every row is missing, or a cell
   *     is empty or NA
   */
  public static List<List<String>> read(CsvTable table, List<String> factors) {
    List<List<String>> all = new ArrayList<>();
    if (table.require(factors) && table.requireRows()) {
      table.rows().forEach(row -> all.add(levels(row, factors)));
    }
    table.problems().throwIfAny();
    return all;
  }

  private static List<String> levels(CsvRow row, List<String> factors) {
    List<String> levels = new ArrayList<>();
    for (String factor : factors) {
      Optional<String> level = row.requiredText(factor);
      if (level.isPresent() && row.missing(factor)) {
        row.problem(factor, "is NA", "must be known when a participant is allocated");
      }
      levels.add(level.orElse(""));
    }
    return levels;
  }
}
