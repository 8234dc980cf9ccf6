// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimationPlotContractTest {
  @Test
  void the_second_axis_has_its_zero_at_the_control_mean() {
    Axes axes = Samples.estimation().figure().panels().get(0).axes();
    Range first = axes.y().range();
    Range second = axes.secondY().orElseThrow().range();
    assertThat(second.start()).isEqualTo(first.start() - 4.5);
    assertThat(second.end()).isEqualTo(first.end() - 4.5);
  }

  @Test
  void every_participant_is_a_point_at_its_own_height() {
    Points points = Samples.marks(Samples.estimation().figure(), Points.class).get(0);
    assertThat(points.ys()).containsExactly(2.125, 3.0625, 4.5625);
    assertThat(points.role()).isEqualTo(Role.EXPERIMENTAL);
  }

  @Test
  void without_participants_the_means_and_spreads_stand_alone() {
    EstimationPlot plot = plot(Samples.arm("MBSR", 3, 1), Samples.difference(-1, -2, 0));
    List<Points> points = Samples.marks(plot.figure(), Points.class);
    assertThat(points.stream().flatMap(mark -> mark.ys().stream())).containsExactly(3.0, 4.0, -1.0);
    List<Intervals> intervals = Samples.marks(plot.figure(), Intervals.class);
    assertThat(intervals.get(0).ys()).containsExactly(2.0, 4.0);
  }

  @Test
  void one_participant_and_no_difference_draw_a_point_and_a_reason() {
    EstimationPlot.Centre alone = new EstimationPlot.Centre(3, Optional.empty());
    EstimationPlot.Arm one = new EstimationPlot.Arm("MBSR", 1, Optional.of(alone), List.of(3.0));
    Figure figure = plot(one, new EstimationPlot.NoDifference("one participant")).figure();
    assertThat(Samples.marks(figure, TextAnnotation.class).get(0).text()).contains("Not estimated");
    assertThat(figure.panels().get(0).axes().secondY()).isEmpty();
    assertThat(figure.caption().altText()).contains("difference not estimated, one participant");
  }

  @Test
  void arms_without_any_value_make_empty_axes() {
    EstimationPlot.Arm none = new EstimationPlot.Arm("MBSR", 0, Optional.empty(), List.of());
    EstimationPlot plot =
        new EstimationPlot(
            Caption.of("t"),
            Samples.flare(Scale.LOG),
            none,
            none,
            new EstimationPlot.NoDifference("no values"));
    assertThat(plot.figure().caption().altText()).contains("MBSR, n = 0: no values");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EstimationPlot(
                    Caption.of("t"),
                    Samples.flare(Scale.LINEAR),
                    none,
                    none,
                    Samples.difference(1, 0, 2)))
        .withMessage("control must have a mean where there is a difference");
  }

  @Test
  void an_adjusted_difference_is_not_joined_to_the_experimental_mean() {
    EstimationPlot.Arm arm = Samples.arm("MBSR", 3, 1);
    assertThat(Samples.marks(plot(arm, Samples.difference(-1, -2, 0)).figure(), Lines.class))
        .hasSize(2);
    assertThat(Samples.marks(plot(arm, Samples.difference(-1.2, -2, 0)).figure(), Lines.class))
        .hasSize(1);
  }

  @Test
  void a_one_sided_interval_ends_in_an_arrow() {
    double infinity = Double.POSITIVE_INFINITY;
    Figure figure = plot(Samples.arm("MBSR", 3, 1), Samples.difference(-1, -2, infinity)).figure();
    assertThat(figure.caption().footnotes()).hasSize(1);
    assertThat(figure.caption().altText()).contains("−2 to ∞");
  }

  @Test
  void a_ratio_has_its_one_at_the_control_geometric_mean() {
    EstimationPlot plot =
        new EstimationPlot(
            Caption.of("t"),
            Samples.flare(Scale.LOG),
            Samples.arm("MBSR", 3, 1, 2.0, 3.0, 4.0),
            Samples.arm("HEP", 4, 1),
            new EstimationPlot.Difference(
                0.75,
                new Span(0, 1.1),
                "95% CI",
                Optional.of(new EstimationPlot.Curve(0.2, Double.POSITIVE_INFINITY)),
                Optional.empty()));
    Axes axes = plot.figure().panels().get(0).axes();
    assertThat(axes.secondY().orElseThrow().range().start())
        .isEqualTo(axes.y().range().start() / 4);
    assertThat(Samples.marks(plot.figure(), Density.class).get(0).ys()).allMatch(y -> y > 0);
  }

  @Test
  void the_curve_is_the_density_of_t_over_its_peak() {
    // From the density's definition, Gamma cancelled: df = 1 is Cauchy, 1/(1 + t²).
    EstimationPlot.Curve cauchy = new EstimationPlot.Curve(1, 1);
    assertThat(cauchy.height(0)).isEqualTo(1);
    assertThat(cauchy.height(2)).isCloseTo(0.2, within(1e-15));
    assertThat(new EstimationPlot.Curve(1, Double.POSITIVE_INFINITY).height(1))
        .isCloseTo(Math.exp(-0.5), within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimationPlot.Curve(1, 0))
        .withMessage("degreesOfFreedom must be in (0, Inf], got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EstimationPlot.Curve(Double.NaN, 1))
        .withMessage("standardError must be positive and finite, got NaN");
  }

  @Test
  void a_density_from_elsewhere_takes_the_place_of_t() {
    GivenDensity given =
        new GivenDensity(List.of(-2.5, -2.0, -1.0, 0.5), List.of(0.0, 3.0, 6.0, 1.5));
    EstimationPlot plot = plot(Samples.arm("MBSR", 3, 1, 2.0, 4.0), with(given, -1, -2, 0.25));
    for (Figure figure : List.of(plot.figure(), plot.below())) {
      Density drawn = Samples.marks(figure, Density.class).get(0);
      assertThat(drawn.ys()).containsExactly(-2.5, -2.5, -2.0, -1.0, 0.5, 0.5);
      double base = drawn.xs().get(0);
      double peak = drawn.xs().get(3) - base;
      assertThat(drawn.xs().get(2) - base).isCloseTo(peak / 2, within(1e-12));
      assertThat(drawn.xs().get(4) - base).isCloseTo(peak / 4, within(1e-12));
      assertThat(PaperAgainstScreen.differences(figure, ScreenMarks.of(figure))).isEmpty();
    }
  }

  @Test
  void a_function_is_a_density_at_equal_steps() {
    GivenDensity normal = GivenDensity.of(x -> Math.exp(-x * x / 2), new Span(-3, 3));
    assertThat(normal.values()).hasSize(121).startsWith(-3.0).endsWith(3.0);
    assertThat(normal.heights().get(60)).isEqualTo(1);
    assertThat(normal.curve(0, Scale.LINEAR).get(80).share())
        .isCloseTo(Math.exp(-0.5), within(1e-12));
  }

  @Test
  void a_density_that_cannot_be_drawn_is_refused() {
    refuses(List.of(1.0), List.of(1.0), "number of values must be 2 or more, got 1");
    refuses(List.of(1.0, 2.0), List.of(1.0), "heights must be 2 as there are values, got 1");
    refuses(List.of(1.0, 1.0), List.of(1.0, 1.0), "values must increase, got 1.0 after 1.0");
    refuses(List.of(1.0, 2.0), List.of(-1.0, 1.0), "heights must be 0 or more, got -1.0");
    refuses(
        List.of(1.0, 2.0),
        List.of(0.0, 0.0),
        "highest of the heights must be positive and finite, got 0.0");
    GivenDensity below = new GivenDensity(List.of(-1.0, 2.0), List.of(1.0, 1.0));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new EstimationPlot(
                    Caption.of("t"),
                    Samples.flare(Scale.LOG),
                    Samples.arm("MBSR", 3, 1),
                    Samples.arm("HEP", 4, 1),
                    with(below, 0.75, 0.5, 1.1)))
        .withMessage("density's lowest value on a log scale must be positive and finite, got -1.0");
  }

  private static void refuses(List<Double> values, List<Double> heights, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GivenDensity(values, heights))
        .withMessage(message);
  }

  private static EstimationPlot.Difference with(
      DifferenceDensity density, double estimate, double low, double high) {
    return new EstimationPlot.Difference(
        estimate, new Span(low, high), "95% CI", Optional.of(density), Optional.empty());
  }

  private static EstimationPlot plot(EstimationPlot.Arm arm, EstimationPlot.Contrast contrast) {
    return new EstimationPlot(
        Caption.of("t"), Samples.flare(Scale.LINEAR), arm, Samples.arm("HEP", 4, 1), contrast);
  }
}
