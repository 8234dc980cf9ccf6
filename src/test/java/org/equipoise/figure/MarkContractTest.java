// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkContractTest {
  private static final Vertex ORIGIN = new Vertex(0, 0);

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_place_that_is_not_finite_is_named_in_the_error(double bad) {
    refuses(() -> new Vertex(bad, 0), "x must be finite, got " + bad);
    refuses(() -> new Vertex(0, bad), "y must be finite, got " + bad);
    refuses(() -> new Points.Point(bad, 0, 1, ""), "x must be finite, got " + bad);
    refuses(() -> new Points.Point(0, bad, 1, ""), "y must be finite, got " + bad);
    refuses(() -> new Intervals.Bar(bad, new Span(0, 1)), "at must be finite, got " + bad);
    refuses(() -> new Tick(bad, ""), "position must be finite, got " + bad);
    refuses(() -> new Range(bad, 1), "start must be finite, got " + bad);
    refuses(() -> new Range(0, bad), "end must be finite, got " + bad);
    refuses(
        () -> new ReferenceLine("", Direction.VERTICAL, bad, Role.REFERENCE, Dash.SOLID),
        "at must be finite, got " + bad);
    refuses(
        () -> new TextColumn.Cell(bad, "", "", Emphasis.NORMAL), "y must be finite, got " + bad);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void sizes_are_positive_and_finite(double bad) {
    refuses(() -> new Points.Point(0, 0, bad, ""), "size must be positive and finite, got " + bad);
    List<Vertex> two = List.of(ORIGIN, ORIGIN);
    refuses(
        () -> new Lines("", two, Role.TEXT, Dash.SOLID, bad),
        "width must be positive and finite, got " + bad);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.0000001, Double.NaN})
  void opacity_is_above_zero_and_at_most_one(double bad) {
    List<Points.Point> points = List.of(new Points.Point(0, 0, 1, ""));
    refuses(
        () -> new Points("", points, Symbol.CIRCLE, Role.TEXT, bad),
        "opacity must be in (0, 1], got " + bad);
    assertThat(new Points("", points, Symbol.CIRCLE, Role.TEXT, 1).opacity()).isEqualTo(1);
    assertThat(new Points("", points, Symbol.CIRCLE, Role.TEXT, 0.01).opacity()).isEqualTo(0.01);
  }

  @Test
  void marks_without_anything_to_draw_are_refused() {
    refuses(
        () -> new Points("", List.of(), Symbol.CIRCLE, Role.TEXT, 1),
        "points must have 1 or more elements, got 0");
    refuses(
        () -> new Intervals(Direction.VERTICAL, List.of(), Role.TEXT, 1, Caps.NONE),
        "bars must have 1 or more elements, got 0");
    refuses(
        () -> new Lines("", List.of(ORIGIN), Role.TEXT, Dash.SOLID, 1),
        "number of vertices must be 2 or more, got 1");
    refuses(
        () -> new Density(List.of(ORIGIN, ORIGIN), Role.TEXT, 1, ""),
        "number of corners must be 3 or more, got 2");
    refuses(
        () -> new TextAnnotation(ORIGIN, " ", Anchor.START, Role.TEXT),
        "text must not be blank, got \" \"");
  }

  @Test
  void a_mark_keeps_its_own_copy_of_a_list() {
    List<Vertex> vertices = new ArrayList<>(List.of(ORIGIN, new Vertex(1, 2)));
    Lines line = new Lines("", vertices, Role.TEXT, Dash.SOLID, 1);
    vertices.clear();
    assertThat(line.xs()).containsExactly(0.0, 1.0);
    assertThat(line.ys()).containsExactly(0.0, 2.0);
  }

  @Test
  void places_of_stripes_and_intervals_are_on_the_right_axis() {
    Span half = new Span(2, Double.POSITIVE_INFINITY);
    Range rows = new Range(7, 8);
    Band upright = new Band("", Direction.VERTICAL, half, Optional.of(rows), Role.MARGIN);
    assertThat(upright.xs()).containsExactly(2.0);
    assertThat(upright.ys()).containsExactly(7.0, 8.0);
    Band lying = new Band("", Direction.HORIZONTAL, half, Optional.empty(), Role.MARGIN);
    assertThat(lying.xs()).isEmpty();
    assertThat(lying.ys()).containsExactly(2.0);
    List<Intervals.Bar> bars = List.of(new Intervals.Bar(5, half));
    Intervals intervals = new Intervals(Direction.VERTICAL, bars, Role.TEXT, 1, Caps.NONE);
    assertThat(intervals.xs()).containsExactly(5.0);
    assertThat(intervals.ys()).containsExactly(2.0);
    ReferenceLine line = new ReferenceLine("", Direction.HORIZONTAL, 3, Role.REFERENCE, Dash.SOLID);
    assertThat(line.xs()).isEmpty();
    assertThat(line.ys()).containsExactly(3.0);
    TextAnnotation text = new TextAnnotation(new Vertex(1, 2), "t", Anchor.START, Role.TEXT);
    assertThat(text.xs()).containsExactly(1.0);
    assertThat(text.ys()).containsExactly(2.0);
  }

  @Test
  void a_span_says_what_an_axis_shows_of_it() {
    Range range = new Range(0, 10);
    assertThat(new Span(2, 3).within(range))
        .isEqualTo(new Span.Cut(2, 3, Span.Ending.SHOWN, Span.Ending.SHOWN));
    assertThat(new Span(Double.NEGATIVE_INFINITY, 3).within(range))
        .isEqualTo(new Span.Cut(0, 3, Span.Ending.ARROW, Span.Ending.SHOWN));
    assertThat(new Span(2, 11).within(new Range(10, 0)))
        .isEqualTo(new Span.Cut(2, 10, Span.Ending.SHOWN, Span.Ending.ARROW));
    assertThat(new Span(11, 12).within(range))
        .isEqualTo(new Span.Cut(10, 10, Span.Ending.HIDDEN, Span.Ending.ARROW));
    assertThat(new Span(0, 10).within(range).isCut()).isFalse();
    assertThat(new Span(-2, -1).within(range).isCut()).isTrue();
  }

  @Test
  void a_span_is_in_order() {
    refuses(() -> new Span(2, 1), "low must be <= high, got [2.0, 1.0]");
    refuses(() -> new Span(Double.NaN, 1), "low must be <= high, got [NaN, 1.0]");
    double infinity = Double.POSITIVE_INFINITY;
    refuses(() -> new Span(infinity, infinity), "low must be <= high, got [Infinity, Infinity]");
    assertThat(new Span(1, 1).finiteEnds()).containsExactly(1.0, 1.0);
  }

  @Test
  void a_log_axis_has_no_place_for_zero() {
    refuses(
        () -> Axis.of("", Scale.LOG, new Range(0, 1)),
        "range must be positive and finite, got 0.0");
    Axis log = Axis.of("", Scale.LOG, new Range(0.1, 10));
    Axis linear = Axis.of("", Scale.LINEAR, new Range(0, 1));
    Mark line = new Lines("", List.of(ORIGIN, ORIGIN), Role.TEXT, Dash.SOLID, 1);
    refuses(
        () -> Panel.of(Axes.of(log, linear), List.of(line)),
        "x on a log axis must be positive and finite, got 0.0");
    refuses(
        () -> log.withTicks(List.of(new Tick(-1, ""))),
        "tick must be positive and finite, got -1.0");
  }

  @Test
  void marks_of_a_second_axis_need_one() {
    Axis linear = Axis.of("", Scale.LINEAR, new Range(0, 1));
    Mark line = new Lines("", List.of(ORIGIN, ORIGIN), Role.TEXT, Dash.SOLID, 1);
    refuses(
        () -> new Panel("", Axes.of(linear, linear), List.of(), List.of(line), List.of()),
        "secondMarks must be empty without a second y axis, got 1");
  }

  @Test
  void a_figure_has_a_title_and_a_text_for_those_who_cannot_see_it() {
    refuses(() -> Caption.of(""), "title must not be blank, got \"\"");
    Axis linear = Axis.of("", Scale.LINEAR, new Range(0, 1));
    Panel panel = Panel.of(Axes.of(linear, linear), List.of());
    refuses(
        () -> Figure.of(Caption.of("t"), panel, new Size(1, 1)),
        "altText must not be blank, got \"\"");
    refuses(() -> new Size(0, 1), "width must be 1 or more, got 0");
    refuses(() -> new Size(1, 0), "height must be 1 or more, got 0");
  }

  @Test
  void the_legend_names_each_kind_of_mark_once() {
    Axis axis = Axis.of("", Scale.LINEAR, new Range(0, 1));
    Points.Point point = new Points.Point(0, 0, 1, "");
    List<Mark> marks =
        List.of(
            new Points("MBSR", List.of(point), Symbol.CIRCLE, Role.EXPERIMENTAL, 1),
            new Points("MBSR", List.of(point), Symbol.CIRCLE, Role.EXPERIMENTAL, 1),
            new Points("", List.of(point), Symbol.CIRCLE, Role.NEUTRAL, 1),
            new ReferenceLine("none", Direction.VERTICAL, 0, Role.REFERENCE, Dash.DOTTED),
            new Lines("course", List.of(ORIGIN, ORIGIN), Role.TEXT, Dash.SOLID, 1),
            new Band("margin", Direction.VERTICAL, new Span(0, 1), Optional.empty(), Role.MARGIN));
    Figure figure =
        Figure.of(
            Caption.of("t").withAltText("a"),
            Panel.of(Axes.of(axis, axis), marks),
            new Size(400, 300));
    assertThat(figure.legend())
        .containsExactly(
            new LegendEntry("MBSR", Role.EXPERIMENTAL, LegendEntry.Key.CIRCLE),
            new LegendEntry("none", Role.REFERENCE, LegendEntry.Key.DOTTED_LINE),
            new LegendEntry("course", Role.TEXT, LegendEntry.Key.LINE),
            new LegendEntry("margin", Role.MARGIN, LegendEntry.Key.BAND));
  }

  @Test
  void a_box_has_four_corners_in_order() {
    Box box = new Box(new Vertex(1, 2), new Vertex(3, 5), Role.TEXT, 1, "");
    assertThat(box.outline())
        .containsExactly(new Vertex(1, 2), new Vertex(3, 2), new Vertex(3, 5), new Vertex(1, 5));
    assertThat(box.xs()).containsExactly(1.0, 3.0);
    assertThat(box.ys()).containsExactly(2.0, 5.0);
    refuses(
        () -> new Box(ORIGIN, ORIGIN, Role.TEXT, 0, ""),
        "width must be positive and finite, got 0.0");
  }

  @Test
  void an_arrow_has_a_direction() {
    Arrow arrow = new Arrow(ORIGIN, new Vertex(0, 2), Role.TEXT, 1);
    assertThat(arrow.xs()).containsExactly(0.0, 0.0);
    assertThat(arrow.ys()).containsExactly(0.0, 2.0);
    refuses(
        () -> new Arrow(ORIGIN, ORIGIN, Role.TEXT, 1),
        "to must differ from from, got Vertex[x=0.0, y=0.0]");
  }

  private static void refuses(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
