// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.ForestPlot;
import org.equipoise.figure.Scale;

/**
 * A forest plot of estimates that share an axis. Differences in a unit, standardized differences
 * and ratios never do: the largest set is drawn, and the figure says what was left out.
 */
final class EstimateForest {
  /** The measures and methods whose estimates are in standard deviations. */
  private static final Set<String> STANDARDIZED =
      Set.of("d", "g", "smd", "smdh", "smd1", "smcr", "smcc", "dppc", "dppc1", "dppc-change");

  private static final Set<String> PROBABILITIES =
      Set.of("superiority", "superiority-logit", "brunner-munzel");

  /** What is no difference of the arms in their outcome. */
  private static final Set<String> NEVER_DRAWN =
      Set.of("variance-ratio", "brown-forsythe", "shapiro", "ks");

  private EstimateForest() {}

  /** What an axis can show. */
  private enum Axis {
    UNIT,
    STANDARDIZED,
    RATIO,
    PROBABILITY,
    DELTA,
    NONE
  }

  /**
   * One row to draw.
   *
   * @param label what was estimated
   * @param measure the id of the measure or method
   * @param scale difference or ratio
   * @param estimation the estimate on the analysis scale, or why there is none
   */
  record Line(String label, String measure, ResultScale scale, Estimation estimation) {
    Axis axis() {
      if (scale == ResultScale.RATIO) {
        return Axis.RATIO;
      }
      if (NEVER_DRAWN.contains(measure)) {
        return Axis.NONE;
      }
      if (PROBABILITIES.contains(measure)) {
        return Axis.PROBABILITY;
      }
      if (measure.equals("cliff")) {
        return Axis.DELTA;
      }
      return STANDARDIZED.contains(measure) ? Axis.STANDARDIZED : Axis.UNIT;
    }
  }

  static Optional<Figure> of(String title, String unit, List<Line> lines) {
    if (lines.stream().allMatch(line -> line.axis() == Axis.NONE)) {
      return Optional.empty();
    }
    Axis axis = fullest(lines);
    Caption caption = Caption.of(title).withSubtitle("Experimental minus control");
    List<String> others =
        lines.stream().filter(line -> line.axis() != axis).map(Line::measure).distinct().toList();
    if (!others.isEmpty()) {
      caption =
          caption.withFootnote(
              "Not drawn, being on another scale: " + String.join(", ", others) + ".");
    }
    List<ForestPlot.Row> rows =
        lines.stream().filter(line -> line.axis() == axis).map(EstimateForest::row).toList();
    List<String> headings = List.of("", "Estimate (CI)");
    return Optional.of(
        new ForestPlot(caption, measure(axis, unit), rows, headings, Optional.empty()).figure());
  }

  private static Axis fullest(List<Line> lines) {
    Axis fullest = Axis.UNIT;
    for (Axis axis : Axis.values()) {
      boolean more = count(lines, axis) > count(lines, fullest);
      fullest = more && axis != Axis.NONE ? axis : fullest;
    }
    return fullest;
  }

  private static long count(List<Line> lines, Axis axis) {
    return lines.stream().filter(line -> line.axis() == axis).count();
  }

  private static ForestPlot.Measure measure(Axis axis, String unit) {
    return switch (axis) {
      case UNIT ->
          new ForestPlot.Measure(
              TrialEstimationPlot.withUnit("Difference", unit), Scale.LINEAR, 0, AxisEnds.none());
      case STANDARDIZED ->
          new ForestPlot.Measure("Standardized difference (SD)", Scale.LINEAR, 0, AxisEnds.none());
      case RATIO -> new ForestPlot.Measure("Ratio", Scale.LOG, 1, AxisEnds.none());
      case PROBABILITY ->
          new ForestPlot.Measure("Probability of superiority", Scale.LINEAR, 0.5, AxisEnds.none());
      case DELTA -> new ForestPlot.Measure("Cliff's delta", Scale.LINEAR, 0, AxisEnds.none());
      case NONE -> throw new IllegalArgumentException("not drawn");
    };
  }

  private static ForestPlot.Row row(Line line) {
    Estimation shown = EstimateFields.shown(line.scale(), line.estimation());
    if (!(shown instanceof Estimate estimate)) {
      return new ForestPlot.NotEstimated(line.label(), EstimateFields.reason(shown), List.of(""));
    }
    Interval interval =
        estimate.interval().orElse(new Interval(estimate.value(), estimate.value(), 0.95));
    ForestPlot.Value value =
        ForestPlot.Value.of(estimate.value(), interval.lower(), interval.upper());
    String words =
        estimate.interval().isPresent()
            ? Words.estimateWithInterval(estimate.value(), interval)
            : Words.number(estimate.value());
    return new ForestPlot.Estimated(
        line.label(), value, Optional.empty(), List.of(Words.typeset(words)));
  }
}
