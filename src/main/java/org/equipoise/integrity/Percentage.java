// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Is a percentage that of its count and total? What another rule of rounding would give is
 * inconsistent, and said so. Exact decimal arithmetic.
 *
 * <p>Without a count: is there any count of the total that has this percentage?
 *
 * @param rounding how the percentage was rounded
 */
public record Percentage(Rounding rounding) implements RowCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<Explanation> INNOCENT =
      List.of(Explanation.SUBSET, Explanation.ROUNDING, Explanation.SLIP, Explanation.ADJUSTED);

  /** Checks that it is there. */
  public Percentage {
    Objects.requireNonNull(rounding, "rounding");
  }

  @Override
  public CheckKind kind() {
    return CheckKind.PERCENT;
  }

  @Override
  public List<String> columns() {
    return List.of("percent", "n");
  }

  @Override
  public Finding check(PrintedRow row) {
    Reported percent = row.get("percent");
    if (row.count("n").isEmpty() || row.count("n").getAsInt() < 1) {
      return Finding.notChecked(kind(), "n must be a whole number of 1 or more");
    }
    int n = row.count("n").getAsInt();
    if (row.number("count").isEmpty()) {
      return anyCount(percent, n);
    }
    if (row.count("count").isEmpty() || row.count("count").getAsInt() < 0) {
      return Finding.notChecked(kind(), "count must be a whole number of 0 or more");
    }
    return ofCount(percent, row.count("count").getAsInt(), n);
  }

  private Finding ofCount(Reported percent, int count, int n) {
    String what = count + " of " + n;
    if (count > n) {
      return inconsistent(OptionalDouble.empty(), what + " are more than all", Explanation.SLIP);
    }
    double exact = 100.0 * count / n;
    String sentence =
        what + " are " + NumberWords.brief(exact) + "%, and " + percent.text() + "% is printed";
    if (rounds(percent, count, n)) {
      return Finding.consistent(kind(), exact, exact, sentence);
    }
    return inconsistent(OptionalDouble.of(exact), sentence + otherRounding(percent, count, n));
  }

  private boolean rounds(Reported percent, long count, long n) {
    return rounds(rounding, percent, count, n);
  }

  /** Both ends of the interval times n against 100 times the count: without a division. */
  private static boolean rounds(Rounding rule, Reported percent, long count, long n) {
    RoundingRange range = rule.range(percent);
    BigDecimal total = BigDecimal.valueOf(n);
    BigDecimal share = HUNDRED.multiply(BigDecimal.valueOf(count));
    int above = share.compareTo(range.low().multiply(total));
    int below = share.compareTo(range.high().multiply(total));
    return (range.lowIncluded() ? above >= 0 : above > 0)
        && (range.highIncluded() ? below <= 0 : below < 0);
  }

  private static String otherRounding(Reported percent, int count, int n) {
    return Arrays.stream(Rounding.values())
        .filter(rule -> rounds(rule, percent, count, n))
        .findFirst()
        .map(rule -> ", as when " + rule.words())
        .orElse("");
  }

  private Finding anyCount(Reported percent, int n) {
    if (percent.value() < 0 || percent.roundingLow() > 100) {
      return inconsistent(
          OptionalDouble.empty(), percent.text() + "% is outside 0 to 100", Explanation.SLIP);
    }
    BigDecimal ideal =
        percent.exact().multiply(BigDecimal.valueOf(n)).divide(HUNDRED, MathContext.DECIMAL128);
    long below = ideal.setScale(0, RoundingMode.FLOOR).longValueExact();
    for (long count : List.of(below, below + 1)) {
      if (count <= n && rounds(percent, count, n)) {
        double exact = 100.0 * count / n;
        return Finding.consistent(
            kind(), exact, exact, percent.text() + "% is " + count + " of " + n);
      }
    }
    double low = 100.0 * below / n;
    double high = 100.0 * Math.min(n, below + 1) / n;
    return new Finding(
        kind(),
        Outcome.INCONSISTENT,
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        percent.text()
            + "% is no share of "
            + n
            + ": the nearest are "
            + NumberWords.brief(low)
            + "% and "
            + NumberWords.brief(high)
            + "%",
        INNOCENT);
  }

  private Finding inconsistent(OptionalDouble exact, String sentence) {
    return new Finding(kind(), Outcome.INCONSISTENT, exact, exact, sentence, INNOCENT);
  }

  private Finding inconsistent(OptionalDouble exact, String sentence, Explanation only) {
    return new Finding(kind(), Outcome.INCONSISTENT, exact, exact, sentence, List.of(only));
  }
}
