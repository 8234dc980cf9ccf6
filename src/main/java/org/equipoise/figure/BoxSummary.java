// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.List;
import org.equipoise.numeric.SampleQuantile;

/** The five numbers of a box plot: quartiles of type 7, whiskers as Tukey drew them. */
record BoxSummary(Span whiskers, Span quartiles, double median) {
  private static final double REACH = 1.5;

  /** Of values in increasing order, 1 or more. */
  static BoxSummary of(List<Double> sorted) {
    double low = SampleQuantile.of(sorted, 0.25);
    double high = SampleQuantile.of(sorted, 0.75);
    double reach = REACH * (high - low);
    double first = sorted.stream().filter(value -> value >= low - reach).findFirst().orElse(low);
    double last =
        sorted.stream().filter(value -> value <= high + reach).reduce((a, b) -> b).orElse(high);
    return new BoxSummary(
        new Span(Math.min(first, low), Math.max(last, high)),
        new Span(low, high),
        SampleQuantile.of(sorted, 0.5));
  }
}
