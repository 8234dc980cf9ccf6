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
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.numeric.StudentT;

/**
 * Reads n, mean and spread of both arms from a row: the SD, or else the standard error, or else the
 * confidence interval of the mean, from which the SD follows.
 */
final class PrintedMeans {
  private static final String SD = "sd";
  private static final String SE = "se";
  private static final String LOW = "ci_low";
  private static final String HIGH = "ci_high";
  private static final double USUAL_LEVEL = 0.95;
  private static final Conventions BY_SE =
      Conventions.of("SD", "from a printed standard error, SE·√n: not an observed SD");
  private static final Conventions BY_CI =
      Conventions.of(
          "SD",
          "from a printed confidence interval of the mean by t(n - 1), at 95 % unless the column"
              + " ci_level says another: not an observed SD");

  private PrintedMeans() {}

  /** Whether the columns are there. */
  static boolean in(CsvTable table) {
    return List.of("n1", "mean1", "n2", "mean2").stream().allMatch(table::has)
        && hasSpread(table, 1)
        && hasSpread(table, 2);
  }

  private static boolean hasSpread(CsvTable table, int arm) {
    return table.has(SD + arm)
        || table.has(SE + arm)
        || (table.has(LOW + arm) && table.has(HIGH + arm));
  }

  // What was not printed is no error of the file: the row is answered with its reason.
  static Reduction<Moments> read(CsvRow row, OptionalInt n1, OptionalInt n2) {
    List<Conventions> how = new ArrayList<>(0);
    Optional<Moments> arm1 = arm(row, n1, 1, how);
    Optional<Moments> arm2 = arm(row, n2, 2, how);
    if (arm1.isPresent() && arm2.isPresent()) {
      TwoArms<Moments> arms = new TwoArms<>(arm1.get(), arm2.get());
      return new Reduction.Reduced<>(
          arms,
          n1.orElseThrow(),
          n2.orElseThrow(),
          how.isEmpty() ? Conventions.none() : Conventions.union(how));
    }
    List<String> missing = new ArrayList<>();
    for (int arm = 1; arm <= 2; arm++) {
      missing.addAll(missing(row, arm));
    }
    return refused(missing, n1, n2);
  }

  static <T> Reduction<T> refused(List<String> missing, OptionalInt n1, OptionalInt n2) {
    // Nothing is missing where a number is wrong; the file is refused then.
    String what = missing.isEmpty() ? "a number" : String.join(", ", missing);
    return new Reduction.Refused<>(
        new NotEstimable(Reason.NO_DATA, what + (missing.size() > 1 ? " are" : " is") + " missing"),
        n1.orElse(0),
        n2.orElse(0));
  }

  private static List<String> missing(CsvRow row, int arm) {
    List<String> missing = new ArrayList<>();
    for (String column : List.of("n" + arm, "mean" + arm)) {
      if (row.missing(column)) {
        missing.add(column);
      }
    }
    boolean byInterval = !row.missing(LOW + arm) && !row.missing(HIGH + arm);
    if (row.missing(SD + arm) && row.missing(SE + arm) && !byInterval) {
      missing.add(row.has(SD + arm) ? SD + arm : row.has(SE + arm) ? SE + arm : LOW + arm);
    }
    return missing;
  }

  private static Optional<Moments> arm(CsvRow row, OptionalInt n, int arm, List<Conventions> how) {
    OptionalDouble mean = row.number("mean" + arm);
    OptionalDouble sd = spread(row, n, arm, how);
    if (n.isEmpty() || mean.isEmpty() || sd.isEmpty()) {
      return Optional.empty();
    }
    if (!Double.isFinite(sd.getAsDouble() * sd.getAsDouble())) {
      row.problem(SD + arm, "its square is beyond double precision", "must be below 1e154");
      return Optional.empty();
    }
    return Optional.of(Moments.of(n.getAsInt(), mean.getAsDouble(), sd.getAsDouble()));
  }

  private static OptionalDouble spread(CsvRow row, OptionalInt n, int arm, List<Conventions> how) {
    if (!row.missing(SD + arm)) {
      return row.nonNegative(SD + arm);
    }
    OptionalDouble se = row.nonNegative(SE + arm);
    if (se.isPresent() && n.isPresent()) {
      how.add(BY_SE);
      return OptionalDouble.of(se.getAsDouble() * Math.sqrt(n.getAsInt()));
    }
    OptionalDouble low = row.number(LOW + arm);
    OptionalDouble high = row.number(HIGH + arm);
    if (low.isEmpty() || high.isEmpty() || n.isEmpty() || n.getAsInt() < 2) {
      return OptionalDouble.empty();
    }
    if (low.getAsDouble() > high.getAsDouble()) {
      row.problem(LOW + arm, "is above " + HIGH + arm, "must be the lower limit");
      return OptionalDouble.empty();
    }
    how.add(BY_CI);
    double half = high.getAsDouble() / 2 - low.getAsDouble() / 2;
    double quantile = -StudentT.quantile((1 - level(row)) / 2, n.getAsInt() - 1.0);
    return OptionalDouble.of(half / quantile * Math.sqrt(n.getAsInt()));
  }

  private static double level(CsvRow row) {
    double level = row.number("ci_level").orElse(USUAL_LEVEL);
    if (level > 0 && level < 1) {
      return level;
    }
    row.problem("ci_level", Shown.got(row.text("ci_level")), "must be in (0, 1)");
    return USUAL_LEVEL;
  }
}
