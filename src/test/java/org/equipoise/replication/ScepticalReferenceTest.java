// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sceptical p-values against 30 digits, and against R's integrate. */
class ScepticalReferenceTest {
  static List<Row> digits() {
    return ReferenceTable.read(ScepticalReferenceTest.class, "sceptical.csv");
  }

  static List<Row> quadrature() {
    return ReferenceTable.read(ScepticalReferenceTest.class, "controlled.csv");
  }

  @ParameterizedTest
  @MethodSource("digits")
  void all_three_are_right_in_both_tails(Row row) {
    double zo = row.number("zo");
    double zr = row.number("zr");
    double ratio = Math.sqrt(row.number("c"));
    CLOSED_FORM.check(row.number("z"), ScepticalZ.of(zo, zr, ratio), "z");
    for (ScepticalCalibration each : ScepticalCalibration.values()) {
      String column = each.name().toLowerCase(java.util.Locale.ROOT);
      SPECIAL_FUNCTION.check(row.number(column), each.p(zo, zr, ratio), column);
    }
  }

  @ParameterizedTest
  @MethodSource("quadrature")
  void the_controlled_one_is_that_of_another_quadrature(Row row) {
    double p =
        ScepticalCalibration.CONTROLLED.p(
            row.number("zo"), row.number("zr"), Math.sqrt(row.number("c")));
    org.equipoise.Tolerance.ITERATIVE.check(row.number("controlled"), p, "p");
  }
}
