// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundingReach;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.effect.MeasureScale;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.ForestPlot;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;

/**
 * A forest plot of estimates that share an axis. Differences in a unit, standardized differences
 * and ratios never do: the largest set is drawn, and the figure says what was left out.
 */
final class EstimateForest {
  /** No axis shows these: numbers through infinity, and what does not compare outcomes. */
  private static final Set<MeasureScale> NOT_DRAWN =
      EnumSet.of(
          MeasureScale.PEOPLE,
          MeasureScale.VARIANCE_RATIO,
          MeasureScale.SPREAD,
          MeasureScale.NORMALITY,
          MeasureScale.DISTANCE);

  private EstimateForest() {}

  /**
   * One row to draw.
   *
   * @param label what was estimated
   * @param measure the id of the measure or method
   * @param numbers what its numbers are
   * @param scale difference or ratio
   * @param estimation the estimate on the analysis scale, or why there is none
   * @param rounding how far rounding alone could move it, where that was asked
   */
  record Line(
      String label,
      String measure,
      MeasureScale numbers,
      ResultScale scale,
      Estimation estimation,
      Optional<RoundingReach> rounding) {
    MeasureScale axis() {
      return scale == ResultScale.RATIO ? MeasureScale.LOG_RATIO : numbers;
    }
  }

  static Optional<Figure> of(String title, String unit, List<Line> lines) {
    if (lines.stream().noneMatch(line -> isDrawn(line.axis()))) {
      return Optional.empty();
    }
    MeasureScale axis = fullest(lines);
    String contrast =
        "Experimental " + (axis == MeasureScale.LOG_RATIO ? "over" : "minus") + " control";
    boolean rounded = lines.stream().anyMatch(line -> line.rounding().isPresent());
    Caption caption =
        Caption.of(title)
            .withSubtitle(
                rounded
                    ? contrast + "; thick: the interval, thin: the widest that rounding allows"
                    : contrast);
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

  private static boolean isDrawn(MeasureScale axis) {
    return !NOT_DRAWN.contains(axis);
  }

  private static MeasureScale fullest(List<Line> lines) {
    MeasureScale fullest = MeasureScale.UNIT;
    for (MeasureScale axis : MeasureScale.values()) {
      boolean fuller = count(lines, axis) > count(lines, fullest);
      fullest = fuller && isDrawn(axis) ? axis : fullest;
    }
    return fullest;
  }

  private static long count(List<Line> lines, MeasureScale axis) {
    return lines.stream().filter(line -> line.axis() == axis).count();
  }

  private static ForestPlot.Measure measure(MeasureScale axis, String unit) {
    return switch (axis) {
      case UNIT ->
          new ForestPlot.Measure(
              TrialEstimationPlot.withUnit("Difference", unit), Scale.LINEAR, 0, AxisEnds.none());
      case STANDARDIZED ->
          new ForestPlot.Measure("Standardized difference (SD)", Scale.LINEAR, 0, AxisEnds.none());
      case LOG_RATIO -> new ForestPlot.Measure("Ratio", Scale.LOG, 1, AxisEnds.none());
      case SHARE_DIFFERENCE -> linear("Difference of shares", 0);
      case ANGLE -> linear("Arcsine difference (radians)", 0);
      case PROBABILITY -> linear("Probability", axis.nullValue());
      case OVERLAP -> linear("Overlap", axis.nullValue());
      case CORRELATION -> linear("Correlation", axis.nullValue());
      case DOMINANCE -> linear("Cliff's delta", axis.nullValue());
      case PEOPLE, VARIANCE_RATIO, SPREAD, NORMALITY, DISTANCE ->
          throw new IllegalStateException(axis + " is not drawn");
    };
  }

  private static ForestPlot.Measure linear(String title, double none) {
    return new ForestPlot.Measure(title, Scale.LINEAR, none, AxisEnds.none());
  }

  private static ForestPlot.Row row(Line line) {
    ResultScale scale = line.axis() == MeasureScale.LOG_RATIO ? ResultScale.RATIO : line.scale();
    Estimation shown = EstimateFields.shown(scale, line.estimation());
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
    Optional<Span> widest =
        line.rounding()
            .flatMap(RoundingReach::interval)
            .map(range -> new Span(scale.shown(range.low()), scale.shown(range.high())));
    return widest.isEmpty()
        ? new ForestPlot.Estimated(
            line.label(), value, Optional.empty(), List.of(Words.typeset(words)))
        : new ForestPlot.Nested(
            line.label(),
            new ForestPlot.Value(estimate.value(), widest.get(), OptionalDouble.empty()),
            value.interval(),
            Optional.empty(),
            List.of(Words.typeset(words)));
  }
}
