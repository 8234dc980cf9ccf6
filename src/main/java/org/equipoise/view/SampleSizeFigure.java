// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equipoise.figure.Arrangement;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
import org.equipoise.figure.Band;
import org.equipoise.figure.Caps;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Dash;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Intervals;
import org.equipoise.figure.Lines;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Panel;
import org.equipoise.figure.Points;
import org.equipoise.figure.Range;
import org.equipoise.figure.ReferenceLine;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Size;
import org.equipoise.figure.Span;
import org.equipoise.figure.Symbol;
import org.equipoise.figure.Tick;
import org.equipoise.figure.Vertex;
import org.equipoise.numeric.Normal;
import org.equipoise.simulation.PowerEvaluation;
import org.equipoise.simulation.SampleSize;

/** Sample sizes drawn: curves of power where there are few, else the sizes with their intervals. */
final class SampleSizeFigure {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final int MOST_CURVES = 3;
  private static final int MOST_ROWS = 60;
  private static final int VERTICES = 60;
  private static final double LEAST_SHARE = 20;

  /** Runs farther from the root, by this factor of the size, only led there. */
  private static final double FARTHEST = 1.7;

  private final List<String> varied;
  private final List<SampleSize> sizes;

  SampleSizeFigure(List<String> varied, List<SampleSize> sizes) {
    this.varied = varied;
    this.sizes = sizes.stream().filter(each -> each.found().isPresent()).toList();
  }

  Optional<Figure> figure() {
    if (sizes.isEmpty() || sizes.size() > MOST_ROWS) {
      return Optional.empty();
    }
    return Optional.of(sizes.size() <= MOST_CURVES ? curves() : rows());
  }

  private Figure curves() {
    List<Panel> panels = sizes.stream().map(this::panel).toList();
    Caption caption =
        Caption.of("Power over the number of participants")
            .withSubtitle(
                "Simulated; the shaded interval is of the size at which the curve reaches the"
                    + " wanted power")
            .withFootnote(
                "Circles: runs of the search, the square a run of its own at n; bars: 1.96 Monte"
                    + " Carlo standard errors either way.")
            .withAltText(altText());
    int width = 400 + 320 * panels.size();
    return new Figure(caption, panels, Arrangement.SIDE_BY_SIDE, new Size(width, 470));
  }

  private Panel panel(SampleSize size) {
    SampleSize.Found found = size.found().orElseThrow();
    double root = found.curve().root();
    List<PowerEvaluation> near =
        size.search().stream()
            .filter(each -> each.total() >= root / FARTHEST && each.total() <= root * FARTHEST)
            .toList();
    List<Double> xs = new ArrayList<>(List.of(root, (double) found.confirmed().total()));
    near.forEach(each -> xs.add((double) each.total()));
    Range range = Range.around(xs, Scale.LINEAR);
    List<Mark> marks = new ArrayList<>();
    Span interval =
        new Span(
            Math.max(range.lowest(), found.curve().interval().lower()),
            Math.min(range.highest(), found.curve().interval().upper()));
    marks.add(new Band("", Direction.VERTICAL, interval, Optional.empty(), Role.CONTEXT));
    double wanted = size.question().power();
    marks.add(
        new ReferenceLine(
            "wanted power", Direction.HORIZONTAL, wanted, Role.REFERENCE, Dash.DASHED));
    marks.add(new ReferenceLine("", Direction.VERTICAL, root, Role.REFERENCE, Dash.DOTTED));
    marks.add(new Lines("", curve(found.curve(), range), Role.ESTIMATE, Dash.SOLID, 2));
    runs(near, Role.NEUTRAL, Symbol.CIRCLE, marks);
    runs(List.of(found.confirmed()), Role.ESTIMATE, Symbol.SQUARE, marks);
    List<Double> ys = new ArrayList<>();
    marks.forEach(mark -> ys.addAll(mark.ys()));
    Axis y = Axis.of("Power", Scale.LINEAR, Range.around(ys, Scale.LINEAR));
    Axis x = Axis.of("Participants", Scale.LINEAR, range);
    return new Panel(label(size), Axes.of(x, y), marks, List.of(), List.of());
  }

