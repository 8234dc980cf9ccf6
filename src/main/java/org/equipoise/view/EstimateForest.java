// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundingReach;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.effect.EffectMeasures;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureSettings;
import org.equipoise.effect.NormalOverlap;
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
  /** What the numbers of the methods are that are in no unit and no measure of effect. */
  private static final Map<String, Axis> OF_METHODS =
      Map.ofEntries(
          Map.entry("superiority", Axis.PROBABILITY),
          Map.entry("superiority-logit", Axis.PROBABILITY),
          Map.entry("brunner-munzel", Axis.PROBABILITY),
          Map.entry("lod-rank", Axis.PROBABILITY),
          Map.entry("cliff", Axis.DELTA),
          Map.entry("jzs", Axis.STANDARDIZED),
          Map.entry("jzs-interval", Axis.STANDARDIZED),
          Map.entry("tost-d", Axis.STANDARDIZED),
          Map.entry("fisher", Axis.SHARE_DIFFERENCE),
          Map.entry("boschloo", Axis.SHARE_DIFFERENCE),
          Map.entry("score", Axis.SHARE_DIFFERENCE),
          Map.entry("score-mn", Axis.SHARE_DIFFERENCE),
          Map.entry("proportions", Axis.SHARE_DIFFERENCE),
          Map.entry("variance-ratio", Axis.NONE),
          Map.entry("brown-forsythe", Axis.NONE),
          Map.entry("shapiro", Axis.NONE),
          Map.entry("ks", Axis.NONE));

  /** What the numbers of each measure are; a method of another id is in the outcome's unit. */
  private static final Map<String, Axis> AXES = axes();

  private EstimateForest() {}

  /** What an axis can show. */
  private enum Axis {
    UNIT,
    STANDARDIZED,
    RATIO,
    SHARE_DIFFERENCE,
    ANGLE,
    PROBABILITY,
    OVERLAP,
    CORRELATION,
    PEOPLE,
    DELTA,
    /** No difference of the arms in their outcome. */
    NONE;

    boolean isDrawn() {
      return this != PEOPLE && this != NONE;
    }

    static Axis of(Measure measure) {
      if (measure == NormalOverlap.OVERLAP) {
        return OVERLAP;
      }
      return switch (measure.scale()) {
        case UNIT -> UNIT;
        case STANDARDIZED -> STANDARDIZED;
        case LOG_RATIO -> RATIO;
        case SHARE_DIFFERENCE -> SHARE_DIFFERENCE;
        case ANGLE -> ANGLE;
        case PROBABILITY -> PROBABILITY;
        case CORRELATION -> CORRELATION;
        case PEOPLE -> PEOPLE;
      };
    }
  }

  private static Map<String, Axis> axes() {
    Map<String, Axis> axes = new HashMap<>(OF_METHODS);
    for (Measure measure : EffectMeasures.all(MeasureSettings.defaults())) {
      axes.put(measure.id(), Axis.of(measure));
    }
    return axes;
  }

  /**
   * One row to draw.
   *
   * @param label what was estimated
   * @param measure the id of the measure or method
   * @param scale difference or ratio
   * @param estimation the estimate on the analysis scale, or why there is none
   * @param rounding how far rounding alone could move it, where that was asked
   */
  record Line(
      String label,
      String measure,
      ResultScale scale,
      Estimation estimation,
      Optional<RoundingReach> rounding) {
    Axis axis() {
      if (scale == ResultScale.RATIO) {
        return Axis.RATIO;
      }
      return measure.startsWith("nnt") ? Axis.PEOPLE : AXES.getOrDefault(measure, Axis.UNIT);
    }
  }

  static Optional<Figure> of(String title, String unit, List<Line> lines) {
    // Nor has an interval through infinity a place on an axis.
    if (lines.stream().noneMatch(line -> line.axis().isDrawn())) {
      return Optional.empty();
    }
    Axis axis = fullest(lines);
    String contrast = "Experimental " + (axis == Axis.RATIO ? "over" : "minus") + " control";
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

  private static Axis fullest(List<Line> lines) {
    Axis fullest = Axis.UNIT;
    for (Axis axis : Axis.values()) {
      boolean fuller = count(lines, axis) > count(lines, fullest);
      fullest = fuller && axis.isDrawn() ? axis : fullest;
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
      case SHARE_DIFFERENCE -> linear("Difference of shares", 0);
      case ANGLE -> linear("Arcsine difference (radians)", 0);
      case PROBABILITY -> linear("Probability", 0.5);
      case OVERLAP -> linear("Overlap", 1);
      case CORRELATION -> linear("Correlation", 0);
      case DELTA -> linear("Cliff's delta", 0);
      case PEOPLE, NONE -> throw new IllegalStateException(axis + " is not drawn");
    };
  }

  private static ForestPlot.Measure linear(String title, double none) {
    return new ForestPlot.Measure(title, Scale.LINEAR, none, AxisEnds.none());
  }

  private static ForestPlot.Row row(Line line) {
    ResultScale scale = line.axis() == Axis.RATIO ? ResultScale.RATIO : line.scale();
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
