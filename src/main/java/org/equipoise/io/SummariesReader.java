// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;

/**
 * Reads published summaries: one comparison a row, with the columns {@code n1 mean1 sd1 n2 mean2
 * sd2}, arm 1 the experimental one. {@code se1} or {@code ci_low1 ci_high1} are not read yet.
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
    return COLUMNS.stream().allMatch(table::has);
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
    List<String> needed = new ArrayList<>(COLUMNS);
    name.ifPresent(needed::add);
    if (table.require(needed) && table.requireRows()) {
      String column = name.orElse(table.has("id") ? "id" : "study");
      for (CsvRow row : table.rows()) {
        all.add(new ArmSummaries(row.text(column), moments(row)));
      }
    }
    table.problems().throwIfAny();
    return all;
  }

  // What was not printed is no error of the file: the row is answered with its reason.
  private static Reduction<Moments> moments(CsvRow row) {
    OptionalInt n1 = row.count("n1", 2);
    OptionalInt n2 = row.count("n2", 2);
    Optional<Moments> arm1 = arm(row, n1, "mean1", "sd1");
    Optional<Moments> arm2 = arm(row, n2, "mean2", "sd2");
    if (arm1.isPresent() && arm2.isPresent()) {
      TwoArms<Moments> arms = new TwoArms<>(arm1.get(), arm2.get());
      return new Reduction.Reduced<>(
          arms, arms.experimental().n(), arms.control().n(), Conventions.none());
    }
    List<String> missing = COLUMNS.stream().filter(row::missing).toList();
    // Nothing is missing where a number is wrong; the file is refused then.
    String what = missing.isEmpty() ? "a number" : String.join(", ", missing);
    return new Reduction.Refused<>(
        new NotEstimable(Reason.NO_DATA, what + (missing.size() > 1 ? " are" : " is") + " missing"),
        n1.orElse(0),
        n2.orElse(0));
  }

  private static Optional<Moments> arm(
      CsvRow row, OptionalInt n, String meanColumn, String sdColumn) {
    OptionalDouble mean = row.number(meanColumn);
    OptionalDouble sd = row.nonNegative(sdColumn);
    if (n.isEmpty() || mean.isEmpty() || sd.isEmpty()) {
      return Optional.empty();
    }
    if (!Double.isFinite(sd.getAsDouble() * sd.getAsDouble())) {
      row.problem(sdColumn, "its square is beyond double precision", "must be below 1e154");
      return Optional.empty();
    }
    return Optional.of(Moments.of(n.getAsInt(), mean.getAsDouble(), sd.getAsDouble()));
  }
}
