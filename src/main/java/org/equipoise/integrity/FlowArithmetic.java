// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.evidence.PrintedRow;

/**
 * Do the numbers of an arm's flow add up: randomized = lost + analysed? Without the lost, at most
 * the randomized are analysed. The range is that of the analysed.
 */
public enum FlowArithmetic implements RowCheck {
  /** The check; it has no settings. */
  FLOW;

  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.OTHER_COUNTING, Explanation.SUBSET, Explanation.ADJUSTED, Explanation.SLIP);

  @Override
  public CheckKind kind() {
    return CheckKind.FLOW;
  }

  @Override
  public List<String> columns() {
    return List.of("randomized", "analysed");
  }

  @Override
  public Finding check(PrintedRow row) {
    OptionalInt randomized = row.count("randomized");
    OptionalInt analysed = row.count("analysed");
    if (randomized.isEmpty() || analysed.isEmpty() || lost(row) < 0) {
      return Finding.notChecked(kind(), "randomized, lost and analysed must be whole numbers");
    }
    int most = randomized.getAsInt() - lost(row);
    boolean known = row.number("lost").isPresent();
    boolean fits =
        known ? analysed.getAsInt() == most : analysed.getAsInt() <= randomized.getAsInt();
    String words =
        randomized.getAsInt()
            + " randomized"
            + (known ? ", " + lost(row) + " lost" : "")
            + ", "
            + analysed.getAsInt()
            + " analysed";
    String rest = known ? ": " + most + " would be left" : ": more than were randomized";
    return new Finding(
        kind(),
        fits ? Outcome.CONSISTENT : Outcome.INCONSISTENT,
        known ? OptionalDouble.of(most) : OptionalDouble.of(0),
        OptionalDouble.of(most),
        fits ? words : words + rest,
        fits ? List.of() : INNOCENT);
  }

  /** 0 when not printed, -1 when it is no count. */
  private static int lost(PrintedRow row) {
    return row.number("lost").isEmpty() ? 0 : row.count("lost").orElse(-1);
  }
}
