// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.evidence.MomentsBuffer;
import org.equipoise.evidence.MomentsView;

/**
 * The moments of an outcome, and of its baseline when there is one, over the participants who have
 * all of them; in two passes, as those of a file are.
 */
final class ColumnMoments {
  private final Draws draws;
  private final int outcome;
  private final int baseline;
  private final boolean log;
  private final MomentsBuffer buffer = new MomentsBuffer(2);
  private final double[] y;
  private final double[] x;
  private final int[] counts = new int[2];
  private final double[] meansY = new double[2];
  private final double[] meansX = new double[2];
  private boolean usable;

  /** The moments of columns of the draws; baseline -1 for none. */
  ColumnMoments(Draws draws, int outcome, int baseline, boolean log) {
    this.draws = draws;
    this.outcome = outcome;
    this.baseline = baseline;
    this.log = log;
    this.y = new double[draws.experimental.length];
    this.x = new double[draws.experimental.length];
  }

  boolean isSame(ColumnMoments other) {
    return outcome == other.outcome && baseline == other.baseline && log == other.log;
  }

  /** What the last {@link #reduce} found; null when only the whole method can say what is wrong. */
  MomentsView moments() {
    return usable ? buffer : null;
  }

  void reduce() {
    usable = means() && counts[0] > 1 && counts[1] > 1 && counts[0] + counts[1] > 3;
    if (usable) {
      buffer.sizes(counts[0], counts[1]);
      covariances();
    }
  }

  private boolean means() {
    boolean[] experimental = draws.experimental;
    double[] outcomes = draws.values[outcome];
    double[] baselines = draws.values[baseline < 0 ? outcome : baseline];
    counts[0] = 0;
    counts[1] = 0;
    double y0 = 0;
    double y1 = 0;
    double x0 = 0;
    double x1 = 0;
    boolean good = true;
    for (int i = 0; i < experimental.length; i++) {
      double a = outcomes[i];
      double b = baselines[i];
      y[i] = Double.NaN;
      if (Double.isNaN(a) || Double.isNaN(b)) { // missing
        continue;
      }
      good &= a != Draws.BELOW_LIMIT && b != Draws.BELOW_LIMIT && (!log || (a > 0 && b > 0));
      y[i] = log ? StrictMath.log(a) : a;
      x[i] = log ? StrictMath.log(b) : b;
      if (experimental[i]) {
        counts[0]++;
        y0 += y[i];
        x0 += x[i];
      } else {
        counts[1]++;
        y1 += y[i];
        x1 += x[i];
      }
    }
    meansY[0] = y0 / counts[0];
    meansY[1] = y1 / counts[1];
    meansX[0] = x0 / counts[0];
    meansX[1] = x1 / counts[1];
    return good;
  }

  private void covariances() {
    for (int arm = 0; arm < 2; arm++) {
      double yy = 0;
      double xx = 0;
      double xy = 0;
      double sumY = 0;
      double sumX = 0;
      for (int i = 0; i < y.length; i++) {
        if (!Double.isNaN(y[i]) && draws.experimental[i] == (arm == 0)) {
          double dy = y[i] - meansY[arm];
          double dx = x[i] - meansX[arm];
          yy += dy * dy;
          xx += dx * dx;
          xy += dy * dx;
          sumY += dy;
          sumX += dx;
        }
      }
      int n = counts[arm];
      // The rest of the means, which their own rounding left.
      buffer.mean(arm, 0, meansY[arm] + sumY / n);
      buffer.mean(arm, 1, meansX[arm] + sumX / n);
      buffer.covariance(arm, 0, 0, Math.max(0, yy - sumY * sumY / n) / (n - 1));
      buffer.covariance(arm, 1, 1, Math.max(0, xx - sumX * sumX / n) / (n - 1));
      buffer.covariance(arm, 0, 1, (xy - sumY * sumX / n) / (n - 1));
    }
  }
}
