// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every convention against R on participants with exactly these moments. */
class ContrastFormulaReferenceTest {
  static List<ReferenceTable.Row> rows() {
    return ReferenceTable.read(ContrastFormulaReferenceTest.class, "conventions.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_convention_gives_what_r_gives(ReferenceTable.Row row) {
    ContrastFormula formula = ContrastFormula.valueOf(row.cells().get("formula"));
    TwoArms<Moments> arms = new TwoArms<>(arm(row.cells(), 1), arm(row.cells(), 2));
    TwoArms<Moments> used =
        formula.needs() == ContrastFormula.Needs.BASELINE ? arms : arms.map(each -> each.select(0));
    double actual = formula.of(used, Double.parseDouble(row.cells().get("level"))).orElseThrow();
    Tolerance.ITERATIVE.check(Double.parseDouble(row.cells().get("value")), actual, row.toString());
  }

  private static Moments arm(Map<String, String> cells, int arm) {
    return new PrePostSummary(
            Integer.parseInt(cells.get("n" + arm)),
            number(cells, "pre" + arm),
            number(cells, "post" + arm),
            number(cells, "sdpre" + arm),
            OptionalDouble.of(number(cells, "sdpost" + arm)),
            OptionalDouble.of(number(cells, "r" + arm)))
        .moments()
        .orElseThrow();
  }

  private static double number(Map<String, String> cells, String name) {
    return Double.parseDouble(cells.get(name));
  }

  @Test
  void every_convention_is_in_the_reference() {
    assertThat(rows().stream().map(row -> row.cells().get("formula")).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ContrastFormula.values()).map(Enum::name).toList());
  }
}
