// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.core.Estimate;
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
import org.equipoise.figure.Tick;
import org.equipoise.figure.Vertex;

/** Bayes factors over the scale of their prior, with lines where they are 1/10, 1/3, 1, 3, 10. */
final class ScaleSweepPlot {
  private static final Size SIZE = new Size(760, 460);
  private static final List<Role> ROLES = List.of(Role.ESTIMATE, Role.MARGIN, Role.NEUTRAL);
  private static final List<Dash> DASHES = List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED);

  /** Beyond this power of ten a Bayes factor has no place on the axis. */
  private static final double FARTHEST = 300;

  /** From this ratio of the largest to the smallest scale on, their axis is a log one, too. */
  private static final double WIDE = 20;

  /** Decades that the axis labels beyond 1/10 and 10, at most. */
  private static final int LABELS = 6;

  private static final List<Tick> LINES =
      List.of(
          new Tick(0.1, "1/10"),
          new Tick(1 / 3.0, "1/3"),
          new Tick(1, "1"),
          new Tick(3, "3"),
          new Tick(10, "10"));

  private ScaleSweepPlot() {}

  /** The figure; empty unless a method has Bayes factors at two scales or more. */
  static Optional<Figure> of(String title, List<ComparisonRow> rows) {
    Map<String, List<Vertex>> curves = curves(rows);
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>(List.of(0.1, 10.0));
    curves
        .values()
        .forEach(
            curve ->
                curve.forEach(
                    at -> {
                      xs.add(at.x());
                      ys.add(at.y());
                    }));
    boolean wide = Collections.max(xs) > WIDE * Collections.min(xs);
    Scale across = wide ? Scale.LOG : Scale.LINEAR;
    Axis x = Axis.of("Scale of the Cauchy prior (SD)", across, Range.around(xs, across));
    Range range = Range.around(ys, Scale.LOG);
    Axis y = Axis.of("BF10", Scale.LOG, range).withTicks(ticks(range));
    Caption caption =
        Caption.of(title)
            .withSubtitle("Bayes factor for a difference, by the scale of its prior")
            .withFootnote(
                "Above 1 the data speak for a difference, below 1 for none (jzs) or one inside the"
                    + " margin (jzs-interval).")
            .withAltText(altText(curves));
    return Optional.of(Figure.of(caption, Panel.of(Axes.of(x, y), marks(curves)), SIZE));
  }

  private static Map<String, List<Vertex>> curves(List<ComparisonRow> rows) {
    Map<String, TreeMap<Double, Double>> found = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      if (row.estimation() instanceof Estimate estimate) {
        Double scale = estimate.more().get("prior_scale");
        Double log = estimate.more().get("log10_bf10");
        if (scale != null && log != null && Math.abs(log) < FARTHEST) {
          String name = row.by().isEmpty() ? row.method() : row.by() + ", " + row.method();
          found.computeIfAbsent(name, key -> new TreeMap<>()).put(scale, Math.pow(10, log));
        }
      }
    }
    Map<String, List<Vertex>> curves = new LinkedHashMap<>();
    found.forEach(
        (name, points) -> {
          if (points.size() > 1) {
            List<Vertex> vertices = new ArrayList<>();
            points.forEach((scale, factor) -> vertices.add(new Vertex(scale, factor)));
            curves.put(name, vertices);
          }
        });
    return curves;
  }

  private static List<Mark> marks(Map<String, List<Vertex>> curves) {
    List<Mark> marks = new ArrayList<>();
    for (Tick line : LINES) {
      boolean even = line.position() == 1;
      marks.add(
          new ReferenceLine(
              "",
              Direction.HORIZONTAL,
              line.position(),
              even ? Role.REFERENCE : Role.NEUTRAL,
              even ? Dash.DASHED : Dash.DOTTED));
    }
    int i = 0;
    for (Map.Entry<String, List<Vertex>> curve : curves.entrySet()) {
      Role role = ROLES.get(i % ROLES.size());
      Dash dash = DASHES.get(i / ROLES.size() % DASHES.size());
      String name = curves.size() > 1 ? curve.getKey() : "";
      marks.add(new Lines(name, curve.getValue(), role, dash, 2));
      marks.add(new Points("", points(curve.getValue()), Symbol.CIRCLE, role, 1));
      i++;
    }
    return marks;
  }

  private static List<Points.Point> points(List<Vertex> curve) {
    return curve.stream()
        .map(
            at ->
                new Points.Point(
                    at.x(),
                    at.y(),
                    7,
                    "BF10 " + Words.plain(at.y()) + "\nscale " + Words.plain(at.x())))
        .toList();
  }

  private static List<Tick> ticks(Range range) {
    List<Tick> ticks = new ArrayList<>(LINES);
    int low = (int) Math.ceil(Math.log10(range.lowest()));
    int high = (int) Math.floor(Math.log10(range.highest()));
    int step = Math.max(1, (int) Math.ceil((high - low) / (double) LABELS));
    for (int k = 1 + step; k <= high; k += step) {
      ticks.add(new Tick(Math.pow(10, k), power(k)));
    }
    for (int k = -1 - step; k >= low; k -= step) {
      ticks.add(new Tick(Math.pow(10, k), power(k)));
    }
    return ticks;
  }

  private static String power(int k) {
    String zeros = "0".repeat(Math.abs(k) <= LABELS ? Math.abs(k) : 0);
    if (Math.abs(k) > LABELS) {
      return "1e" + k;
    }
    return k > 0 ? "1" + zeros : "1/1" + zeros;
  }

  private static String altText(Map<String, List<Vertex>> curves) {
    return curves.entrySet().stream()
        .map(curve -> curve.getKey() + ": " + words(curve.getValue()))
        .collect(Collectors.joining("; ", "BF10 over the scale of the prior. ", "."));
  }

  private static String words(List<Vertex> curve) {
    return curve.stream()
        .map(at -> Words.plain(at.y()) + " at " + Words.plain(at.x()))
        .collect(Collectors.joining(", "));
  }
}
