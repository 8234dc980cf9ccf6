// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.evidence.PrintedEstimate;
import org.equipoise.evidence.PrintedPair;
import org.equipoise.numeric.Normal;

/**
 * Reads originals and their replications, a pair a row: {@code original original_se replication
 * replication_se}. {@code original_ci_low original_ci_high} may stand for the standard error (at 95
 * %, or the level in {@code ci_level}), and the same for the replication. {@code original_n1
 * original_n2} and the same for the replication are participants.
 */
public final class PairsReader {
  /** The column of the original's estimate, and the beginning of its other columns. */
  public static final String ORIGINAL = "original";

  /** The same of the replication. */
  public static final String REPLICATION = "replication";

  private static final double USUAL_LEVEL = 0.95;
  private static final Conventions BY_INTERVAL =
      Conventions.of(
          "standard error",
          "from a printed confidence interval, its width over 2z, at 95 % unless the column ci_level"
              + " says another");

  private PairsReader() {}

  /**
   * Reads every row.
   *
   * @param table the table
   * @param needed {@link #ORIGINAL}, and {@link #REPLICATION} where its columns must be there
   * @return one pair a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<PrintedPair> read(CsvTable table, List<String> needed) {
    List<PrintedPair> pairs = new ArrayList<>();
    boolean complete = true;
    for (String study : needed) {
      complete &= table.require(columns(table, study));
    }
    if (complete && table.requireRows()) {
      String name = table.has("id") ? "id" : "study";
      for (CsvRow row : table.rows()) {
        pairs.add(new PrintedPair(row.text(name), effect(row, ORIGINAL), effect(row, REPLICATION)));
      }
    }
    table.problems().throwIfAny();
    return pairs;
  }

  /** The columns that a study cannot do without: an interval where there is one, else the error. */
  private static List<String> columns(CsvTable table, String study) {
    boolean interval = table.has(low(study)) || table.has(high(study));
    return interval && !table.has(error(study))
        ? List.of(study, low(study), high(study))
        : List.of(study, error(study));
  }

  private static PrintedEstimate effect(CsvRow row, String study) {
    OptionalDouble estimate = row.number(study);
    OptionalDouble printed = printedError(row, study);
    boolean byInterval = row.missing(error(study));
    OptionalDouble error = byInterval ? fromInterval(row, study, estimate) : printed;
    List<String> missing = new ArrayList<>();
    if (row.missing(study)) {
      missing.add(study);
    }
    if (error.isEmpty()) {
      missing.add(row.has(error(study)) || !row.has(low(study)) ? error(study) : low(study));
    }
    return new PrintedEstimate(
        estimate,
        error,
        row.count(study + "_n1", 1),
        row.count(study + "_n2", 1),
        missing,
        byInterval && error.isPresent() ? BY_INTERVAL : Conventions.none());
  }

  private static OptionalDouble printedError(CsvRow row, String study) {
    OptionalDouble error = row.number(error(study));
    if (error.isPresent() && !(error.getAsDouble() > 0)) {
      row.problem(error(study), Shown.got(row.text(error(study))), "must be above 0");
      return OptionalDouble.empty();
    }
    return error;
  }

  private static OptionalDouble fromInterval(CsvRow row, String study, OptionalDouble estimate) {
    OptionalDouble low = row.number(low(study));
    OptionalDouble high = row.number(high(study));
    if (low.isEmpty() || high.isEmpty()) {
      return OptionalDouble.empty();
    }
    double from = low.getAsDouble();
    double to = high.getAsDouble();
    if (!(from < to)) {
      row.problem(low(study), "is not below " + high(study), "must be the lower limit");
      return OptionalDouble.empty();
    }
    if (estimate.isPresent() && !(from <= estimate.getAsDouble() && estimate.getAsDouble() <= to)) {
      row.problem(
          study,
          Shown.got(row.text(study)),
          "must be within its interval; a ratio must be there as its logarithm");
      return OptionalDouble.empty();
    }
    double error = (to / 2 - from / 2) / Normal.quantile(0.5 + level(row) / 2);
    return error > 0 && Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
  }

  private static double level(CsvRow row) {
    double level = row.number("ci_level").orElse(USUAL_LEVEL);
    if (level > 0 && level < 1) {
      return level;
    }
    row.problem("ci_level", Shown.got(row.text("ci_level")), "must be in (0, 1)");
    return USUAL_LEVEL;
  }

  private static String error(String study) {
    return study + "_se";
  }

  private static String low(String study) {
    return study + "_ci_low";
  }

  private static String high(String study) {
    return study + "_ci_high";
  }
}
