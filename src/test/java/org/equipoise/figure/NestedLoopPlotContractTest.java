// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NestedLoopPlotContractTest {
  private static List<Lines> lines(Figure figure) {
    return Samples.marks(figure, Lines.class);
  }

  @Test
  void every_cell_is_a_step_and_a_missing_value_a_gap() {
    Figure figure = GridSamples.nestedLoop("flare", 1, 1, 2, 3).figure();
    List<Lines> steps = lines(figure).subList(0, 2);
    assertThat(steps.get(0).xs()).containsExactly(-0.5, 0.5);
    assertThat(steps.get(1).xs()).containsExactly(1.5, 2.5, 2.5, 3.5, 3.5, 4.5);
    assertThat(steps.get(1).ys().get(0)).isEqualTo(0.5 + 0.4 * Math.sin(2));
    assertThat(steps).extracting(Lines::name).containsExactly("flare method 0", "");
    assertThat(Samples.marks(figure, Points.class).get(0).xs()).containsExactly(0.0, 2.0, 3.0, 4.0);
  }

  @Test
  void few_cells_have_a_tick_each_and_none_between_them() {
    Axis x = GridSamples.nestedLoop("flare", 1, 1, 2, 3).figure().panels().get(0).axes().x();
    assertThat(x.drawnTicks())
        .extracting(Tick::label)
        .containsExactly("0", "1", "2", "3", "4", "5");
    Axis many = GridSamples.nestedLoop("flare", 1, 1, 2, 30).figure().panels().get(0).axes().x();
    assertThat(many.drawnTicks()).allMatch(tick -> tick.position() % 1 == 0);
  }

  @Test
  void factors_step_below_the_measure_and_the_last_moves_fastest() {
    Figure figure = GridSamples.nestedLoop("flare", 1, 1, 2, 3).figure();
    List<Lines> factors = lines(figure).subList(2, 4);
    List<Double> slow = factors.get(0).ys();
    List<Double> fast = factors.get(1).ys();
    assertThat(slow.subList(0, 6)).containsOnly(slow.get(0));
    assertThat(slow.subList(6, 12)).containsOnly(slow.get(6));
    assertThat(slow.get(6)).isGreaterThan(slow.get(0));
    assertThat(fast.subList(0, 6)).isSorted().isEqualTo(fast.subList(6, 12));
    assertThat(slow).allMatch(y -> y < 0);
    assertThat(fast).allMatch(y -> y < slow.get(0));
  }

  @Test
  void levels_are_labelled_at_their_steps_with_room_for_a_line() {
    Figure figure = GridSamples.nestedLoop("flare", 1, 1, 2, 30).figure();
    Axis y = figure.panels().get(0).axes().y();
    List<Tick> labels = y.ticks().stream().filter(tick -> tick.label().startsWith("n30")).toList();
    double pixel = 1.0 / 290;
    for (int i = 1; i < labels.size(); i++) {
      double apart = Math.abs(labels.get(i).position() - labels.get(i - 1).position());
      assertThat(apart / pixel).isGreaterThanOrEqualTo(PanelGeometry.LINE - 1e-6);
    }
    assertThat(labels.get(0).position()).isCloseTo(lines(figure).get(3).ys().get(0), within(1e-12));
  }

  @Test
  void long_levels_are_numbered_and_told_below() {
    Figure figure = GridSamples.nestedLoop("flare", 1, 1, 4, 2).figure();
    assertThat(figure.panels().get(0).axes().y().ticks())
        .extracting(Tick::label)
        .contains("1", "4");
    assertThat(figure.caption().footnotes().get(1))
        .startsWith("flare 4: 1 = {type: block, sizes: [0]}; 2 = ");
  }

  @Test
  void neighbours_differ_in_colour_and_in_dash() {
    for (int i = 0; i < 9; i++) {
      CurveStyle here = CurveStyle.of(i);
      CurveStyle next = CurveStyle.of(i + 1);
      assertThat(here.role()).isNotEqualTo(next.role());
      if (i % 3 != 2) {
        assertThat(here.dash()).isNotEqualTo(next.dash());
      }
      assertThat(CurveStyle.of(i + 9)).isEqualTo(here);
    }
  }

  @Test
  void the_words_say_where_each_line_is_lowest_and_highest() {
    assertThat(GridSamples.nestedLoop("flare", 1, 1, 2, 3).figure().caption().altText())
        .isEqualTo(
            "Rejection over the cells of flare 2 (2 values), flare 3 (3 values). flare method 0:"
                + " from 0.1973 in cell 4 to 0.8637 in cell 2.");
  }

  @Test
  void cells_that_do_not_fit_are_refused() {
    NestedLoopPlot.Factor two = new NestedLoopPlot.Factor("n", List.of("1", "2"), List.of(0, 1));
    NestedLoopPlot.Measure measure =
        new NestedLoopPlot.Measure("Rejection", new Range(0, 1), Optional.empty());
    NestedLoopPlot.Method one = method(0.5);
    assertThatThrownBy(() -> plot(measure, two, one))
        .hasMessage("number of cells must be 2, got 1");
    assertThatThrownBy(() -> plot(measure, two, method(0.5, 1.5)))
        .hasMessage("value must be in the range of the measure, got 1.5");
    assertThatThrownBy(() -> new NestedLoopPlot.Factor("n", List.of("1"), List.of(0, 1)))
        .hasMessage("cells must be indices of 1 levels, got [0, 1]");
  }

  private static NestedLoopPlot.Method method(double... values) {
    return new NestedLoopPlot.Method(
        "a",
        Arrays.stream(values)
            .mapToObj(at -> Optional.of(new NestedLoopPlot.Value(at, "")))
            .toList());
  }

  private static NestedLoopPlot plot(
      NestedLoopPlot.Measure measure, NestedLoopPlot.Factor factor, NestedLoopPlot.Method method) {
    return new NestedLoopPlot(Caption.of("t"), measure, List.of(factor), List.of(method));
  }
}
