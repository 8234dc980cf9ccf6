// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.figure.Caption;
import org.equipoise.figure.DistributionPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/** The differences of a bootstrap's resamples, with the estimate and its interval. */
final class BootstrapFigure {
  private final String unit;

  private BootstrapFigure(String unit) {
    this.unit = unit;
  }

  static Optional<Figure> of(String title, String unit, List<ComparisonRow> rows) {
    DrawnRows<DistributionPlot.Part> drawn =
        DrawnRows.of(rows, row -> new BootstrapFigure(unit).part(row));
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    Caption caption =
        Caption.of(title).withSubtitle("Differences of resamples of both arms, with replacement");
    for (DrawnRows.Drawn<DistributionPlot.Part> each : drawn.drawn()) {
      caption = caption.withFootnote(drawn.prefix(each) + words(each.row()));
    }
    List<DistributionPlot.Part> parts =
        drawn.drawn().stream().map(each -> titled(drawn.title(each), each.what())).toList();
    return Optional.of(new DistributionPlot(drawn.caption(caption), parts).figure());
  }

  private static DistributionPlot.Part titled(String title, DistributionPlot.Part part) {
    return new DistributionPlot.Part(
        title, part.axis(), part.scale(), part.values(), part.observed(), part.region());
  }

  private Optional<DistributionPlot.Part> part(ComparisonRow row) {
    return row.resamples()
        .filter(each -> drawable(row))
        .map(
            resamples -> {
              Interval interval = interval(row);
              ResultScale scale = row.scale();
              return new DistributionPlot.Part(
                  "",
                  scale == ResultScale.RATIO
                      ? "Ratio"
                      : TrialEstimationPlot.withUnit("Difference", unit),
                  scale == ResultScale.RATIO ? Scale.LOG : Scale.LINEAR,
                  resamples.replicates().stream().map(scale::shown).toList(),
                  shown(row).value(),
                  new DistributionPlot.Middle(
                      Rounding.percent(interval.level()) + " CI",
                      new Span(interval.lower(), interval.upper())));
            });
  }

  /** A ratio may be beyond all numbers. */
  private static boolean drawable(ComparisonRow row) {
    Estimate shown = shown(row);
    return Double.isFinite(shown.value())
        && (row.scale() != ResultScale.RATIO || shown.value() > 0)
        && shown.interval().isPresent();
  }

  private static Estimate shown(ComparisonRow row) {
    return (Estimate) EstimateFields.shown(row.scale(), row.estimation());
  }

  private static Interval interval(ComparisonRow row) {
    return shown(row).interval().orElseThrow();
  }

  private static String words(ComparisonRow row) {
    Estimate shown = shown(row);
    String interval =
        row.method().equals("bootstrap-percentile") ? "percentile interval" : "BCa interval";
    return Words.typeset(Words.estimateWithInterval(shown.value(), interval(row)))
        + ", "
        + interval
        + " of "
        + Words.plain(shown.more().get("resamples"))
        + " resamples.";
  }
}
