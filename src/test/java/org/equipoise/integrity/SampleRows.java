// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.equipoise.evidence.PrintedRow;

/** What a paper would print of a sample. */
final class SampleRows {
  private SampleRows() {}

  static String printed(double value, int decimals) {
    return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  static PrintedRow summary(double[] values, int decimals) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double sd = sd(sorted);
    return Rows.of(
        "n=" + n,
        "min=" + printed(sorted[0], decimals),
        "q1=" + printed(sorted[(n - 1) / 4], decimals),
        "median=" + printed((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, decimals),
        "q3=" + printed(sorted[n - 1 - (n - 1) / 4], decimals),
        "max=" + printed(sorted[n - 1], decimals),
        "mean=" + printed(mean, decimals),
        "sd=" + printed(sd, decimals),
        "se=" + printed(sd / Math.sqrt(n), decimals));
  }

  static double sd(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }
}
