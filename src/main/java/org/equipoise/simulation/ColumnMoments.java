// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.equipoise.evidence.MomentsBuffer;
import org.equipoise.evidence.MomentsView;

/**
 * The moments of an outcome, and of its baseline when there is one, over the participants who have
 * all of them: sums about the first one's values, so that nothing cancels, in one pass.
 */
final class ColumnMoments implements ReplicateMoments {
  private final Draws draws;
  private final int outcome;
  private final int baseline;
  private final boolean log;
  private final MomentsBuffer buffer = new MomentsBuffer(2);
  private boolean usable;

  /** The moments of columns of the draws. */
  ColumnMoments(Draws draws, Columns columns) {
    this.draws = draws;
    this.outcome = columns.outcome();
    this.baseline = columns.baseline();
    this.log = columns.log();
  }

  @Override
  public boolean readsValues() {
    return true;
  }

  /** What the last {@link #reduce} found; null when only the whole method can say what is wrong. */
  @Override
  public MomentsView moments(int which) {
    return usable ? buffer : null;
  }

  @Override
  public void reduce() {
    int n1 = reduce(0, 0, draws.experimentals);
    int n2 = reduce(1, draws.experimentals, draws.byArm.length);
    usable = n1 > 1 && n2 > 1 && n1 + n2 > 3;
    buffer.sizes(n1, n2);
  }

  // The number of complete participants; 0 when a value has no moments. What is below its limit is
  // minus infinity, and so is the logarithm of 0: the sums show it.
  private int reduce(int arm, int from, int to) {
    double[] outcomes = draws.values[outcome];
    double[] baselines = draws.values[baseline < 0 ? outcome : baseline];
    int[] participants = draws.byArm;
    int n = 0;
    double centerY = 0;
    double centerX = 0;
    double y = 0;
    double x = 0;
    double yy = 0;
    double xx = 0;
    double xy = 0;
    for (int k = from; k < to; k++) {
      double a = outcomes[participants[k]];
      double b = baselines[participants[k]];
      if (Double.isNaN(a) || Double.isNaN(b)) { // missing
        continue;
      }
      if (log) {
        a = StrictMath.log(a);
        b = StrictMath.log(b);
      }
      if (n == 0) {
        centerY = a;
        centerX = b;
      }
      double dy = a - centerY;
      double dx = b - centerX;
      n++;
      y += dy;
      x += dx;
      yy += dy * dy;
      xx += dx * dx;
      xy += dy * dx;
    }
    // The compiler sees that the array does not outlive the call, and makes none.
    write(arm, n, new double[] {centerY, centerX, y, x, yy, xx, xy});
    return isFinite(arm) ? n : 0;
  }

  private void write(int arm, int n, double[] sums) {
    double meanY = sums[2] / n;
    double meanX = sums[3] / n;
    double df = n - 1.0;
    buffer.means(arm, sums[0] + meanY, sums[1] + meanX);
    buffer.covariances(
        arm,
        Math.max(0, sums[4] - sums[2] * meanY) / df,
        (sums[6] - sums[2] * meanX) / df,
        Math.max(0, sums[5] - sums[3] * meanX) / df);
  }

  private boolean isFinite(int arm) {
    double of1 = arm == 0 ? buffer.covariance1(0, 0) : buffer.covariance2(0, 0);
    double of2 = arm == 0 ? buffer.covariance1(1, 1) : buffer.covariance2(1, 1);
    return of1 + of2 < Double.POSITIVE_INFINITY;
  }
}