  private static List<Vertex> curve(SampleSize.Curve curve, Range range) {
    List<Vertex> vertices = new ArrayList<>();
    for (int i = 0; i <= VERTICES; i++) {
      double n = range.lowest() + (range.highest() - range.lowest()) * i / VERTICES;
      if (n > 0) {
        double probit = curve.intercept() + curve.slope() * Math.sqrt(n);
        vertices.add(new Vertex(n, Normal.cdf(probit)));
      }
    }
    return vertices;
  }

  private static void runs(List<PowerEvaluation> runs, Role role, Symbol symbol, List<Mark> marks) {
    if (runs.isEmpty()) {
      return;
    }
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    for (PowerEvaluation run : runs) {
      double half = NORMAL_95 * run.mcse();
      bars.add(new Intervals.Bar(run.total(), new Span(run.power() - half, run.power() + half)));
      points.add(new Points.Point(run.total(), run.power(), 7, hover(run)));
    }
    marks.add(new Intervals(Direction.VERTICAL, bars, role, 1.5, Caps.SHORT));
    marks.add(new Points("", points, symbol, role, 1));
  }

  private static String hover(PowerEvaluation run) {
    return run.sizes().experimental()
        + " + "
        + run.sizes().control()
        + " participants\npower "
        + Words.number(run.power())
        + " in "
        + run.replicates()
        + " replicates";
  }

  private Figure rows() {
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    for (int at = 0; at < sizes.size(); at++) {
      SampleSize.Found found = sizes.get(at).found().orElseThrow();
      String label = label(sizes.get(at));
      ticks.add(new Tick(at, label));
      points.add(new Points.Point(found.curve().root(), at, 7, label + "\n" + words(found)));
      double high = found.curve().interval().upper();
      if (high < Double.POSITIVE_INFINITY) {
        // On a logarithmic axis an interval that begins at 0 goes on beyond the axis.
        double low = Math.max(found.curve().interval().lower(), found.curve().root() / LEAST_SHARE);
        bars.add(new Intervals.Bar(at, new Span(low, high)));
      }
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new Intervals(Direction.HORIZONTAL, bars, Role.ESTIMATE, 1.5, Caps.SHORT));
    marks.add(new Points("", points, Symbol.CIRCLE, Role.ESTIMATE, 1));
    List<Double> all = new ArrayList<>();
    marks.forEach(mark -> all.addAll(mark.xs()));
    Axis x = Axis.of("Participants", Scale.LOG, Range.around(all, Scale.LOG));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(sizes.size() - 0.4, -0.6)).withTicks(ticks);
    Caption caption =
        Caption.of("Participants for the wanted power")
            .withSubtitle(
                "Simulated; bars are the intervals of what chance in the simulation leaves")
            .withAltText(altText());
    Size size = new Size(860, 130 + 26 * sizes.size());
    return Figure.of(caption, Panel.of(Axes.of(x, y), marks), size);
  }

  private static String words(SampleSize.Found found) {
    String to =
        found.high() < Double.POSITIVE_INFINITY ? Integer.toString((int) found.high()) : "infinity";
    return "n " + found.confirmed().total() + " (" + found.low() + " to " + to + ")";
  }

  private String altText() {
    return "Participants for the wanted power. "
        + sizes.stream()
            .map(each -> label(each) + ": " + words(each.found().orElseThrow()))
            .collect(Collectors.joining("; "))
        + ".";
  }

  private String label(SampleSize size) {
    SampleSize.Question question = size.question();
    List<String> words = new ArrayList<>();
    for (String path : varied) {
      words.add(
          path.substring(path.lastIndexOf('.') + 1)
              + " "
              + Words.typeset(question.settings().get(path)));
    }
    boolean one =
        sizes.stream()
                .map(
                    each ->
                        each.question().analysis().outcome() + each.question().analysis().visit())
                .distinct()
                .count()
            == 1;
    String subject =
        one ? "" : question.analysis().outcome() + " " + question.analysis().visit() + " ";
    words.add(subject + question.analysis().label());
    if (sizes.stream().map(each -> each.question().power()).distinct().count() > 1) {
      words.add("power " + Words.plain(question.power()));
    }
    return String.join(", ", words);
  }
}
