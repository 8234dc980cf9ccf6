// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.CorrelationSweep;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.effect.MeasureScale;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Dash;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Lines;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Panel;
import org.equipoise.figure.Points;
import org.equipoise.figure.Range;
import org.equipoise.figure.ReferenceLine;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Size;
import org.equipoise.figure.Symbol;
import org.equipoise.figure.Vertex;
import org.equipoise.method.Method;
import org.equipoise.table.Rounding;

/**
 * Differences in the outcome's unit over the correlation of before and after: each method's
 * estimate with its limits, and points where its verdict changes.
 */
final class CorrelationSweepPlot {
  private static final Size SIZE = new Size(760, 480);
  private static final List<Role> ROLES = List.of(Role.NEUTRAL, Role.MARGIN, Role.ESTIMATE);

  /** Steps of r that are drawn. */
  private static final int STEPS = 95;

  private final CorrelationSweep sweep;
  private final String unit;
  private final double from;
  private final double to;

  private CorrelationSweepPlot(CorrelationSweep sweep, String unit, double from, double to) {
    this.sweep = sweep;
    this.unit = unit;
    this.from = from;
    this.to = to;
  }

  /** The figure of one comparison; empty where no method is a difference in the outcome's unit. */
  static Optional<Figure> of(CorrelationSweep sweep, String unit, Range drawn) {
    CorrelationSweepPlot plot =
        new CorrelationSweepPlot(sweep, unit, drawn.lowest(), drawn.highest());
    List<Curve> curves =
        sweep.methods().stream()
            .filter(method -> method.scale() == MeasureScale.UNIT)
            .map(plot::curve)
            .filter(curve -> curve.rows().size() > 1)
            .toList();
    return curves.isEmpty() ? Optional.empty() : Optional.of(plot.drawn(curves));
  }

  /** One place on a curve. */
  private record At(double r, Estimate estimate) {
    Vertex estimated() {
      return new Vertex(r, estimate.value());
    }

    Optional<Vertex> limit(Function<Interval, Double> which) {
      return estimate
          .interval()
          .map(which)
          .filter(Double::isFinite)
          .map(limit -> new Vertex(r, limit));
    }
  }

  /** One method over r. */
  private record Curve(Method method, List<At> rows) {}

