// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.figure.Anchor;
import org.equipoise.figure.Arrangement;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
import org.equipoise.figure.Band;
import org.equipoise.figure.Caps;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CurveStyle;
import org.equipoise.figure.Dash;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Emphasis;
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
import org.equipoise.figure.Side;
import org.equipoise.figure.Size;
import org.equipoise.figure.Span;
import org.equipoise.figure.Symbol;
import org.equipoise.figure.TextColumn;
import org.equipoise.figure.Vertex;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.PerformanceRow.Subject;

/** Performance drawn: measures with bars of 1.96 Monte Carlo errors either way. */
final class SimulationFigures {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final String ERRORS = "Bars: 1.96 Monte Carlo standard errors either way.";

  private final SimulatedGrid grid;
  private final List<CellResult> results;
  private final List<Subject> subjects;

  SimulationFigures(SimulatedGrid grid) {
    this.grid = grid;
    this.results = grid.results();
    this.subjects = grid.subjects();
  }

  /** Empty without exactly one varied path of two numbers or more. */
  Optional<Figure> power(double alpha) {
    if (grid.varied().size() != 1) {
      return Optional.empty();
    }
    String path = grid.varied().get(0);
    Map<CellResult, Double> xs = new LinkedHashMap<>();
    for (CellResult cell : results) {
      number(cell.settings().get(path)).ifPresent(x -> xs.put(cell, x));
    }
    if (xs.size() < results.size() || xs.values().stream().distinct().count() < 2) {
      return Optional.empty();
    }
    List<Mark> marks = new ArrayList<>();
    String guide = "α " + Words.alpha(alpha);
    marks.add(new ReferenceLine(guide, Direction.HORIZONTAL, alpha, Role.REFERENCE, Dash.DASHED));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      words.add(power(i, xs, marks));
    }
    if (marks.size() == 1) {
      return Optional.empty();
    }
    Axis x = Axis.of(path, Scale.LINEAR, Range.around(xs.values(), Scale.LINEAR));
    Axis y = Axis.of("Rejection", Scale.LINEAR, new Range(-0.02, 1.04));
    Caption caption =
        Caption.of("Rejection over " + grid.name(path))
            .withSubtitle(grid.subtitle())
            .withFootnote(ERRORS)
            .withAltText("Rejection over " + path + ". " + String.join("; ", words) + ".");
    return Optional.of(Figure.of(caption, Panel.of(Axes.of(x, y), marks), new Size(760, 460)));
  }

  private String power(int index, Map<CellResult, Double> xs, List<Mark> marks) {
    Subject subject = subjects.get(index);
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    xs.forEach(
        (cell, x) ->
            SimulatedGrid.estimate(cell, subject, "rejection")
                .ifPresent(
                    row -> {
                      double y = row.value().getAsDouble();
                      points.add(
                          new Points.Point(x, y, 7, SimulatedGrid.hover(grid.label(subject), row)));
                      bars.add(new Intervals.Bar(x, span(row)));
                    }));
    if (points.isEmpty()) {
      return grid.label(subject) + " has no test";
    }
    CurveStyle style = CurveStyle.of(index);
    if (points.size() > 1) {
      List<Vertex> vertices =
          points.stream()
              .map(each -> new Vertex(each.x(), each.y()))
              .sorted((a, b) -> Double.compare(a.x(), b.x()))
              .toList();
      marks.add(new Lines(grid.label(subject), vertices, style.role(), style.dash(), 2));
    }
    marks.add(new Intervals(Direction.VERTICAL, bars, style.role(), 1.5, Caps.SHORT));
    marks.add(new Points("", points, Symbol.CIRCLE, style.role(), 1));
    return grid.label(subject)
        + ": "
        + points.stream()
            .map(each -> Words.plain(each.y()) + " at " + Words.plain(each.x()))
            .collect(Collectors.joining(", "));
  }

  /** Empty when there are more rows than a figure can hold, or none. */
  Optional<Figure> measures(double level) {
    int count = results.size() * subjects.size();
    if (count == 0 || count > SimulationPlot.MOST_ROWS) {
      return Optional.empty();
    }
    List<Panel> panels = new ArrayList<>();
    Map<String, Double> guides = new LinkedHashMap<>();
    guides.put("bias", 0.0);
    guides.put("coverage", level);
    guides.put("rejection", 1 - level);
    guides.forEach((measure, guide) -> panel(measure, guide, panels));
    Caption caption =
        Caption.of("Bias, coverage and rejection")
            .withSubtitle(grid.subtitle())
            .withFootnote(ERRORS + " Dashed: no bias, the level, and 1 - level.")
            .withFootnote("Shaded: 95% of the coverages of a method whose true one is the level.")
            .withAltText(altText(guides.keySet()));
    String others = otherLevels(level);
    if (!others.isEmpty()) {
      caption = caption.withFootnote("Intervals with a level of their own: " + others + ".");
    }
    Size size = new Size(960, 130 + 26 * count);
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Figure(caption, panels, Arrangement.SHARED_ROWS, size));
  }

  private void panel(String measure, double guide, List<Panel> panels) {
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    List<TextColumn.Cell> names = new ArrayList<>();
    int at = 0;
    for (CellResult cell : results) {
      for (Subject subject : subjects) {
        String label = grid.label(cell, subject);
        names.add(new TextColumn.Cell(at, label, "", Emphasis.NORMAL));
        Optional<PerformanceRow> row = SimulatedGrid.estimate(cell, subject, measure);
        if (row.isPresent()) {
          double x = row.get().value().getAsDouble();
          points.add(new Points.Point(x, at, 7, SimulatedGrid.hover(label, row.get())));
          bars.add(new Intervals.Bar(at, span(row.get())));
        }
        at++;
      }
    }
    if (points.isEmpty()) {
      return;
    }
    List<Mark> marks = new ArrayList<>();
    chance(measure, guide).ifPresent(marks::add);
    guides(measure, guide).forEach(marks::add);
    marks.add(new Intervals(Direction.HORIZONTAL, bars, Role.ESTIMATE, 1.5, Caps.SHORT));
    marks.add(new Points("", points, Symbol.CIRCLE, Role.ESTIMATE, 1));
    List<Double> all = new ArrayList<>(List.of(guide));
    marks.forEach(each -> all.addAll(each.xs()));
    bars.forEach(each -> all.addAll(each.span().finiteEnds()));
    String title = measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1);
    Axis x = Axis.of(title, Scale.LINEAR, Range.around(all, Scale.LINEAR));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(at - 0.4, -0.6));
    TextColumn column = new TextColumn(Side.LEFT, "", names, Anchor.START);
    List<TextColumn> columns = panels.isEmpty() ? List.of(column) : List.of();
    panels.add(new Panel("", Axes.of(x, y), marks, List.of(), columns));
  }

  /** The line that a measure is held against; of coverages one for each level of intervals. */
  private Stream<Mark> guides(String measure, double guide) {
    Stream<Double> own =
        measure.equals("coverage")
            ? subjects.stream().map(each -> level(each, guide))
            : Stream.of();
    return Stream.concat(Stream.of(guide), own)
        .distinct()
        .map(at -> new ReferenceLine("", Direction.VERTICAL, at, Role.REFERENCE, Dash.DASHED));
  }

  private double level(Subject subject, double level) {
    return results.get(0).levels().getOrDefault(subject, level);
  }

  /** Such as "tost 0.9". */
  private String otherLevels(double level) {
    return subjects.stream()
        .filter(each -> level(each, level) != level)
        .map(each -> grid.label(each) + " " + Words.plain(level(each, level)))
        .collect(Collectors.joining(", "));
  }

  /** Where the coverage of a method that has the level comes to lie, 19 times of 20. */
  private Optional<Mark> chance(String measure, double level) {
    OptionalLong fewest = results.stream().mapToLong(CellResult::replicates).min();
    if (!measure.equals("coverage") || fewest.isEmpty()) {
      return Optional.empty();
    }
    double half = NORMAL_95 * Math.sqrt(level * (1 - level) / fewest.getAsLong());
    Span span = new Span(level - half, level + half);
    return Optional.of(new Band("", Direction.VERTICAL, span, Optional.empty(), Role.CONTEXT));
  }

  private String altText(Set<String> measures) {
    List<String> words = new ArrayList<>();
    for (CellResult cell : results) {
      for (Subject subject : subjects) {
        List<String> of = new ArrayList<>();
        for (String measure : measures) {
          SimulatedGrid.estimate(cell, subject, measure)
              .ifPresent(row -> of.add(measure + " " + Words.number(row.value().getAsDouble())));
        }
        words.add(grid.label(cell, subject).replace('\n', ' ') + ": " + String.join(", ", of));
      }
    }
    return "Measures with their Monte Carlo errors. " + String.join("; ", words) + ".";
  }

  private static Span span(PerformanceRow row) {
    double value = row.value().getAsDouble();
    double half = NORMAL_95 * row.mcse().orElse(0);
    return new Span(value - half, value + half);
  }

  private static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
