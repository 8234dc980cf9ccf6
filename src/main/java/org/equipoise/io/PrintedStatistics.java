// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

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
 * Reads the difference in SDs from a row's t, or F(1, n1 + n2 - 2), or two-sided p, as arms that
 * are one SD wide and that difference apart. F and p do not say which arm was higher: the column
 * sign does, by + or -, or by any number of that sign.
 */
final class PrintedStatistics {
  private static final String SIGN = "sign";

  private PrintedStatistics() {}

  /** Whether the columns are there. */
  static boolean in(CsvTable table) {
    boolean signed = table.has(SIGN) && (table.has("f") || table.has("p"));
    return table.has("n1") && table.has("n2") && (table.has("t") || signed);
  }

  static Reduction<Moments> read(CsvRow row, OptionalInt n1, OptionalInt n2) {
    if (n1.isEmpty() || n2.isEmpty()) {
      List<String> missing = List.of("n1", "n2").stream().filter(row::missing).toList();
      return PrintedMeans.refused(missing, n1, n2);
    }
    double df = (double) n1.getAsInt() + n2.getAsInt() - 2;
    OptionalDouble t = row.number("t");
    if (t.isPresent()) {
      return arms(t.getAsDouble(), "t", n1.getAsInt(), n2.getAsInt());
    }
    OptionalDouble f = row.nonNegative("f");
    Optional<Double> size = f.isPresent() ? Optional.of(Math.sqrt(f.getAsDouble())) : byP(row, df);
    if (size.isEmpty()) {
      return PrintedMeans.refused(List.of("t, f or p"), n1, n2);
    }
    OptionalDouble sign = size.get() == 0 ? OptionalDouble.of(1) : sign(row);
    if (sign.isEmpty()) {
      String why = "sign is missing: F and p do not say which arm was higher";
      return new Reduction.Refused<>(
          new NotEstimable(Reason.NO_DATA, why), n1.getAsInt(), n2.getAsInt());
    }
    return arms(
        Math.copySign(size.get(), sign.getAsDouble()),
        f.isPresent() ? "F" : "two-sided p",
        n1.getAsInt(),
        n2.getAsInt());
  }

  private static Optional<Double> byP(CsvRow row, double df) {
    OptionalDouble p = row.number("p");
    if (p.isEmpty()) {
      return Optional.empty();
    }
    if (!(p.getAsDouble() > 0 && p.getAsDouble() <= 1)) {
      row.problem("p", Shown.got(row.text("p")), "must be in (0, 1], two-sided");
      return Optional.empty();
    }
    double t = -StudentT.quantile(p.getAsDouble() / 2, df);
    return Optional.of(Math.max(0, t));
  }

  private static OptionalDouble sign(CsvRow row) {
    String text = row.text(SIGN);
    if (text.equals("+") || text.equals("-") || text.equals("\u2212")) {
      return OptionalDouble.of(text.equals("+") ? 1 : -1);
    }
    OptionalDouble number = row.number(SIGN);
    if (number.isPresent() && number.getAsDouble() == 0) {
      row.problem(SIGN, Shown.got(text), "must be + or -, or a number that is not 0");
      return OptionalDouble.empty();
    }
    return number;
  }

  private static Reduction<Moments> arms(double t, String from, int n1, int n2) {
    double d = t * Math.sqrt(1.0 / n1 + 1.0 / n2);
    if (!Double.isFinite(d)) {
      return new Reduction.Refused<>(
          new NotEstimable(Reason.OVERFLOW, "the difference is beyond double precision"), n1, n2);
    }
    TwoArms<Moments> arms = new TwoArms<>(Moments.of(n1, d, 1), Moments.of(n2, 0, 1));
    Conventions how =
        Conventions.of(
            "d from " + from, "t·√(1/n1 + 1/n2), from a printed test of equal variances");
    return new Reduction.Reduced<>(arms, n1, n2, how);
  }
}
