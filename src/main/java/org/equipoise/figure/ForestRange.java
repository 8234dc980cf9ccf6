// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How far the axis of a forest plot reaches: over all estimates, the reference and the margins, and
 * over the limits unless a few are so far out that the others would be squeezed together.
 */
final class ForestRange {
  /** A limit may be this many typical half-widths outside the estimates before it is cut. */
  private static final double FAR = 3;

  private final Scale scale;
  private final Range range;

  /** The axis also reaches the further places, such as guides. */
  ForestRange(ForestPlot plot, List<Double> further) {
    this.scale = plot.measure().scale();
    List<ForestPlot.Value> values =
        plot.rows().stream().flatMap(row -> row.value().stream()).toList();
    List<Double> core = core(plot, values);
    further.forEach(place -> core.add(to(place)));
    double typical = typicalHalfWidth(values, core);
    double lowest = Collections.min(core) - FAR * typical;
    double highest = Collections.max(core) + FAR * typical;
    List<Double> shown = new ArrayList<>(core);
    for (ForestPlot.Value value : values) {
      double estimate = to(value.estimate());
      Span interval = onScale(value.interval(), scale);
      double low = finiteOr(to(interval.low()), estimate - 1.5 * typical);
      double high = finiteOr(to(interval.high()), estimate + 1.5 * typical);
      shown.add(Math.max(low, lowest));
      shown.add(Math.min(high, highest));
    }
    this.range = from(Range.around(shown, Scale.LINEAR));
  }

  /** A log scale has no place for zero: a limit there is no limit. */
  static Span onScale(Span span, Scale scale) {
    return scale == Scale.LOG && span.low() == 0
        ? new Span(Double.NEGATIVE_INFINITY, span.high())
        : span;
  }

  Range range() {
    return range;
  }

  /** How far along the axis a value is, in [0, 1]. */
  double share(double value) {
    return (to(value) - to(range.start())) / (to(range.end()) - to(range.start()));
  }

  /** The value at a share of the axis. */
  double at(double share) {
    return from(to(range.start()) + share * (to(range.end()) - to(range.start())));
  }

  private List<Double> core(ForestPlot plot, List<ForestPlot.Value> values) {
    List<Double> core = new ArrayList<>();
    core.add(to(plot.measure().reference()));
    values.forEach(value -> core.add(to(value.estimate())));
    Stream.concat(
            plot.margin().stream(), plot.rows().stream().flatMap(row -> row.margin().stream()))
        .flatMap(margin -> onScale(margin.span(), scale).finiteEnds().stream())
        .forEach(end -> core.add(to(end)));
    return core;
  }

  private double typicalHalfWidth(List<ForestPlot.Value> values, List<Double> core) {
    double[] widths =
        values.stream()
            .flatMapToDouble(value -> distances(value))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double median = widths.length == 0 ? 0 : widths[widths.length / 2];
    double spread = (Collections.max(core) - Collections.min(core)) / 2;
    double typical = Math.max(median, spread);
    return typical > 0 ? typical : 1;
  }

  private DoubleStream distances(ForestPlot.Value value) {
    Span interval = onScale(value.interval(), scale);
    double estimate = to(value.estimate());
    return DoubleStream.of(estimate - to(interval.low()), to(interval.high()) - estimate);
  }

  private static double finiteOr(double value, double other) {
    return Double.isFinite(value) ? value : other;
  }

  private double to(double value) {
    if (scale != Scale.LOG || Double.isInfinite(value)) {
      return value;
    }
    return Math.log(value);
  }

  private double from(double value) {
    return scale == Scale.LOG ? Math.exp(value) : value;
  }

  private Range from(Range values) {
    return new Range(from(values.start()), from(values.end()));
  }
}
