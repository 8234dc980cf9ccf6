// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.SummaryForm;

/**
 * Reads published summaries: one comparison a row, with the columns {@code n1 mean1 sd1 n2 mean2
 * sd2}, arm 1 the experimental one. {@code se1}, or {@code ci_low1 ci_high1}, may stand for {@code
 * sd1}, and a median with quartiles or range for mean and SD. Where there are no means, {@code n1
 * pre1 post1 sdpre1 sdpost1} and the same of arm 2, with {@code r1 r2} where they were printed, are
 * of before and after, or {@code events1 n1 events2 n2} counts of an event.
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
        || PrintedReader.EVENTS.stream().allMatch(table::has)
        || changes(table);
  }

  /**
   * Whether a table's rows are read as before and after.
   *
   * @param table the table
   * @return true when it has both with their SDs, and no means of the outcome alone
   */
  public static boolean changes(CsvTable table) {
    Set<SummaryForm> forms = PrintedReader.forms(table);
    return !forms.contains(SummaryForm.MEANS) && forms.contains(SummaryForm.CHANGES_AND_SD_POST);
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
    PrintedReader reader = new PrintedReader(table, QuantileModel.NORMAL);
    String id = column(table, name);
    return read(table, name, row -> summaries(reader.comparison(row, row.text(id)), table));
  }

  /**
   * Reads every row, each with the printed numbers behind it and what others in their place give.
   *
   * @param table the table
   * @param name the column that names the comparisons; empty for {@code id} or {@code study}
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<Rounded<ArmSummaries>> rounded(CsvTable table, Optional<String> name) {
    PrintedReader reader = new PrintedReader(table, QuantileModel.NORMAL);
    String id = column(table, name);
    return read(
        table, name, row -> reader.rounded(row, row.text(id)).map(each -> summaries(each, table)));
  }

  private static String column(CsvTable table, Optional<String> name) {
    return name.orElse(table.has("id") ? "id" : "study");
  }

  private static <T> List<T> read(
      CsvTable table, Optional<String> name, Function<CsvRow, T> reader) {
    List<T> all = new ArrayList<>();
    List<String> needed = new ArrayList<>(reads(table) ? List.of() : COLUMNS);
    name.ifPresent(needed::add);
    if (table.require(needed) && table.requireRows()) {
      table.rows().forEach(row -> all.add(reader.apply(row)));
    }
    table.problems().throwIfAny();
    return all;
  }

  private static ArmSummaries summaries(PrintedComparison row, CsvTable table) {
    if (row.means().isPresent()) {
      return new ArmSummaries(row.id(), row.means().get());
    }
    return changes(table)
        ? ArmSummaries.ofChanges(row.id(), row.changes().orElseThrow())
        : ArmSummaries.ofEvents(row.id(), row.events().orElseThrow());
  }
}
