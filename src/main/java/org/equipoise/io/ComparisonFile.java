// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Which columns of a participants file without a trial hold what.
 *
 * @param value the column with the outcome's values
 * @param arm the column with the arm
 * @param arms the two arms' values in it, experimental first
 * @param baseline the column with the baseline values; in a long file the baseline visit's id
 * @param by the column whose values make the groups
 * @param own the participants' own columns to keep, such as age or class
 * @param picked which rows of a long file to take; empty for a file with one row a participant
 */
public record ComparisonFile(
    String value,
    String arm,
    TwoArms<String> arms,
    Optional<String> baseline,
    Optional<String> by,
    List<String> own,
    Optional<Picked> picked) {
  /** Checks the names and copies the columns. */
  public ComparisonFile {
    Require.notBlank(value, "value");
    Require.notBlank(arm, "arm");
    own = List.copyOf(own);
  }

  /**
   * The outcome that is taken from a long file.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @param minute the minute within the visit, when it is sampled
   */
  public record Picked(String outcome, String visit, OptionalDouble minute) {}

  /**
   * The different values of a column, in the order of appearance.
   *
   * @param table the table
   * @param column the column
   * @return the values, and how many rows have each
   */
  public static Map<String, Integer> levels(CsvTable table, String column) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CsvRow row : table.rows()) {
      String text = row.text(column);
      if (!text.isEmpty()) {
        counts.merge(text, 1, Integer::sum);
      }
    }
    return counts;
  }

  List<String> armList() {
    return List.of(arms.experimental(), arms.control());
  }
}
