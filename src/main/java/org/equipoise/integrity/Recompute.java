// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;
import org.equipoise.evidence.PrintedRow;
import org.equipoise.evidence.RelatedNumber;

/**
 * Does a printed p-value follow from its test statistic? The statistic stands for all values that
 * round to it, and so gives a range of p; the printed p stands for what rounds to it, or for all
 * below or above its bound. They agree when the two ranges meet.
 *
 * <p>Two-sided unless the row's {@code tails} is 1; F and chi-square have their upper tail, and
 * half of it for one side when F has 1 degree of freedom in its numerator, or chi-square 1 at all.
 * "ns" is p above &alpha;.
 *
 * @param alpha what decisions are held against, in (0, 1)
 * @see <a href="https://doi.org/10.3758/s13428-015-0664-2">Nuijten et al. (2016), Behav Res Methods
 *     48, 1205-1226</a>
 */
public record Recompute(double alpha) implements RowCheck {
  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.OTHER_TEST,
          Explanation.SLIP,
          Explanation.ROUNDING,
          Explanation.ADJUSTED,
          Explanation.MODEL);

  /**
   * Checks alpha.
   *
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public Recompute {
    Require.openUnit(alpha, "alpha");
  }

  @Override
  public CheckKind kind() {
    return CheckKind.RECOMPUTE;
  }

  @Override
  public List<String> columns() {
    return List.of("statistic", "p");
  }

  @Override
  public Finding check(PrintedRow row) {
    try {
      return of(row).map(this::finding).orElseGet(() -> impossible(row));
    } catch (IllegalArgumentException e) { // what the row does not say
      return Finding.notChecked(kind(), e.getMessage());
    }
  }

  /**
   * Whether the printed and the recomputed p lead to the same decision at &alpha;.
   *
   * @param row a row that has what the check needs
   * @return the answer, empty where there is nothing to compare
   */
  public Optional<Decision> decision(PrintedRow row) {
    try {
      return of(row).map(p -> p.decision(alpha));
    } catch (IllegalArgumentException e) { // what the row does not say
      return Optional.empty();
    }
  }

  /** Empty when the statistic cannot have its value. */
  private static Optional<RecomputedP> of(PrintedRow row) {
    PrintedTestStatistic test = StatisticReader.read(row);
    RelatedNumber printed = RelatedNumber.parse(row.text("p"));
    return test.possible()
        ? Optional.of(RecomputedP.of(test, tails(row.text("tails"), test), printed))
        : Optional.empty();
  }

  private static int tails(String text, PrintedTestStatistic test) {
    int tails =
        switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "", "2", "two" -> 2;
          case "1", "one" -> 1;
          default -> throw new IllegalArgumentException("tails must be 1 or 2, got " + text);
        };
    if (tails == 1 && !test.halves()) {
      throw new IllegalArgumentException(
          test.kind().label() + " has no one-tailed test with more than 1 degree of freedom");
    }
    return tails;
  }

  private Finding impossible(PrintedRow row) {
    PrintedTestStatistic test = StatisticReader.read(row);
    String why = test.kind() == TestKind.R ? "is outside [-1, 1]" : "is negative";
    return new Finding(
        kind(),
        Outcome.INCONSISTENT,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        test.text() + " " + why,
        List.of(Explanation.SLIP));
  }

  private Finding finding(RecomputedP p) {
    Bounds range = p.recomputed();
    boolean agree = p.agrees(alpha);
    return new Finding(
        kind(),
        agree ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.of(range.low()),
        OptionalDouble.of(range.high()),
        p.sentence(alpha),
        agree ? List.of() : INNOCENT);
  }
}
