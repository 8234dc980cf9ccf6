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
  public void reduce(int place) {
    int n1 = reduceArm(0);
    int n2 = reduceArm(1);
    usable = n1 > 1 && n2 > 1 && n1 + n2 > 3;
    buffer.sizes(n1, n2);
  }

  // The number of complete participants; 0 when a value has no moments. What is below its limit is
  // minus infinity, and so is the logarithm of 0: the sums show it.
  @SuppressWarnings("MethodLength") // one pass, whose seven sums would be an array between methods
  private int reduceArm(int arm) {
    double[] outcomes = draws.values[outcome];
    double[] baselines = draws.values[baseline < 0 ? outcome : baseline];
    int[] participants = draws.byArm[arm];
    int size = draws.sizes[arm];
    int n = 0;
    double centerY = 0;
    double centerX = 0;
    double y = 0;
    double x = 0;
    double yy = 0;
    double xx = 0;
    double xy = 0;
    for (int k = 0; k < size; k++) {
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
    double meanY = y / n;
    double meanX = x / n;
    double df = n - 1.0;
    buffer.means(arm, centerY + meanY, centerX + meanX);
    buffer.covariances(
        arm,
        Math.max(0, yy - y * meanY) / df,
        (xy - y * meanX) / df,
        Math.max(0, xx - x * meanX) / df);
    return isFinite(arm) ? n : 0;
  }

  private boolean isFinite(int arm) {
    double of1 = arm == 0 ? buffer.covariance1(0, 0) : buffer.covariance2(0, 0);
    double of2 = arm == 0 ? buffer.covariance1(1, 1) : buffer.covariance2(1, 1);
    return of1 + of2 < Double.POSITIVE_INFINITY;
  }
}
