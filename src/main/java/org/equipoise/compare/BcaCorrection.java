// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.numeric.Normal;

/**
 * By what a BCa interval moves the probabilities of its limits: p' = Φ(z0 + (z0 + z)/(1 − a (z0 +
 * z))) for z = Φ⁻¹(p).
 *
 * @param z0 the normal quantile of the share of replicates below the estimate, finite
 * @param acceleration a = Σ u³/(6 (Σ u²)^1.5) over the participants of all arms, u being the
 *     influence of each, over the size of its arm
 * @see <a href="https://doi.org/10.1080/01621459.1987.10478410">Efron (1987), JASA 82, 171-185</a>
 */
record BcaCorrection(double z0, double acceleration) {
  /** The acceleration; NaN without any influence. */
  static double acceleration(double[] influences) {
    double largest = 0;
    for (double u : influences) {
      largest = Math.max(largest, Math.abs(u));
    }
    double squares = 0;
    double cubes = 0;
    for (double u : influences) {
      double share = u / largest;
      squares += share * share;
      cubes += share * share * share;
    }
    return cubes / (6 * squares * Math.sqrt(squares));
  }

  /** The moved probability; 0 or 1 where the correction has no finite value. */
  double adjusted(double p) {
    double z = z0 + Normal.quantile(p);
    double divisor = 1 - acceleration * z;
    if (divisor <= 0) { // beyond its pole the formula turns back
      return z > 0 ? 1 : 0;
    }
    return Normal.cdf(z0 + z / divisor);
  }
}
