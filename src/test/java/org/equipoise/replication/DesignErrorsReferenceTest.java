// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.equipoise.Tolerance.ITERATIVE;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesignErrorsReferenceTest {
  static List<Row> rows() {
    return ReferenceTable.read(DesignErrorsReferenceTest.class, "design_errors.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void closed_forms_match_integration(Row row) {
    double df = row.number("df");
    DesignErrors errors =
        new DesignErrors(
            row.number("true"),
            row.number("se"),
            Double.isInfinite(df) ? OptionalDouble.empty() : OptionalDouble.of(df),
            row.number("alpha"));
    ITERATIVE.check(row.number("power"), errors.power(), "power");
    ITERATIVE.check(row.number("type_s"), errors.typeS().orElseThrow(), "type S");
    ITERATIVE.check(row.number("type_m"), errors.typeM().orElseThrow(), "type M");
  }
}
