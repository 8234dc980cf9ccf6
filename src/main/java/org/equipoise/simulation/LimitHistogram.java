// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How many intervals hold a value that is known only at the end, the mean of all estimates: counts
 * of lower and of upper limits in {@link #BINS} bins of 1/128 of an empirical standard error,
 * within 4 of them of a first guess. Between the ends of a bin the counts are taken as uniform,
 * which moves a coverage by some hundredths of its Monte Carlo error.
 */
final class LimitHistogram {
  static final int BINS = 1024;
  private static final double HALF_WIDTH = 4; // in empirical standard errors

  private final double origin;
  private final double perBin;
  private final long[] lower = new long[BINS + 2];
  private final long[] upper = new long[BINS + 2];

  LimitHistogram(double center, double standardError) {
    this.perBin = BINS / (2 * HALF_WIDTH * standardError);
    this.origin = center - HALF_WIDTH * standardError;
  }

  void add(double low, double high) {
    lower[bin(low)]++;
    upper[bin(high)]++;
  }

  private int bin(double limit) {
    double position = (limit - origin) * perBin + 1; // 0 is what lies below all bins
    if (position < BINS + 1) {
      return position > 0 ? (int) position : 0;
    }
    return BINS + 1;
  }

  void merge(LimitHistogram other) {
    for (int i = 0; i < lower.length; i++) {
      lower[i] += other.lower[i];
      upper[i] += other.upper[i];
    }
  }

  /** Intervals that hold a value; NaN when it is outside of what was counted. */
  double covering(double value) {
    double position = (value - origin) * perBin;
    if (!(position >= 0 && position < BINS)) {
      return Double.NaN;
    }
    return below(lower, position) - below(upper, position);
  }

  private static double below(long[] counts, double position) {
    int whole = (int) position;
    double sum = 0;
    for (int i = 0; i <= whole; i++) {
      sum += counts[i];
    }
    return sum + (position - whole) * counts[whole + 1];
  }

  void write(DataOutput out) throws IOException {
    for (long[] counts : new long[][] {lower, upper}) {
      for (long count : counts) {
        out.writeLong(count);
      }
    }
  }

  void read(DataInput in) throws IOException {
    for (long[] counts : new long[][] {lower, upper}) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = in.readLong();
      }
    }
  }
}
