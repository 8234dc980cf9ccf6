// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.numeric.SampleQuantile;

/** Counts of values in bins of equal width, from the smallest to the largest value. */
final class Histogram {
  /** More bins than this show nothing that fewer do not. */
  private static final int MOST_BINS = 60;

  private final double from;
  private final double width;
  private final int[] counts;

  /**
   * Of values in increasing order, 1 or more. Values that are all equal have one bin around them.
   */
  Histogram(List<Double> sorted) {
    double lowest = sorted.get(0);
    double highest = sorted.get(sorted.size() - 1);
    boolean flat = !(highest > lowest);
    double least = Math.max(Math.abs(lowest), 1) * 1e-3;
    this.counts = new int[flat ? 1 : bins(sorted, highest - lowest)];
    this.from = flat ? lowest - least : lowest;
    this.width = flat ? 2 * least : (highest - lowest) / counts.length;
    sorted.forEach(value -> counts[bin(value)]++);
  }

  private static int bins(List<Double> sorted, double spread) {
    double iqr = SampleQuantile.of(sorted, 0.75) - SampleQuantile.of(sorted, 0.25);
    double wanted =
        iqr > 0
            ? spread / (2 * iqr * Math.pow(sorted.size(), -1.0 / 3))
            : 1 + Math.log(sorted.size()) / Math.log(2);
    return (int) Math.min(MOST_BINS, Math.max(1, Math.ceil(wanted)));
  }

  /** A value on a border belongs to the bin above it; the largest to the last. */
  private int bin(double value) {
    return Math.min(counts.length - 1, (int) Math.floor((value - from) / width));
  }

  double width() {
    return width;
  }

  int highest() {
    return Arrays.stream(counts).max().orElse(0);
  }

  /** Each bin's ends and count. */
  List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bins.add(new Bin(new Span(from + i * width, from + (i + 1) * width), counts[i]));
    }
    return bins;
  }

  /** One bin. */
  record Bin(Span span, int count) {}
}