  private Curve curve(Method method) {
    List<At> rows = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double r = from + (to - from) * i / STEPS;
      at(method, r).ifPresent(rows::add);
    }
    return new Curve(method, rows);
  }

  private Optional<At> at(Method method, double r) {
    ComparisonRow row = sweep.at(method, r);
    return row.estimation() instanceof Estimate estimate
        ? Optional.of(new At(r, estimate))
        : Optional.empty();
  }

  private Figure drawn(List<Curve> curves) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new ReferenceLine("", Direction.HORIZONTAL, 0, Role.REFERENCE, Dash.DASHED));
    sweep
        .printed()
        .ifPresent(
            r ->
                marks.add(
                    new ReferenceLine(
                        "printed r", Direction.VERTICAL, r, Role.REFERENCE, Dash.DOTTED)));
    List<Turning> turnings = turnings();
    for (int i = 0; i < curves.size(); i++) {
      marks.addAll(marks(curves.get(i), ROLES.get(i % ROLES.size()), turnings));
    }
    List<Double> ys = marks.stream().flatMap(mark -> mark.ys().stream()).toList();
    String difference = TrialEstimationPlot.withUnit("Difference", unit);
    Axis x =
        Axis.of(
            "Correlation of before and after, r",
            Scale.LINEAR,
            Range.around(List.of(from, to), Scale.LINEAR));
    Axis y = Axis.of(difference, Scale.LINEAR, Range.around(ys, Scale.LINEAR));
    return Figure.of(caption(curves, turnings), Panel.of(Axes.of(x, y), marks), SIZE);
  }

  private List<Mark> marks(Curve curve, Role role, List<Turning> turnings) {
    List<Mark> marks = new ArrayList<>();
    String name = MethodWords.brief(curve.method().id());
    marks.add(
        new Lines(
            name,
            curve.rows().stream().map(At::estimated).toList(),
            role,
            curve.method().needsBaseline() ? Dash.SOLID : Dash.DASHED,
            2.5));
    for (Function<Interval, Double> which :
        List.<Function<Interval, Double>>of(Interval::lower, Interval::upper)) {
      List<Vertex> limits =
          curve.rows().stream().flatMap(row -> row.limit(which).stream()).toList();
      if (limits.size() > 1) {
        marks.add(new Lines("", limits, role, Dash.DOTTED, 1.5));
      }
    }
    List<Points.Point> points =
        turnings.stream()
            .filter(each -> each.turn().method().equals(curve.method().id()))
            .flatMap(each -> point(curve.method(), each).stream())
            .toList();
    if (!points.isEmpty()) {
      marks.add(new Points("", points, Symbol.CIRCLE, role, 1));
    }
    return marks;
  }

  /** A change of a verdict within what is drawn. */
  private record Turning(CorrelationSweep.Turn turn) {
    String words() {
      return turn.below().label() + " below, " + turn.above().label() + " above";
    }

    String r() {
      return String.format(Locale.ROOT, "%.3f", turn.r());
    }
  }

  private List<Turning> turnings() {
    return sweep.turns().stream()
        .filter(turn -> turn.r() >= from && turn.r() <= to)
        .map(Turning::new)
        .toList();
  }

  private Optional<Points.Point> point(Method method, Turning turning) {
    return at(method, turning.turn().r())
        .map(
            at ->
                new Points.Point(
                    at.r(),
                    at.estimate().value(),
                    11,
                    MethodWords.brief(method.id())
                        + "\nthe verdict changes at r = "
                        + turning.r()
                        + "\n"
                        + turning.words()));
  }

  private Caption caption(List<Curve> curves, List<Turning> turnings) {
    String names =
        curves.stream()
            .map(curve -> MethodWords.brief(curve.method().id()))
            .collect(Collectors.joining(", "));
    Caption caption =
        Caption.of(
                sweep.by().isEmpty()
                    ? "Estimates over the correlation of before and after"
                    : sweep.by() + ": estimates over the correlation of before and after")
            .withSubtitle(
                "Dotted: "
                    + Rounding.percent(sweep.level())
                    + " limits; points: where a verdict changes")
            .withAltText(
                names
                    + " over r from "
                    + Words.plain(from)
                    + " to "
                    + Words.plain(to)
                    + ". "
                    + ends(curves)
                    + (turnings.isEmpty() ? "No verdict changes." : turned(turnings)));
    OptionalDouble same = sweep.ancovaIsChange();
    boolean three =
        curves.stream().anyMatch(curve -> curve.method().id().equals("ancova"))
            && curves.stream().anyMatch(curve -> curve.method().id().equals("change"));
    if (!turnings.isEmpty()) {
      caption = caption.withFootnote(turned(turnings));
    }
    return three && same.isPresent()
        ? caption.withFootnote(
            "ANCOVA's estimate is that of the post scores at r = 0 and that of the change scores at"
                + " r = "
                + String.format(Locale.ROOT, "%.3f", same.getAsDouble())
                + ".")
        : caption;
  }

  private static String ends(List<Curve> curves) {
    return curves.stream()
        .map(
            curve -> {
              Estimate first = curve.rows().get(0).estimate();
              Estimate last = curve.rows().get(curve.rows().size() - 1).estimate();
              return MethodWords.brief(curve.method().id())
                  + " "
                  + Words.number(first.value())
                  + " to "
                  + Words.number(last.value());
            })
        .collect(Collectors.joining("; ", "", ". "));
  }

  private static String turned(List<Turning> turnings) {
    return turnings.stream()
        .map(
            each ->
                MethodWords.brief(each.turn().method())
                    + " at r = "
                    + each.r()
                    + " ("
                    + each.words()
                    + ")")
        .collect(Collectors.joining("; ", "Verdicts change: ", "."));
  }
}
