// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarginPowerReferenceTest {
  /** The power is the same in every unit. */
  private static final double UNIT = 7.3;

  static List<Row> rows() {
    return ReferenceTable.read(MarginPowerReferenceTest.class, "margin_power.csv");
  }

  private static MarginPower power(Row row) {
    return MarginPower.of(UNIT, row.number("df"), row.number("alpha"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void powers_at_no_difference_match_thirty_digit_quadrature(Row row) {
    double low = row.number("low") * UNIT;
    double high = row.number("high") * UNIT;

    // At fractional df the density has a kink at 0, which costs the rule its last digit.
    SPECIAL_FUNCTION.check(row.number("tost"), power(row).equivalence(low, high), 2, "tost");
    SPECIAL_FUNCTION.check(
        row.number("noninferiority"), power(row).nonInferiority(high), "noninferiority");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void margins_with_80_percent_power_match_thirty_digit_roots(Row row) {
    ITERATIVE.check(
        row.number("tost_margin80") * UNIT, power(row).equivalenceMargin(0.8), "tost margin");
    ITERATIVE.check(
        row.number("noninferiority_margin80") * UNIT,
        power(row).nonInferiorityMargin(0.8),
        "noninferiority margin");
  }
}
