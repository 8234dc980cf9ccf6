// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ForestPlotContractTest {
  @Test
  void an_interval_without_a_bound_is_cut_and_a_footnote_says_so() {
    Figure figure =
        Samples.forest(
                Samples.row("a", 0.2, -0.1, 0.5),
                Samples.row("b", 0.1, Double.NEGATIVE_INFINITY, 0.4))
            .figure();
    assertThat(figure.caption().footnotes())
        .containsExactly("An arrow marks an interval that goes on beyond the axis.");
    assertThat(Samples.forest(Samples.row("a", 0.2, -0.1, 0.5)).figure().caption().footnotes())
        .isEmpty();
  }

  @Test
  void one_huge_interval_does_not_squeeze_the_others() {
    Figure figure =
        Samples.forest(
                Samples.row("a", 0.2, -0.1, 0.5),
                Samples.row("b", 0.1, -0.2, 0.4),
                Samples.row("c", 0, -900, 900))
            .figure();
    Range range = figure.panels().get(0).axes().x().range();
    assertThat(range.end() - range.start()).isLessThan(6);
  }

  @Test
  void every_estimate_the_reference_and_the_margin_are_on_the_axis() {
    Figure figure = Samples.forest(Samples.row("a", 7, 6, 8), Samples.row("b", 9, 8, 10)).figure();
    Range range = figure.panels().get(0).axes().x().range();
    assertThat(range.lowest()).isLessThan(-0.5);
    assertThat(range.highest()).isGreaterThan(10);
  }

  @Test
  void a_row_without_an_estimate_shows_its_reason() {
    ForestPlot.Row none = new ForestPlot.NotEstimated("TNF", "all values missing", List.of("–"));
    Figure figure = Samples.forest(none).figure();
    assertThat(Samples.marks(figure, TextAnnotation.class))
        .singleElement()
        .satisfies(text -> assertThat(text.text()).contains("all values"));
    assertThat(Samples.marks(figure, Points.class)).isEmpty();
    assertThat(figure.caption().altText()).contains("TNF: not estimated, all values missing");
  }

  @Test
  void marks_have_the_numbers_given() {
    Figure figure = Samples.forest(Samples.row("a", 1.0 / 3, -2.0 / 7, 0.7)).figure();
    Points points = Samples.marks(figure, Points.class).get(0);
    assertThat(points.xs()).containsExactly(1.0 / 3);
    Intervals intervals = Samples.marks(figure, Intervals.class).get(0);
    assertThat(intervals.xs()).containsExactly(-2.0 / 7, 0.7);
    Band margin = Samples.marks(figure, Band.class).get(0);
    assertThat(margin.span()).isEqualTo(new Span(-0.5, 0.5));
  }

  @Test
  void headings_have_no_marks_and_summaries_are_diamonds() {
    ForestPlot.Value value = ForestPlot.Value.of(0.1, -0.1, 0.3);
    Figure figure =
        Samples.forest(
                new ForestPlot.Heading("Distress"),
                Samples.row("a", 0.2, -0.1, 0.5),
                new ForestPlot.Summary("all", value, List.of("text")))
            .figure();
    assertThat(Samples.marks(figure, Points.class)).hasSize(1);
    assertThat(Samples.marks(figure, Density.class).get(0).xs())
        .containsExactly(-0.1, 0.1, 0.3, 0.1);
    List<TextColumn.Cell> labels = figure.panels().get(0).columns().get(0).cells();
    assertThat(labels.stream().map(TextColumn.Cell::emphasis))
        .containsExactly(Emphasis.STRONG, Emphasis.NORMAL, Emphasis.STRONG);
  }

  @Test
  void more_weight_makes_a_larger_point() {
    Figure figure = Samples.forest(weighted(1), weighted(4)).figure();
    List<Points.Point> points = Samples.marks(figure, Points.class).get(0).points();
    assertThat(points.get(0).size()).isLessThan(points.get(1).size());
  }

  private static ForestPlot.Row weighted(double weight) {
    ForestPlot.Value value = new ForestPlot.Value(0.1, new Span(0, 0.2), OptionalDouble.of(weight));
    Margin own = new Margin("own margin", new Span(-1, 1));
    return new ForestPlot.Estimated("w", value, Optional.of(own), List.of("text"));
  }

  @Test
  void a_row_may_have_its_own_margin() {
    Figure figure = Samples.forest(weighted(1), weighted(2)).figure();
    assertThat(Samples.marks(figure, Band.class)).hasSize(3);
    assertThat(figure.legend()).hasSize(2);
  }

  @Test
  void ratios_are_on_a_log_axis_where_zero_is_no_bound() {
    Figure figure = Samples.ratios(Samples.row("a", 0.5, 0, 2), Samples.row("b", 2, 1, 4)).figure();
    Axis axis = figure.panels().get(0).axes().x();
    assertThat(axis.scale()).isEqualTo(Scale.LOG);
    assertThat(Samples.marks(figure, Intervals.class).get(0).xs()).containsExactly(2.0, 1.0, 4.0);
    assertThat(figure.caption().footnotes()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.ratios(Samples.row("a", 0, 0, 2)))
        .withMessage("estimate on a log scale must be positive and finite, got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.ratios(Samples.row("a", 1, -1, 2)))
        .withMessage("limit on a log scale must be positive and finite, got -1.0");
  }

  @Test
  void rows_and_headings_go_together() {
    ForestPlot.Value value = ForestPlot.Value.of(0, -1, 1);
    ForestPlot.Row two = new ForestPlot.Estimated("a", value, Optional.empty(), List.of("x", "y"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.forest(two))
        .withMessage("columns must be 1 as there are headings, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(Samples::forest)
        .withMessage("rows must have 1 or more elements, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ForestPlot.Measure("t", Scale.CATEGORY, 0, AxisEnds.none()))
        .withMessage("scale must be LINEAR or LOG, got CATEGORY");
  }

  @Test
  void a_long_name_is_shortened_in_the_drawing_and_whole_on_pointing() {
    Figure figure = Samples.forest(Samples.row(Samples.LONG, 0.2, -0.1, 0.5)).figure();
    TextColumn.Cell label = figure.panels().get(0).columns().get(0).cells().get(0);
    assertThat(label.text()).endsWith("…");
    assertThat(label.full()).isEqualTo(Samples.LONG.strip());
  }
}
