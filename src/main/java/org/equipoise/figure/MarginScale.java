// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.function.DoubleUnaryOperator;

/** Numbers as fractions of a margin, so that claims in different units share an axis. */
final class MarginScale {
  private final DoubleUnaryOperator fraction;

  private MarginScale(DoubleUnaryOperator fraction) {
    this.fraction = fraction;
  }

  /** The numbers as they are. */
  static MarginScale units() {
    return new MarginScale(DoubleUnaryOperator.identity());
  }

  /** What is above no difference over the upper bound, what is below over the lower one. */
  static MarginScale of(EquivalencePlot.Tested row) {
    boolean log = row.scale() == Scale.LOG;
    Span margin = ForestRange.onScale(row.margin().span(), row.scale());
    double low = -difference(margin.low(), log);
    double high = difference(margin.high(), log);
    double below = Double.isInfinite(low) ? high : low;
    double above = Double.isInfinite(high) ? low : high;
    return new MarginScale(
        value -> {
          double distance = difference(value, log);
          return distance / (distance < 0 ? below : above);
        });
  }

  /** A ratio of 0 is as far from no difference as can be. */
  private static double difference(double value, boolean log) {
    return log && !Double.isInfinite(value) ? Math.log(value) : value;
  }

  double of(double value) {
    return fraction.applyAsDouble(value);
  }

  Span of(Span span) {
    return new Span(of(span.low()), of(span.high()));
  }
}
