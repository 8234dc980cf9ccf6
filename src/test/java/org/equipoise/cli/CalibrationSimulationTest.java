// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.Simulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Type I error and coverage of every method where its assumptions are met, in the scenarios of
 * docs/calibration.md with all their replicates (about half an hour), against theory, enumeration
 * or R (calibration.R).
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationSimulationTest {
  private final List<CellResult> cells = new ArrayList<>();

  @BeforeAll
  void run() {
    for (ScenarioGrid each : Calibration.scenarios()) {
      Simulation.of(each, RunOptions.defaults()).run(cells::add);
    }
  }

  static List<ReferenceTable.Row> reference() {
    return Calibration.reference();
  }

  static List<ReferenceTable.Row> discrete() {
    return Calibration.reference().stream()
        .filter(each -> Calibration.NEVER_ABOVE.contains(each.text("method")))
        .filter(each -> each.text("quantity").equals("type1"))
        .toList();
  }

  /** Methods that are exact by theory have their nominal values in the table. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("reference")
  void a_method_is_as_often_right_as_elsewhere(ReferenceTable.Row row) {
    double expected = row.number("value");
    for (PerformanceRow each : performances(row)) {
      double ours = Calibration.error(expected, (double) (each.replicates() - each.failures()));
      double allowed = Calibration.ERRORS * Math.hypot(ours, row.number("mcse"));
      assertThat(each.value().getAsDouble())
          .as(each.toString())
          .isCloseTo(expected, within(allowed));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("discrete")
  void a_discrete_test_is_at_its_level_or_below(ReferenceTable.Row row) {
    for (PerformanceRow each : performances(row)) {
      double error = Calibration.error(Calibration.ALPHA, (double) each.replicates());
      assertThat(each.value().getAsDouble())
          .as(each.toString())
          .isLessThan(Calibration.ALPHA + Calibration.ERRORS * error);
    }
  }

  /** What the runs have of a row of the table: one number, or one for each allocation scheme. */
  private List<PerformanceRow> performances(ReferenceTable.Row row) {
    String quantity = row.text("quantity");
    String measure = quantity.equals("type1") ? "rejection" : "coverage";
    List<PerformanceRow> found =
        cells.stream()
            .filter(each -> isNull(each) != quantity.equals("coverage1"))
            .flatMap(each -> each.rows().stream())
            .filter(each -> each.subject().method().equals(row.text("method")))
            .filter(each -> each.measure().equals(measure))
            .toList();
    assertThat(found).as(row.toString()).isNotEmpty();
    return found;
  }

  private static boolean isNull(CellResult cell) {
    return cell.settings().entrySet().stream()
        .filter(each -> each.getKey().contains(".effect."))
        .allMatch(each -> Double.parseDouble(each.getValue()) == 0);
  }
}
