// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.figure.Band;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Points;
import org.equipoise.figure.ReferenceLine;
import org.equipoise.figure.Span;
import org.equipoise.figure.Tick;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.table.Format;
import org.junit.jupiter.api.Test;

/** Figures of a simulation show the numbers of its table. */
class SimulationFiguresContractTest {
  private static final List<String> VARIED =
      List.of("arms.MBSR", "outcomes.flare.correlation", "outcomes.flare.effect.post");
  private static final PerformanceRow.Subject WELCH =
      new PerformanceRow.Subject("flare", "post", "welch");
  private static final PerformanceRow.Subject DIFFERENCE =
      new PerformanceRow.Subject("flare", "post", "difference:welch-ancova");

  private static PerformanceRow row(PerformanceRow.Subject of, String measure, double value) {
    return new PerformanceRow(of, measure, known(value), known(value / 100), 1000, 0);
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** 2 x 3 x 2 cells with rejection 0.1, 0.11, and so on; relative bias is not defined in some. */
  private static SimulationView view() {
    return view(Map.of());
  }

  private static SimulationView view(Map<PerformanceRow.Subject, Double> levels) {
    List<CellResult> results = new ArrayList<>();
    for (int cell = 0; cell < 12; cell++) {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put(VARIED.get(0), cell / 6 == 0 ? "25" : "50");
      settings.put(VARIED.get(1), "0." + (cell / 2 % 3));
      settings.put(VARIED.get(2), cell % 2 == 0 ? "0" : "-0.5");
      List<PerformanceRow> rows =
          List.of(
              row(WELCH, "bias", 0.001),
              row(WELCH, "relative_bias", cell % 2 == 0 ? Double.NaN : 0.01 * cell),
              row(WELCH, "coverage", 0.94),
              row(WELCH, "rejection", 0.1 + 0.01 * cell),
              row(DIFFERENCE, "rejection", 0.9));
      results.add(new CellResult(cell, settings, 1000, rows, List.of(), List.of(), levels));
    }
    return new SimulationView(VARIED, results, Conventions.none());
  }

  @Test
  void the_lines_of_the_cells_are_the_csv_of_all_of_them() {
    SimulationView view = view();
    SimulatedMeasures measures = new SimulatedMeasures(VARIED);
    StringBuilder lines = new StringBuilder(measures.header());
    view.results().forEach(each -> lines.append(measures.lines(each)));
    assertThat(lines).hasToString(Format.CSV.render(view.answer("1")));
    assertThat(lines).contains("\n50,0.2,-0.5,flare,post,difference:welch-ancova,rejection,0.9,");
  }

  private static <T extends Mark> List<T> marks(Figure figure, Class<T> kind) {
    return figure.panels().stream()
        .flatMap(panel -> panel.allMarks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void of_what_nothing_is_known_to_be_true_is_warned_once_for_all_cells() {
    List<CellResult> results = new ArrayList<>();
    for (int cell = 0; cell < 3; cell++) {
      List<CellResult.Defect> defects = List.of(new CellResult.Defect(WELCH, "threw"));
      List<PerformanceRow> rows = List.of(row(WELCH, "truth", Double.NaN));
      results.add(new CellResult(cell, Map.of(), 1000, rows, List.of(), defects, Map.of()));
    }
    SimulationView view = new SimulationView(List.of(), results, Conventions.none());

    assertThat(view.warnings("simulate --replay "))
        .containsExactly(
            "what is true is not known 3 times (threw), first for welch of flare at post; it, bias"
                + " and coverage are empty there");
    assertThat(view().warnings("simulate --replay ")).isEmpty();
  }

  @Test
  void the_nested_loop_has_every_cell_of_the_table_and_no_difference() {
    Figure figure = view().nestedLoop(PlottedMeasure.REJECTION, 0.95).orElseThrow();
    List<Points> points = marks(figure, Points.class);
    assertThat(points).hasSize(1);
    assertThat(points.get(0).points()).hasSize(12);
    for (int cell = 0; cell < 12; cell++) {
      Points.Point point = points.get(0).points().get(cell);
      assertThat(point.x()).isEqualTo(cell);
      assertThat(point.y()).isEqualTo(0.1 + 0.01 * cell);
    }
    assertThat(points.get(0).points().get(7).hover())
        .startsWith("Cell 7: arms.MBSR 50, correlation 0.0, effect.post −0.5, welch");
    assertThat(figure.panels().get(0).axes().y().ticks())
        .extracting(Tick::label)
        .contains("25", "50", "0.0", "0.1", "0.2", "−0.5");
    assertThat(figure.caption().footnotes())
        .contains("Monte Carlo standard errors are at most 0.0021.");
    assertThat(marks(figure, ReferenceLine.class))
        .extracting(ReferenceLine::name)
        .containsExactly("α .05");
  }

  @Test
  void a_measure_that_is_not_defined_in_a_cell_leaves_a_gap() {
    PlottedMeasure measure = PlottedMeasure.find("relative_bias").orElseThrow();
    Figure figure = view().nestedLoop(measure, 0.95).orElseThrow();
    assertThat(marks(figure, Points.class).get(0).xs())
        .containsExactly(1.0, 3.0, 5.0, 7.0, 9.0, 11.0);
    assertThat(marks(figure, ReferenceLine.class).get(0).at()).isZero();
    assertThat(figure.caption().title()).isEqualTo("Relative bias in every cell of the grid");
  }

  @Test
  void a_measure_that_nobody_has_is_no_figure() {
    PlottedMeasure measure = PlottedMeasure.find("type_m").orElseThrow();
    assertThat(view().nestedLoop(measure, 0.95)).isEmpty();
    assertThat(PlottedMeasure.find("power")).isEmpty();
    assertThat(PlottedMeasure.ids()).allMatch(id -> PlottedMeasure.find(id).isPresent());
  }

  @Test
  void rows_are_named_once_and_coverage_has_a_band_about_the_level() {
    Figure figure = view().measuresFigure(0.95).orElseThrow();
    assertThat(figure.panels())
        .extracting(panel -> panel.columns().size())
        .containsExactly(1, 0, 0);
    double half = 1.959963984540054 * Math.sqrt(0.95 * 0.05 / 1000);
    assertThat(marks(figure, Band.class))
        .extracting(Band::span)
        .containsExactly(new Span(0.95 - half, 0.95 + half));
  }

  @Test
  void an_interval_with_a_level_of_its_own_is_held_against_that() {
    Figure figure = view(Map.of(WELCH, 0.9)).measuresFigure(0.95).orElseThrow();
    assertThat(marks(figure, ReferenceLine.class))
        .extracting(ReferenceLine::at)
        .containsExactly(0.0, 0.95, 0.9, 1 - 0.95);
    assertThat(figure.caption().footnotes())
        .contains("Intervals with a level of their own: welch 0.9.");
  }

  @Test
  void a_path_is_named_by_what_tells_it_from_the_others() {
    SimulatedGrid one = new SimulatedGrid(VARIED, List.of());
    assertThat(VARIED.stream().map(one::name))
        .containsExactly("arms.MBSR", "correlation", "effect.post");
    List<String> two = List.of("outcomes.flare.correlation", "outcomes.gsi.correlation", "level");
    SimulatedGrid both = new SimulatedGrid(two, List.of());
    assertThat(two.stream().map(both::name))
        .containsExactly("flare.correlation", "gsi.correlation", "level");
  }
}
