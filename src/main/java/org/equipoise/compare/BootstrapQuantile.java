// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.numeric.Normal;

/**
 * Quantiles of bootstrap replicates: the (R + 1) p-th of R in order, interpolated on the normal
 * scale between two of them; the first or last where p is beyond them.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511802843">Davison and Hinkley (1997), equation
 *     5.8</a>
 */
final class BootstrapQuantile {
  private BootstrapQuantile() {}

  static double of(double[] sorted, double p) {
    int r = sorted.length;
    double place = (r + 1) * p;
    int below = (int) place;
    if (below < 1) {
      return sorted[0];
    }
    if (below >= r) {
      return sorted[r - 1];
    }
    if (below == place) {
      return sorted[below - 1];
    }
    double low = Normal.quantile(below / (r + 1.0));
    double high = Normal.quantile((below + 1) / (r + 1.0));
    double share = (Normal.quantile(p) - low) / (high - low);
    return sorted[below - 1] + share * (sorted[below] - sorted[below - 1]);
  }
}
