// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.evidence.PrintedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recomputed p-values against 60 digits, and verdicts against statcheck. */
class RecomputeReferenceTest {
  private static final Recompute CHECK = new Recompute(0.05);

  static List<ReferenceTable.Row> ends() {
    return ReferenceTable.read(RecomputeReferenceTest.class, "recompute.csv");
  }

  private static PrintedRow row(ReferenceTable.Row row, String p, String tails) {
    return Rows.of(
        "test=" + row.text("test"),
        "statistic=" + row.text("statistic"),
        "df1=" + row.text("df1"),
        "df2=" + row.text("df2"),
        "p=" + p,
        "tails=" + tails);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ends")
  void both_ends_of_the_range_are_right_in_both_tails(ReferenceTable.Row row) {
    Finding found = CHECK.check(row(row, "< .05", ""));
    Tolerance.SPECIAL_FUNCTION.check(row.number("p_low"), found.low().orElseThrow(), row + ", low");
    Tolerance.SPECIAL_FUNCTION.check(
        row.number("p_high"), found.high().orElseThrow(), row + ", high");
  }

  /** Where a bound such as "< .05" is printed, statcheck holds against it what it has computed. */
  @Test
  void verdicts_and_decisions_are_those_of_statcheck() {
    List<ReferenceTable.Row> rows = ReferenceTable.read(getClass(), "statcheck.csv");
    assertThat(rows).hasSizeGreaterThan(1500);
    for (ReferenceTable.Row row : rows) {
      PrintedRow printed = row(row, row.text("p"), row.text("tails"));
      boolean error = CHECK.check(printed).outcome() == Outcome.INCONSISTENT;
      assertThat(error)
          .as("%s %s: %s", row, row.text("tails"), CHECK.check(printed).sentence())
          .isEqualTo(row.text("error").equals("TRUE"));
      if (error && CHECK.decision(printed).orElseThrow() != Decision.OPEN) {
        assertThat(CHECK.decision(printed).orElseThrow() == Decision.DIFFERS)
            .as("%s %s: %s", row, row.text("tails"), CHECK.check(printed).sentence())
            .isEqualTo(row.text("decision_error").equals("TRUE"));
      }
    }
  }
}
