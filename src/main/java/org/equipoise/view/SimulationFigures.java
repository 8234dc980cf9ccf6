// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equipoise.figure.Arrangement;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
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
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.PerformanceRow.Subject;

/** Performance drawn: measures with bars of 1.96 Monte Carlo errors either way. */
final class SimulationFigures {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final int MOST_ROWS = 60;
  private static final List<Role> ROLES = List.of(Role.ESTIMATE, Role.MARGIN, Role.NEUTRAL);
  private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED);
  private static final String ERRORS = "Bars: 1.96 Monte Carlo standard errors either way.";

  private final List<String> varied;
  private final List<CellResult> results;
  private final List<Subject> subjects;

  SimulationFigures(List<String> varied, List<CellResult> results) {
    this.varied = varied;
    this.results = results;
    Set<Subject> all = new LinkedHashSet<>();
    results.forEach(cell -> cell.rows().forEach(row -> all.add(row.subject())));
    this.subjects = all.stream().filter(each -> !SimulationView.isDifference(each)).toList();
  }

  /** Empty without exactly one varied path of two numbers or more. */
  Optional<Figure> power(double alpha) {
    if (varied.size() != 1) {
      return Optional.empty();
    }
    Map<CellResult, Double> xs = new LinkedHashMap<>();
    for (CellResult cell : results) {
      number(cell.settings().get(varied.get(0))).ifPresent(x -> xs.put(cell, x));
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
    Axis x = Axis.of(varied.get(0), Scale.LINEAR, Range.around(xs.values(), Scale.LINEAR));
    Axis y = Axis.of("Rejection", Scale.LINEAR, new Range(-0.02, 1.04));
    Caption caption =
        Caption.of("Rejection over " + varied.get(0))
            .withSubtitle(subtitle())
            .withFootnote(ERRORS)
            .withAltText("Rejection over " + varied.get(0) + ". " + String.join("; ", words) + ".");
    return Optional.of(Figure.of(caption, Panel.of(Axes.of(x, y), marks), new Size(760, 460)));
  }

  private String power(int index, Map<CellResult, Double> xs, List<Mark> marks) {
    Subject subject = subjects.get(index);
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    xs.forEach(
        (cell, x) ->
            estimate(cell, subject, "rejection")
                .ifPresent(
                    row -> {
                      double y = row.value().getAsDouble();
                      points.add(new Points.Point(x, y, 7, hover(label(subject), row)));
                      bars.add(new Intervals.Bar(x, span(row)));
                    }));
    if (points.isEmpty()) {
      return label(subject) + " has no test";
    }
    Role role = ROLES.get(index % ROLES.size());
    // Both change from line to line, so that neighbours differ in grey print too.
    Dash dash = DASHES.get((index + index / ROLES.size()) % DASHES.size());
    if (points.size() > 1) {
      List<Vertex> vertices =
          points.stream()
              .map(each -> new Vertex(each.x(), each.y()))
              .sorted((a, b) -> Double.compare(a.x(), b.x()))
              .toList();
      marks.add(new Lines(label(subject), vertices, role, dash, 2));
    }
    marks.add(new Intervals(Direction.VERTICAL, bars, role, 1.5, Caps.SHORT));
    marks.add(new Points("", points, Symbol.CIRCLE, role, 1));
    return label(subject)
        + ": "
        + points.stream()
            .map(each -> Words.plain(each.y()) + " at " + Words.plain(each.x()))
            .collect(Collectors.joining(", "));
  }

  /** Empty when there are more rows than a figure can hold, or none. */
  Optional<Figure> measures(double level) {
    int count = results.size() * subjects.size();
    if (count == 0 || count > MOST_ROWS) {
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
            .withSubtitle(subtitle())
            .withFootnote(ERRORS + " Dashed: no bias, the level, and 1 - level.")
            .withAltText(altText(guides.keySet()));
    Size size = new Size(960, 130 + 26 * count);
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Figure(caption, panels, Arrangement.SIDE_BY_SIDE, size));
  }

  private void panel(String measure, double guide, List<Panel> panels) {
    List<Points.Point> points = new ArrayList<>();
    List<Intervals.Bar> bars = new ArrayList<>();
    List<Tick> ticks = new ArrayList<>();
    int at = 0;
    for (CellResult cell : results) {
      for (Subject subject : subjects) {
        String label = label(cell, subject);
        ticks.add(new Tick(at, label));
        Optional<PerformanceRow> row = estimate(cell, subject, measure);
        if (row.isPresent()) {
          double x = row.get().value().getAsDouble();
          points.add(new Points.Point(x, at, 7, hover(label, row.get())));
          bars.add(new Intervals.Bar(at, span(row.get())));
        }
        at++;
      }
    }
    if (points.isEmpty()) {
      return;
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(new ReferenceLine("", Direction.VERTICAL, guide, Role.REFERENCE, Dash.DASHED));
    marks.add(new Intervals(Direction.HORIZONTAL, bars, Role.ESTIMATE, 1.5, Caps.SHORT));
    marks.add(new Points("", points, Symbol.CIRCLE, Role.ESTIMATE, 1));
    List<Double> all = new ArrayList<>(List.of(guide));
    bars.forEach(each -> all.addAll(each.span().finiteEnds()));
    String title = measure.substring(0, 1).toUpperCase(Locale.ROOT) + measure.substring(1);
    Axis x = Axis.of(title, Scale.LINEAR, Range.around(all, Scale.LINEAR));
    Axis y = Axis.of("", Scale.CATEGORY, new Range(at - 0.4, -0.6));
    panels.add(Panel.of(Axes.of(x, panels.isEmpty() ? y.withTicks(ticks) : y), marks));
  }

  private String altText(Set<String> measures) {
    List<String> words = new ArrayList<>();
    for (CellResult cell : results) {
      for (Subject subject : subjects) {
        List<String> of = new ArrayList<>();
        for (String measure : measures) {
          estimate(cell, subject, measure)
              .ifPresent(row -> of.add(measure + " " + Words.number(row.value().getAsDouble())));
        }
        words.add(label(cell, subject).replace('\n', ' ') + ": " + String.join(", ", of));
      }
    }
    return "Measures with their Monte Carlo errors. " + String.join("; ", words) + ".";
  }

  private String subtitle() {
    long most = results.stream().mapToLong(CellResult::replicates).max().orElse(0);
    return "Simulated, " + most + " replicates" + (results.size() == 1 ? "" : " a cell at most");
  }

  private String label(CellResult cell, Subject subject) {
    String settings =
        varied.stream()
            .map(
                path -> path.substring(path.lastIndexOf('.') + 1) + " " + cell.settings().get(path))
            .collect(Collectors.joining(", "));
    return settings.isEmpty() ? label(subject) : Words.typeset(settings) + ", " + label(subject);
  }

  private String label(Subject subject) {
    boolean one = subjects.stream().map(Subject::outcome).distinct().count() == 1;
    boolean visit = subjects.stream().map(Subject::visit).distinct().count() == 1;
    return (one ? "" : subject.outcome() + " ")
        + (visit ? "" : subject.visit() + " ")
        + subject.method();
  }

  static Optional<PerformanceRow> estimate(CellResult cell, Subject subject, String measure) {
    return cell.rows().stream()
        .filter(row -> row.subject().equals(subject) && row.measure().equals(measure))
        .filter(row -> row.value().isPresent())
        .findFirst();
  }

  private static Span span(PerformanceRow row) {
    double value = row.value().getAsDouble();
    double half = NORMAL_95 * row.mcse().orElse(0);
    return new Span(value - half, value + half);
  }

  private static String hover(String label, PerformanceRow row) {
    return label
        + "\n"
        + row.measure()
        + " "
        + Words.number(row.value().getAsDouble())
        + (row.mcse().isPresent() ? ", MCSE " + Words.number(row.mcse().getAsDouble()) : "");
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
