// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

/**
 * What Stirling's formula misses: log &Gamma;(a + 1) - [(a + 1/2) log a - a + log(2&pi;)/2].
 *
 * <p>Ratios of gamma functions and densities written with it keep their digits where differences of
 * log-gammas lose them (Loader 2000).
 */
final class StirlingError {
  /** From here the series below is right to 1e-17. */
  private static final double SERIES_FROM = 15;

  private StirlingError() {}

  /** The error at a &gt; 0, absolutely right to about 1e-16. */
  static double at(double a) {
    double shifted = a;
    double sum = 0;
    while (shifted < SERIES_FROM) {
      sum += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
      shifted++;
    }
    return sum + series(shifted);
  }

  /** B(2k) / (2k (2k - 1) a^(2k - 1)), k = 1 to 6. */
  private static double series(double a) {
    double r = 1 / (a * a);
    return (1.0 / 12
            - r
                * (1.0 / 360
                    - r
                        * (1.0 / 1260
                            - r * (1.0 / 1680 - r * (1.0 / 1188 - r * (691.0 / 360360))))))
        / a;
  }
}
