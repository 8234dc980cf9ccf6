// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Is a percentage that of its count and total? Rounding intervals are closed at both ends; what
 * only cutting off or rounding up gives is inconsistent, and said so. Exact decimal arithmetic.
 *
 * <p>Without a count: is there any count of the total that has this percentage?
 */
public enum Percentage implements RowCheck {
  /** The check; it has no settings. */
  PERCENT;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<Explanation> INNOCENT =
      List.of(Explanation.SUBSET, Explanation.ROUNDING, Explanation.SLIP, Explanation.ADJUSTED);

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

  /** |100 count / n - percent| is at most half a unit: without a division. */
  private static boolean rounds(Reported percent, long count, long n) {
    BigDecimal printed = exact(percent);
    BigDecimal half = BigDecimal.valueOf(5, printed.scale() + 1);
    BigDecimal total = BigDecimal.valueOf(n);
    BigDecimal off =
        HUNDRED.multiply(BigDecimal.valueOf(count)).subtract(printed.multiply(total)).abs();
    return off.compareTo(half.multiply(total)) <= 0;
  }

  private static String otherRounding(Reported percent, int count, int n) {
    BigDecimal printed = exact(percent);
    for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
      BigDecimal cut =
          HUNDRED
              .multiply(BigDecimal.valueOf(count))
              .divide(BigDecimal.valueOf(n), printed.scale(), mode);
      if (cut.compareTo(printed) == 0) {
        return mode == RoundingMode.DOWN ? ", as when cut off" : ", as when rounded up";
      }
    }
    return "";
  }

  private Finding anyCount(Reported percent, int n) {
    if (percent.value() < 0 || percent.roundingLow() > 100) {
      return inconsistent(
          OptionalDouble.empty(), percent.text() + "% is outside 0 to 100", Explanation.SLIP);
    }
    BigDecimal ideal =
        exact(percent).multiply(BigDecimal.valueOf(n)).divide(HUNDRED, MathContext.DECIMAL128);
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

  private static BigDecimal exact(Reported printed) {
    return new BigDecimal(printed.text().replace('\u2212', '-'));
  }
}
