// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GalleryContractTest {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void a_weight_makes_the_area_of_a_square_and_a_summary_is_a_diamond_from_limit_to_limit() {
    ForestPlot.Value light = new ForestPlot.Value(0.1, new Span(-1, 1.2), OptionalDouble.of(1));
    ForestPlot.Value heavy = new ForestPlot.Value(0.3, new Span(0, 0.6), OptionalDouble.of(4));
    Figure figure =
        Samples.forest(
                new ForestPlot.Estimated("a", light, Optional.empty(), List.of("")),
                new ForestPlot.Estimated("b", heavy, Optional.empty(), List.of("")),
                new ForestPlot.Summary("all", ForestPlot.Value.of(0.25, -0.05, 0.55), List.of("")),
                new ForestPlot.Prediction(
                    "next study", ForestPlot.Value.of(0.25, -0.3, 0.8), List.of("")))
            .figure();
    List<Points.Point> squares = Samples.marks(figure, Points.class).get(0).points();
    assertThat(squares).hasSize(2);
    assertThat(squares.get(0).size() - 5).isCloseTo((squares.get(1).size() - 5) / 2, within(1e-12));
    Density diamond = Samples.marks(figure, Density.class).get(0);
    assertThat(diamond.xs()).containsExactly(-0.05, 0.25, 0.55, 0.25);
    List<Intervals> bars = Samples.marks(figure, Intervals.class);
    assertThat(bars).hasSize(2);
    assertThat(bars.get(0).bars()).hasSize(2);
    assertThat(bars.get(1).bars()).extracting(Intervals.Bar::span).containsExactly(span(-0.3, 0.8));
    assertThat(bars.get(1).width()).isGreaterThan(bars.get(0).width());
    assertThat(figure.caption().altText()).contains("next study: 0.25 (−0.3 to 0.8)");
  }

  @Test
  void the_difference_below_the_arms_has_the_numbers_of_the_one_beside_them() {
    EstimationPlot plot = Samples.estimation();
    Figure beside = plot.figure();
    Figure below = plot.below();
    assertThat(below.panels()).hasSize(2);
    assertThat(below.arrangement()).isEqualTo(Arrangement.STACKED);
    assertThat(below.caption().altText()).isEqualTo(beside.caption().altText());
    for (Class<? extends Mark> kind : List.of(Points.class, Intervals.class, Density.class)) {
      List<List<Double>> ys = Samples.marks(below, kind).stream().map(Mark::ys).toList();
      assertThat(ys).isEqualTo(Samples.marks(beside, kind).stream().map(Mark::ys).toList());
    }
    assertThat(Samples.marks(below, ReferenceLine.class))
        .extracting(ReferenceLine::at)
        .containsExactly(0.0);
    inside(below);
  }

  @Test
  void a_difference_that_is_not_there_is_said_below_the_arms_too() {
    EstimationPlot.NoDifference none = new EstimationPlot.NoDifference("too few participants");
    EstimationPlot plot =
        new EstimationPlot(
            Caption.of("t"),
            Samples.flare(Scale.LINEAR),
            Samples.arm("MBSR", 3, 1, 3.0),
            new EstimationPlot.Arm("HEP", 0, Optional.empty(), List.of()),
            none);
    Figure figure = plot.below();
    assertThat(Samples.marks(figure, TextAnnotation.class).get(0).text().replace('\n', ' '))
        .isEqualTo("Not estimated: too few participants");
    inside(figure);
  }

  @Test
  void several_claims_share_the_fraction_of_their_margins() {
    Figure figure =
        equivalence(
                tested("flare", -5, span(-12, 2), span(-10, 1), span(-10, 20), Scale.LINEAR),
                tested("ratio", 2, span(0.5, 16), span(1, 8), span(0.25, 4), Scale.LOG),
                tested("one side", 1, span(-4, 6), span(-3, 5), span(-INFINITY, 2), Scale.LINEAR))
            .figure();
    assertThat(figure.panels().get(0).axes().x().scale()).isEqualTo(Scale.LINEAR);
    assertThat(Samples.marks(figure, Points.class).get(0).xs()).containsExactly(-0.5, 0.5, 0.5);
    List<Intervals> bars = Samples.marks(figure, Intervals.class);
    assertThat(bars.get(0).bars())
        .extracting(Intervals.Bar::span)
        .containsExactly(span(-1.2, 0.1), span(-0.5, 2), span(-2, 3));
    assertThat(bars.get(1).bars())
        .extracting(Intervals.Bar::span)
        .containsExactly(span(-1, 0.05), span(0, 1.5), span(-1.5, 2.5));
    assertThat(Samples.marks(figure, Band.class))
        .extracting(Band::span)
        .containsExactly(span(-1, 1), span(-1, 1), span(-INFINITY, 1));
  }

  @Test
  void one_claim_is_in_its_own_units() {
    Figure figure =
        equivalence(tested("ratio", 2, span(0.5, 16), span(1, 8), span(0.25, 4), Scale.LOG))
            .figure();
    Axis axis = figure.panels().get(0).axes().x();
    assertThat(axis.scale()).isEqualTo(Scale.LOG);
    assertThat(axis.title()).isEqualTo("Ratio");
    assertThat(axis.ends()).isEqualTo(new AxisEnds("favours MBSR", "favours HEP"));
    assertThat(Samples.marks(figure, Band.class).get(0).span()).isEqualTo(span(0.25, 4));
    assertThat(figure.caption().altText()).contains("ratio: 2 (0.5 to 16), inner interval 1 to 8");
  }

  @Test
  void a_claim_without_an_estimate_says_why_and_a_margin_holds_no_difference() {
    EquivalencePlot plot = equivalence(new EquivalencePlot.NotTested("a", "no values", "open"));
    assertThat(Samples.marks(plot.figure(), TextAnnotation.class).get(0).text())
        .isEqualTo("no values");
    refuses(
        () -> tested("a", 1, span(0, 2), span(0, 2), span(0.5, 2), Scale.LINEAR),
        "margin must hold 0.0 inside and have a bound, got Span[low=0.5, high=2.0]");
    refuses(
        () ->
            equivalence(tested("a", 1, span(0, 2), span(-1, 2), span(-1, 1), Scale.LINEAR))
                .figure(),
        "inner must be within Span[low=0.0, high=2.0] of the same estimate, got Span[low=-1.0,"
            + " high=2.0]");
  }

  @ParameterizedTest
  @EnumSource(
      value = Scale.class,
      names = {"LINEAR", "LOG"})
  void a_raincloud_has_a_cloud_a_box_and_every_participant(Scale scale) {
    List<Double> values = IntStream.rangeClosed(1, 34).mapToObj(i -> 0.5 * i).toList();
    Figure figure = raincloud(scale, values, List.of(3.0)).figure();
    List<Points> rain = Samples.marks(figure, Points.class);
    assertThat(rain.get(0).xs()).hasSize(34);
    IntStream.range(0, 34)
        .forEach(i -> assertThat(rain.get(0).xs().get(i)).isCloseTo(values.get(i), within(1e-12)));
    assertThat(rain.get(1).xs()).hasSize(1);
    assertThat(Samples.marks(figure, Density.class)).hasSize(1);
    List<Box> boxes = Samples.marks(figure, Box.class);
    assertThat(boxes).hasSize(2);
    if (scale == Scale.LINEAR) {
      assertThat(boxes.get(0).xs()).containsExactly(4.625, 12.875);
      assertThat(Samples.marks(figure, Lines.class).get(0).xs()).containsExactly(8.75, 8.75);
    }
    inside(figure);
  }

  @Test
  void whiskers_end_at_the_furthest_value_within_one_and_a_half_boxes() {
    List<Double> values = List.of(-9.0, 1.0, 2.0, 3.0, 4.0, 5.0, 30.0);
    BoxSummary box = BoxSummary.of(values);
    assertThat(box).isEqualTo(new BoxSummary(span(1, 5), span(1.5, 4.5), 3));
    assertThat(BoxSummary.of(List.of(2.0))).isEqualTo(new BoxSummary(span(2, 2), span(2, 2), 2));
  }

  @Test
  void an_empty_arm_of_a_raincloud_keeps_its_place() {
    Figure figure = raincloud(Scale.LINEAR, List.of(), List.of()).figure();
    assertThat(Samples.marks(figure, Mark.class)).isEmpty();
    assertThat(figure.caption().altText()).contains("MBSR, n = 0; HEP, n = 0");
    refuses(
        () -> raincloud(Scale.LOG, List.of(0.0), List.of()),
        "values on a log scale must be positive and finite, got 0.0");
  }

  @Test
  void the_guides_of_a_balance_plot_are_on_its_axis_and_a_missing_difference_is_said() {
    BalancePlot plot =
        new BalancePlot(
            Caption.of("Balance"),
            "MBSR minus HEP",
            0.1,
            List.of("Characteristic", "SD"),
            List.of(
                new BalancePlot.Row("age", OptionalDouble.of(0.02), "0.02"),
                new BalancePlot.Row("TNF", OptionalDouble.empty(), "")));
    Figure figure = plot.figure();
    assertThat(Samples.marks(figure, ReferenceLine.class))
        .extracting(ReferenceLine::at)
        .containsExactly(0.0, -0.1, 0.1);
    assertThat(Samples.marks(figure, Points.class).get(0).xs()).containsExactly(0.02);
    assertThat(Samples.marks(figure, Intervals.class)).isEmpty();
    TextAnnotation reason = Samples.marks(figure, TextAnnotation.class).get(0);
    assertThat(reason.at().x()).matches(x -> Math.abs(x) > 0.1);
    assertThat(figure.caption().altText())
        .contains("age: 0.02; TNF: not estimated, no standardized difference");
    inside(figure);
  }

  @Test
  void the_flow_adds_up_or_is_refused() {
    FlowPlot plot =
        new FlowPlot(
            Caption.of("Flow"),
            List.of(new FlowPlot.Arm("MBSR", 31, 6, 25), new FlowPlot.Arm("HEP", 32, 8, 24)));
    Figure figure = plot.figure();
    List<String> texts =
        Samples.marks(figure, TextAnnotation.class).stream().map(TextAnnotation::text).toList();
    assertThat(texts)
        .containsExactly(
            "Randomized\nn = 63",
            "Randomized to MBSR\nn = 31",
            "Randomized to HEP\nn = 32",
            "Lost, or not analysed\nn = 6",
            "Lost, or not analysed\nn = 8",
            "Analysed\nn = 25 (81%)",
            "Analysed\nn = 24 (75%)");
    assertThat(Samples.marks(figure, Box.class)).hasSize(7);
    assertThat(Samples.marks(figure, Arrow.class)).hasSize(6);
    inside(figure);
    refuses(
        () -> new FlowPlot.Arm("MBSR", 31, 5, 25),
        "randomized must be analysed + lost = 30 in MBSR, got 31");
  }

  @Test
  void boxes_of_a_flow_do_not_overlap_whatever_the_names() {
    String name = Samples.LONG;
    Figure figure =
        new FlowPlot(
                Caption.of("Flow"),
                List.of(new FlowPlot.Arm(name, 1, 0, 1), new FlowPlot.Arm("HEP", 0, 0, 0)))
            .figure();
    List<Box> boxes = Samples.marks(figure, Box.class);
    for (Box a : boxes) {
      assertThat(boxes).filteredOn(b -> !b.equals(a)).noneMatch(b -> overlap(a, b));
    }
    inside(figure);
  }

  private static boolean overlap(Box a, Box b) {
    return a.corner().x() < b.opposite().x()
        && b.corner().x() < a.opposite().x()
        && a.corner().y() < b.opposite().y()
        && b.corner().y() < a.opposite().y();
  }

  @Test
  void every_participant_has_a_line_and_the_arm_its_mean() {
    SlopePlot plot = slope(Scale.LINEAR, new SlopePlot.Course(1, 4), new SlopePlot.Course(2, 9));
    Figure figure = plot.figure();
    List<Lines> lines = Samples.marks(figure, Lines.class);
    assertThat(lines.stream().map(Mark::ys).toList())
        .containsExactly(List.of(1.0, 4.0), List.of(2.0, 9.0), List.of(1.5, 6.5));
    assertThat(figure.panels().get(0).axes().y()).isEqualTo(figure.panels().get(1).axes().y());
    assertThat(figure.panels().get(1).title()).isEqualTo("HEP, n = 0");
    assertThat(Samples.marks(figure, TextAnnotation.class).get(0).text())
        .isEqualTo("no participant\nwith both values");
    inside(figure);
    List<Lines> logs =
        Samples.marks(
            slope(Scale.LOG, new SlopePlot.Course(1, 4), new SlopePlot.Course(4, 9)).figure(),
            Lines.class);
    assertThat(logs.get(2).ys().get(0)).isCloseTo(2, within(1e-14));
    assertThat(logs.get(2).ys().get(1)).isCloseTo(6, within(1e-14));
  }

  @Test
  void a_panel_without_marks_has_its_axes_in_the_page_all_the_same() {
    Figure figure = slope(Scale.LINEAR, new SlopePlot.Course(1, 4)).figure();
    assertThat(HtmlFigures.fragment(figure, "f")).contains("\"xaxis\":\"x2\",\"yaxis\":\"y3\"");
  }

  /** Nothing finite that is drawn lies beyond its axes. */
  private static void inside(Figure figure) {
    for (Panel panel : figure.panels()) {
      Range x = panel.axes().x().range();
      Range y = panel.axes().y().range();
      for (Mark mark : panel.marks()) {
        mark.xs().forEach(place -> assertThat(place).isBetween(x.lowest(), x.highest()));
        mark.ys().forEach(place -> assertThat(place).isBetween(y.lowest(), y.highest()));
      }
    }
    assertThat(figure.size().width()).isGreaterThan(0);
    assertThat(Collections.min(List.of(figure.size().height(), 100))).isEqualTo(100);
  }

  private static EquivalencePlot equivalence(EquivalencePlot.Row... rows) {
    return new EquivalencePlot(
        Caption.of("Claims"),
        "Ratio",
        new AxisEnds("favours MBSR", "favours HEP"),
        List.of("Outcome", "Verdict"),
        List.of(rows));
  }

  private static EquivalencePlot.Tested tested(
      String label, double estimate, Span outer, Span inner, Span margin, Scale scale) {
    return new EquivalencePlot.Tested(
        label,
        estimate,
        new EquivalencePlot.TwoIntervals(outer, inner),
        new Margin("margin", margin),
        scale,
        "inconclusive");
  }

  private static RaincloudPlot raincloud(Scale scale, List<Double> first, List<Double> second) {
    return new RaincloudPlot(
        Caption.of("Flare"),
        "Flare (cm²)",
        scale,
        new AxisEnds("better", "worse"),
        List.of(
            new RaincloudPlot.Arm("MBSR", Role.EXPERIMENTAL, first),
            new RaincloudPlot.Arm("HEP", Role.CONTROL, second)));
  }

  private static SlopePlot slope(Scale scale, SlopePlot.Course... courses) {
    return new SlopePlot(
        Caption.of("Flare"),
        "Flare (cm²)",
        scale,
        List.of("pre", "post"),
        List.of(
            new SlopePlot.Arm("MBSR", Role.EXPERIMENTAL, List.of(courses)),
            new SlopePlot.Arm("HEP", Role.CONTROL, List.of())));
  }

  private static Span span(double low, double high) {
    return new Span(low, high);
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
