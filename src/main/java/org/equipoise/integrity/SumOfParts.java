// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedRow;

/**
 * Is the mean of a total score the sum of the means of its parts? A sum of means is the mean of the
 * sums when all are of the same participants. The range is that of the sum, each part rounded.
 * Exact decimal arithmetic. The parts are printed as "20.07 + 15.80 + 13.27" in one cell.
 */
public enum SumOfParts implements RowCheck {
  /** The check; it has no settings. */
  SUM;

  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.SUBSET,
          Explanation.OTHER_SCALE,
          Explanation.ROUNDING,
          Explanation.ADJUSTED,
          Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.SUM;
  }

  @Override
  public List<String> columns() {
    return List.of("mean", "parts");
  }

  @Override
  public Finding check(PrintedRow row) {
    List<BigDecimal> parts = new ArrayList<>();
    try {
      for (String part : row.text("parts").split("\\+", -1)) {
        parts.add(Reported.parse(part.strip()).exact());
      }
    } catch (IllegalArgumentException e) { // what the cell does not say
      return Finding.notChecked(kind(), "parts must be numbers joined by +: " + e.getMessage());
    }
    return check(row.get("mean"), parts);
  }

  private Finding check(Reported mean, List<BigDecimal> parts) {
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal slack =
        parts.stream().map(SumOfParts::half).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal total = mean.exact();
    boolean fits = total.subtract(sum).abs().compareTo(slack.add(half(total))) <= 0;
    String sentence =
        "the parts sum to "
            + sum.toPlainString()
            + " (within "
            + slack.toPlainString()
            + " by rounding), and "
            + mean.text()
            + " is printed";
    return new Finding(
        kind(),
        fits ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        OptionalDouble.of(sum.subtract(slack).doubleValue()),
        OptionalDouble.of(sum.add(slack).doubleValue()),
        sentence,
        fits ? List.of() : INNOCENT);
  }

  private static BigDecimal half(BigDecimal printed) {
    return BigDecimal.valueOf(5, printed.scale() + 1);
  }
}
