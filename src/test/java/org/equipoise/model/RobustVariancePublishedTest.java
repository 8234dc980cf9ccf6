// SPDX-License-Identifier: Apache-2.0
package org.equipoise.model;

import static org.equipoise.Tolerance.published;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.core.Estimate;
import org.equipoise.core.SignificanceTest;
import org.equipoise.model.ClusterCovariance.Correction;
import org.junit.jupiter.api.Test;

/**
 * Robust variance of the 13 BCG trials (Colditz et al. 1994, JAMA 271, 698-702; log risk ratios)
 * around their REML mean, as in metafor's test_misc_robust.r.
 */
class RobustVariancePublishedTest {
  private static final int[][] CELLS = {
    {4, 119, 11, 128}, {6, 300, 29, 274}, {3, 228, 11, 209}, {62, 13536, 248, 12619},
    {33, 5036, 47, 5761}, {180, 1361, 372, 1079}, {8, 2537, 10, 619}, {505, 87886, 499, 87892},
    {29, 7470, 45, 7232}, {17, 1699, 65, 1600}, {186, 50448, 141, 27197}, {5, 2493, 3, 2338},
    {27, 16886, 29, 17825}
  };

  private static final double TAU2_REML = 0.3132433;

  private static Estimate mean(Correction correction) {
    double[] y = new double[CELLS.length];
    double[] weights = new double[CELLS.length];
    double[] ones = new double[CELLS.length];
    Arrays.fill(ones, 1);
    for (int i = 0; i < y.length; i++) {
      double a = CELLS[i][0];
      double c = CELLS[i][2];
      double n1 = a + CELLS[i][1];
      double n2 = c + CELLS[i][3];
      y[i] = Math.log(a / n1 * n2 / c);
      weights[i] = 1 / (1 / a - 1 / n1 + 1 / c - 1 / n2 + TAU2_REML);
    }
    DesignMatrix design = DesignMatrix.copyOf(List.of("mean"), ones);
    LinearFit fit = LeastSquares.weighted(design, y, weights);
    int[] trials = IntStream.range(0, y.length).toArray();
    return (Estimate)
        ClusterCovariance.of(correction, trials).of(fit).contrast(design.unit("mean"), 0.95);
  }

  @Test
  void cr1_has_the_printed_variance_and_t() {
    Estimate mean = mean(Correction.CR1);
    double se = mean.standardError().orElseThrow();
    published("0.032106", se * se, "variance");
    published("-3.98776", mean.test().orElseThrow().statistic(), "t");
  }

  @Test
  void cr2_has_the_printed_variance_df_and_t() {
    Estimate mean = mean(Correction.CR2);
    double se = mean.standardError().orElseThrow();
    published("0.03229357", se * se, "variance");
    SignificanceTest test = mean.test().orElseThrow();
    published("11.04125", test.degreesOfFreedom().orElseThrow(), "df");
    published("-3.97616", test.statistic(), "t");
  }
}
