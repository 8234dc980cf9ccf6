// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.compare.Inference;
import org.equipoise.core.Estimate;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three estimates over r, and where their verdicts change, against R. */
class CorrelationSweepReferenceTest {
  private static final List<ReferenceTable.Row> ROWS =
      ReferenceTable.read(CorrelationSweepReferenceTest.class, "correlation_sweep.csv");

  static List<ReferenceTable.Row> estimates() {
    return ROWS.stream().filter(row -> !row.cells().get("quantity").equals("turn")).toList();
  }

  private static CorrelationSweep sweep(Map<String, String> cells) {
    List<Method> methods =
        List.of("student", "change", "ancova").stream()
            .map(id -> Catalogue.find(id).orElseThrow())
            .toList();
    return CorrelationSweep.of(
            "",
            BeforeAndAfter.summaries(cells),
            new ComparisonPlan(methods, Inference.twoSided(0.95), Optional.empty()))
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("estimates")
  void estimates_over_r_are_those_of_participants_with_these_moments(ReferenceTable.Row row) {
    Map<String, String> cells = row.cells();
    Method method = Catalogue.find(cells.get("method")).orElseThrow();
    double r = Double.parseDouble(cells.get("r"));
    Estimate estimate = (Estimate) sweep(cells).at(method, r).estimation();
    double actual =
        switch (cells.get("quantity")) {
          case "estimate" -> estimate.value();
          case "se" -> estimate.standardError().orElseThrow();
          case "p" -> estimate.p().orElseThrow();
          case "ci_low" -> estimate.interval().orElseThrow().lower();
          default -> estimate.interval().orElseThrow().upper();
        };
    double size = cells.get("quantity").equals("p") ? 0 : Double.parseDouble(cells.get("post1"));
    Tolerance.ITERATIVE.check(Double.parseDouble(cells.get("value")), actual, size, row.toString());
  }

  @Test
  void verdicts_change_exactly_where_they_do_in_r() {
    Map<String, List<ReferenceTable.Row>> cases =
        ROWS.stream().collect(Collectors.groupingBy(row -> row.cells().get("case")));
    cases.forEach(
        (name, rows) -> {
          List<CorrelationSweep.Turn> turns =
              sweep(rows.get(0).cells()).turns().stream()
                  .filter(turn -> Math.abs(turn.r()) < Math.tanh(4.5))
                  .toList();
          for (String method : List.of("student", "change", "ancova")) {
            List<Double> expected =
                rows.stream()
                    .map(ReferenceTable.Row::cells)
                    .filter(each -> each.get("quantity").equals("turn"))
                    .filter(each -> each.get("method").equals(method))
                    .map(each -> Double.parseDouble(each.get("r")))
                    .toList();
            List<Double> actual =
                turns.stream()
                    .filter(turn -> turn.method().equals(method))
                    .map(CorrelationSweep.Turn::r)
                    .toList();
            assertThat(actual).as(name + " " + method).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
              Tolerance.ITERATIVE.check(expected.get(i), actual.get(i), 1, name + " " + method);
            }
          }
        });
  }
}
