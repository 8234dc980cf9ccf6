// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.numbers.gamma.Erfcx;
import org.equipoise.numeric.GaussKronrod;

/**
 * How often two studies without any effect have a sceptical z-value of at least z, both in the
 * direction fixed beforehand.
 *
 * <p>With u and v the z-values of the studies the region is bounded by (u&sup2;/z&sup2; -
 * 1)(v&sup2;/z&sup2; - 1) = c, so that the probability is &int; &Phi;(-v(u)) &phi;(u) du from z to
 * infinity. On that curve u&sup2;/z&sup2; - 1 = s e^(2t) and v&sup2;/z&sup2; - 1 = s e^(-2t), s the
 * square root of c, and (u&sup2; + v&sup2;)/2 = z&sup2;(1 + s) + 2 z&sup2; s sinh&sup2; t. The
 * first part is taken out as a factor and the rest integrated over t with &Phi; as a scaled erfc:
 * so the tail is right to the last digits that a double has, however small. At c = 1 it is
 * &Phi;(-2z)/2; with no effect at all c does not matter at z = 0, where it is 1/4.
 *
 * @see <a href="https://doi.org/10.1111/stan.12312">Micheloud, Balabdaoui and Held (2023),
 *     Statistica Neerlandica 77, 573-591</a>
 */
final class OverallError {
  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double DENSITY = 1 / Math.sqrt(2 * Math.PI);

  /** Beyond this exponent the integrand adds nothing to a double: exp(-60) is 9e-27. */
  private static final double DROP = 60;

  /** Reach of t at most; e^t and its square root stay within doubles. */
  private static final double FARTHEST = 340;

  /** Below this z the probability is 1/4 to all digits, for every ratio that is allowed. */
  private static final double NOTHING = 1e-120;

  private OverallError() {}

  /**
   * The square root of the probability: the p-value on which the same threshold as that of the
   * two-trials rule has the same overall error.
   *
   * @param z 0 or more
   * @param errorRatio the square root of c, in [1e-100, 1e100]
   */
  static double root(double z, double errorRatio) {
    return z < NOTHING
        ? 0.5
        : Math.sqrt(scaled(z, errorRatio)) * Math.exp(-0.5 * z * z * (1 + errorRatio));
  }

  /** The logarithm of the root, where the root itself may be below every double. */
  static double logRoot(double z, double errorRatio) {
    return z < NOTHING
        ? Math.log(0.5)
        : 0.5 * Math.log(scaled(z, errorRatio)) - 0.5 * z * z * (1 + errorRatio);
  }

  private static double scaled(double z, double errorRatio) {
    double root = Math.sqrt(errorRatio);
    double reach = Math.min(FARTHEST, FastMath.asinh(Math.sqrt(DROP / 2) / (z * root)));
    return GaussKronrod.integrate(t -> integrand(t, z, root), points(reach));
  }

  /** Panels of a width of 1 at most, so that none hides what it holds. */
  private static double[] points(double reach) {
    int half = Math.max(2, (int) Math.ceil(reach));
    double[] points = new double[2 * half + 1];
    for (int i = 0; i < points.length; i++) {
      points[i] = reach * (i - half) / half;
    }
    return points;
  }

  private static double integrand(double t, double z, double root) {
    double r = root * Math.exp(t);
    double v = z * Math.hypot(1, root * Math.exp(-t));
    double tail = 0.5 * Erfcx.value(v * SQRT_HALF) * DENSITY;
    double exponent = 2 * Math.pow(z * root * Math.sinh(t), 2);
    return tail * z * r * (r / Math.hypot(1, r)) * Math.exp(-exponent);
  }
}
