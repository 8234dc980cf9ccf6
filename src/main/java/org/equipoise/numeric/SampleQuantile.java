// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.List;
import org.equipoise.core.Require;

/**
 * Quantiles of a sample by linear interpolation between the order statistics, type 7 of Hyndman and
 * Fan: the p-quantile is at place 1 + (n − 1) p among the n sorted values.
 *
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan (1996), The
 *     American Statistician 50, 361-365</a>
 */
public final class SampleQuantile {
  private SampleQuantile() {}

  /**
   * One quantile.
   *
   * @param sorted the values in increasing order, 1 or more
   * @param p which, in [0, 1]
   * @return a value between the smallest and the largest
   * @throws IllegalArgumentException if there are no values or p is not in [0, 1]
   */
  public static double of(List<Double> sorted, double p) {
    Require.atLeast(sorted.size(), 1, "the number of values");
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be in [0, 1], got " + p);
    }
    double place = (sorted.size() - 1) * p;
    int below = (int) Math.floor(place);
    double low = sorted.get(below);
    double high = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return low + (place - below) * (high - low);
  }
}
