// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.SummaryForm;

/**
 * Reads published summaries: one comparison a row, with the columns {@code n1 mean1 sd1 n2 mean2
 * sd2}, arm 1 the experimental one. {@code se1}, or {@code ci_low1 ci_high1}, may stand for {@code
 * sd1}, and a median with quartiles or range for mean and SD. Where there are no means, {@code
 * events1 n1 events2 n2} are counts of an event.
 */
public final class SummariesReader {
  /** The columns that make a table one of summaries. */
  public static final List<String> COLUMNS = List.of("n1", "mean1", "sd1", "n2", "mean2", "sd2");

  private SummariesReader() {}

  /**
   * Whether a table holds published summaries.
   *
   * @param table the table
   * @return true when all columns are there
   */
  public static boolean reads(CsvTable table) {
    return PrintedReader.forms(table).contains(SummaryForm.MEANS)
        || PrintedReader.EVENTS.stream().allMatch(table::has);
  }

  /**
   * Reads every row.
   *
   * @param table the table
   * @param name the column that names the comparisons; empty for {@code id} or {@code study}
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<ArmSummaries> read(CsvTable table, Optional<String> name) {
    List<ArmSummaries> all = new ArrayList<>();
    List<String> needed = new ArrayList<>(reads(table) ? List.of() : COLUMNS);
    name.ifPresent(needed::add);
    if (table.require(needed) && table.requireRows()) {
      String column = name.orElse(table.has("id") ? "id" : "study");
      PrintedReader reader = new PrintedReader(table, QuantileModel.NORMAL);
      table.rows().forEach(row -> all.add(summaries(reader.comparison(row, row.text(column)))));
    }
    table.problems().throwIfAny();
    return all;
  }

  private static ArmSummaries summaries(PrintedComparison row) {
    return row.means().isPresent()
        ? new ArmSummaries(row.id(), row.means().get())
        : ArmSummaries.ofEvents(row.id(), row.events().orElseThrow());
  }
}
