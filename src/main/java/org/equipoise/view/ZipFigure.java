// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.figure.Arrangement;
import org.equipoise.figure.Axes;
import org.equipoise.figure.Axis;
import org.equipoise.figure.Caps;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Dash;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Intervals;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Panel;
import org.equipoise.figure.Range;
import org.equipoise.figure.ReferenceLine;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Size;
import org.equipoise.figure.Span;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow.Subject;

/**
 * The zip plot of Morris, White and Crowther (2019): intervals sorted by how many standard errors
 * the estimate is from the truth. With good coverage, those that miss begin at the level.
 */
final class ZipFigure {
  private static final int PANEL = 360;
  private static final int TALL = 560;

  /** Of more than two panels, which stand below each other on paper. */
  private static final int FLAT = 380;

  private final KeptIntervals kept;
  private final CellResult cell;
  private final double level;

  ZipFigure(KeptIntervals kept, CellResult cell, double level) {
    this.kept = kept;
    this.cell = cell;
    this.level = level;
  }

  /** An analysis that can be drawn. */
  private record Drawn(Subject subject, List<KeptIntervals.Kept> intervals, double truth) {
    List<Double> ends() {
      List<Double> ends = new ArrayList<>(List.of(truth));
      intervals.forEach(each -> ends.addAll(List.of(each.low(), each.high())));
      return ends;
    }
  }

  /** Empty when no analysis has intervals and a truth. */
  Optional<Figure> figure() {
    List<Subject> subjects =
        cell.rows().stream()
            .map(row -> row.subject())
            .distinct()
            .filter(each -> !SimulationView.isDifference(each))
            .toList();
    List<Drawn> all = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < Math.min(subjects.size(), kept.analyses().size()); i++) {
      Subject subject = subjects.get(i);
      List<KeptIntervals.Kept> intervals = kept.analyses().get(i);
      OptionalDouble truth =
          SimulatedGrid.estimate(cell, subject, "truth").stream()
              .mapToDouble(row -> row.value().orElseThrow())
              .findFirst();
      if (truth.isPresent() && !intervals.isEmpty()) {
        all.add(new Drawn(subject, intervals, truth.getAsDouble()));
      } else {
        left.add(subject.method());
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(figure(all, left));
  }

  private Figure figure(List<Drawn> all, List<String> left) {
    List<Panel> panels = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Drawn each : all) {
      panels.add(panel(each, range(each, all), words));
    }
    Caption caption =
        Caption.of("Intervals sorted by their distance from the truth")
            .withSubtitle("The first replicates of cell " + kept.cell() + ", 1000 at most")
            .withFootnote("With good coverage the intervals that miss begin at the dashed line.")
            .withAltText("Zip plot. " + String.join("; ", words) + ".");
    if (!left.isEmpty()) {
      caption =
          caption.withFootnote(
              "Not drawn, without a standard error, an interval or a known truth: "
                  + String.join(", ", left)
                  + ".");
    }
    int height = panels.size() > 2 ? FLAT : TALL;
    Size size = new Size(Math.max(560, PANEL * panels.size()), height);
    return new Figure(caption, panels, Arrangement.SIDE_BY_SIDE, size);
  }

  /** The same for all that estimate the same, so that their intervals can be compared. */
  private static Range range(Drawn one, List<Drawn> all) {
    List<Double> ends = new ArrayList<>();
    all.stream()
        .filter(each -> each.truth() == one.truth())
        .filter(each -> each.subject().outcome().equals(one.subject().outcome()))
        .forEach(each -> ends.addAll(each.ends()));
    return Range.around(ends, Scale.LINEAR);
  }

  private Panel panel(Drawn drawn, Range range, List<String> words) {
    double truth = drawn.truth();
    List<KeptIntervals.Kept> sorted =
        drawn.intervals().stream()
            .sorted(
                Comparator.comparingDouble(
                    each -> Math.abs(each.estimate() - truth) / each.standardError()))
            .toList();
    List<Intervals.Bar> covering = new ArrayList<>();
    List<Intervals.Bar> missing = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      KeptIntervals.Kept each = sorted.get(i);
      boolean covers = each.low() <= truth && truth <= each.high();
      double at = 100 * (i + 0.5) / sorted.size();
      (covers ? covering : missing).add(new Intervals.Bar(at, new Span(each.low(), each.high())));
    }
    Subject subject = drawn.subject();
    double own = cell.levels().getOrDefault(subject, level);
    words.add(subject.method() + ": " + missing.size() + " of " + sorted.size() + " miss");
    List<Mark> marks = new ArrayList<>();
    add(covering, Role.CONTEXT, marks);
    add(missing, Role.MARGIN, marks);
    marks.add(new ReferenceLine("", Direction.VERTICAL, truth, Role.TEXT, Dash.SOLID));
    marks.add(new ReferenceLine("", Direction.HORIZONTAL, 100 * own, Role.REFERENCE, Dash.DASHED));
    Axis x = Axis.of("Interval", Scale.LINEAR, range);
    Axis y = Axis.of("Share of replicates, %", Scale.LINEAR, new Range(0, 100));
    String title = subject.outcome() + ", " + subject.visit() + ": " + subject.method();
    return new Panel(title, Axes.of(x, y), marks, List.of(), List.of());
  }

  private static void add(List<Intervals.Bar> bars, Role role, List<Mark> marks) {
    if (!bars.isEmpty()) {
      marks.add(new Intervals(Direction.HORIZONTAL, bars, role, 1, Caps.NONE));
    }
  }
}
