// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Do the degrees of freedom fit the participants?
 *
 * <ul>
 *   <li>t, or F with 1 in its numerator, of two arms of {@code n1} and {@code n2}: Student's n1 +
 *       n2 - 2, or Welch's, between min(n1, n2) - 1 and that; where {@code sd1} and {@code sd2} are
 *       printed, Welch's own range.
 *   <li>t of {@code n} people: n - 1 when each is measured twice, n - 2 when they are two groups.
 *   <li>r of n people: n - 2.
 *   <li>F with more in its numerator: at most n - df1 - 1, or (n - 1)&middot;df1 or (n -
 *       2)&middot;df1 for repeated measures. Fewer in the denominator may be covariates.
 * </ul>
 */
public enum FittingDf implements RowCheck {
  /** The check; it has no settings. */
  DF;

  private static final List<Explanation> INNOCENT =
      List.of(Explanation.SUBSET, Explanation.MODEL, Explanation.OTHER_TEST, Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.DF;
  }

  @Override
  public List<String> columns() {
    return List.of("statistic");
  }

  /** What a row must have besides: people, and a test that has degrees of freedom. */
  @Override
  public boolean applies(PrintedRow row) {
    boolean people = row.number("n").isPresent() || row.missing(List.of("n1", "n2")).isEmpty();
    return RowCheck.super.applies(row)
        && people
        && test(row).filter(FittingDf::ofPeople).isPresent();
  }

  private static boolean ofPeople(PrintedTestStatistic test) {
    return test.kind() != TestKind.Z && test.kind() != TestKind.CHI2;
  }

  private static Optional<PrintedTestStatistic> test(PrintedRow row) {
    try {
      return Optional.of(StatisticReader.read(row));
    } catch (IllegalArgumentException e) { // said by the check of its p-value
      return Optional.empty();
    }
  }

  @Override
  public Finding check(PrintedRow row) {
    PrintedTestStatistic test;
    try {
      test = StatisticReader.read(row);
    } catch (IllegalArgumentException e) { // what the row does not say
      return Finding.notChecked(kind(), e.getMessage());
    }
    if (!ofPeople(test)) {
      return Finding.notChecked(
          kind(), "the degrees of freedom of " + test.kind().label() + " do not depend on n");
    }
    List<Reported> degrees = test.degreesOfFreedom();
    Reported df = degrees.get(degrees.size() - 1);
    double numerator = degrees.size() == 2 ? degrees.get(0).value() : 1;
    if (test.kind() == TestKind.R) {
      return people(row).map(n -> exactly(df, n - 2, "r of " + words(n))).orElseGet(this::nobody);
    }
    return numerator == 1 ? differences(row, df) : manyGroups(row, df, numerator);
  }

  private Finding nobody() {
    return Finding.notChecked(kind(), "n, or n1 and n2, are missing");
  }

  private static Optional<Double> people(PrintedRow row) {
    Optional<Double> all = row.number("n").map(Reported::value);
    OptionalInt n1 = row.count("n1");
    OptionalInt n2 = row.count("n2");
    boolean arms = n1.isPresent() && n2.isPresent();
    return arms ? Optional.of((double) n1.getAsInt() + n2.getAsInt()) : all;
  }

  private Finding differences(PrintedRow row, Reported df) {
    OptionalInt n1 = row.count("n1");
    OptionalInt n2 = row.count("n2");
    if (n1.isPresent() && n2.isPresent()) {
      return arms(row, df, n1.getAsInt(), n2.getAsInt());
    }
    Optional<Double> n = people(row);
    if (n.isEmpty()) {
      return nobody();
    }
    Bounds allowed = new Bounds(Math.max(0, n.get() - 2), Math.max(0, n.get() - 1));
    String rule = words(n.get()) + " have n - 1 when measured twice, n - 2 as two groups";
    return df.decimals() > 0
        ? within(df, new Bounds(0, allowed.high()), rule + ", fewer by Welch's method")
        : within(df, allowed, rule);
  }

  private Finding arms(PrintedRow row, Reported df, int n1, int n2) {
    double student = (double) n1 + n2 - 2;
    String arms = n1 + " and " + n2 + " participants have ";
    if (Bounds.ofCount(df).holds(student)) {
      return Finding.consistent(kind(), student, student, text(df) + ": " + arms + brief(student));
    }
    Optional<Bounds> welch = welch(row, n1, n2);
    Bounds allowed = welch.orElse(new Bounds(Math.min(n1, n2) - 1.0, student));
    String rule =
        arms
            + brief(student)
            + " by Student's method, "
            + NumberWords.brief(allowed)
            + " by Welch's";
    return within(df, allowed, rule);
  }

  /** Satterthwaite's degrees of freedom over the rounding of both SDs; largest inside at n - 2. */
  private static Optional<Bounds> welch(PrintedRow row, int n1, int n2) {
    if (!row.missing(List.of("sd1", "sd2")).isEmpty() || n1 < 2 || n2 < 2) {
      return Optional.empty();
    }
    Bounds sd1 = Bounds.of(row.get("sd1")).notNegative();
    Bounds sd2 = Bounds.of(row.get("sd2")).notNegative();
    if (sd1.high() == 0 || sd2.high() == 0) {
      return Optional.empty();
    }
    Bounds share =
        new Bounds(share(sd1.low(), n1, sd2.high(), n2), share(sd1.high(), n1, sd2.low(), n2));
    double low = satterthwaite(share.low(), n1, n2);
    double high = satterthwaite(share.high(), n1, n2);
    double top = share.holds((n1 - 1.0) / (n1 + n2 - 2)) ? n1 + n2 - 2 : Math.max(low, high);
    return Optional.of(new Bounds(Math.min(low, high), top));
  }

  private static double share(double sd1, int n1, double sd2, int n2) {
    double v1 = sd1 * sd1 / n1;
    return v1 / (v1 + sd2 * sd2 / n2);
  }

  private static double satterthwaite(double u, int n1, int n2) {
    return 1 / (u * u / (n1 - 1) + (1 - u) * (1 - u) / (n2 - 1));
  }

  private Finding manyGroups(PrintedRow row, Reported df, double numerator) {
    Optional<Double> people = people(row);
    if (people.isEmpty()) {
      return nobody();
    }
    double n = people.get();
    Bounds printed = Bounds.ofCount(df);
    double between = n - numerator - 1;
    boolean repeated =
        printed.low() <= (n - 1) * numerator && printed.high() > between && numerator > 1;
    String rule =
        words(n)
            + " have at most "
            + brief(between)
            + " between groups, "
            + brief((n - 1) * numerator)
            + " over repeated measures";
    return within(df, new Bounds(0, repeated ? (n - 1) * numerator : Math.max(0, between)), rule);
  }

  private Finding exactly(Reported df, double expected, String rule) {
    return within(
        df, new Bounds(Math.max(0, expected), Math.max(0, expected)), rule + " has n - 2");
  }

  /** A whole number may be a rounded one of Welch's: it stands for what rounds to it. */
  private Finding within(Reported df, Bounds allowed, String rule) {
    boolean fits = Bounds.of(df).meets(allowed);
    return new Finding(
        kind(),
        fits ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.of(allowed.low()),
        OptionalDouble.of(allowed.high()),
        text(df) + ": " + rule,
        fits ? List.of() : INNOCENT);
  }

  private static String text(Reported df) {
    return "df = " + df.text() + " is printed";
  }

  private static String words(double n) {
    return brief(n) + " participants";
  }

  private static String brief(double value) {
    return NumberWords.brief(value);
  }
}
