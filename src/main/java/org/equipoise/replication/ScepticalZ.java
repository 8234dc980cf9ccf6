// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

/**
 * The z-value of the sceptical p-value: how far a sceptic's prior that makes the original not
 * convincing is in conflict with the replication.
 *
 * <p>It is the root of (zo&sup2;/z&sup2; - 1)(zr&sup2;/z&sup2; - 1) = c, c =
 * &sigma;o&sup2;/&sigma;r&sup2;, taken from the quadratic's form without cancellation, so that it
 * is right for c below, at and above 1 and for z of any size. Never above the smaller of |zo| and
 * |zr|.
 *
 * @see <a href="https://doi.org/10.1111/rssa.12493">Held (2020), JRSS A 183, 431-448</a>
 */
final class ScepticalZ {
  private ScepticalZ() {}

  /**
   * The value, 0 or more, whatever the signs.
   *
   * @param zo of the original
   * @param zr of the replication
   * @param errorRatio the square root of c, positive
   */
  static double of(double zo, double zr, double errorRatio) {
    double small = Math.min(Math.abs(zo), Math.abs(zr));
    double large = Math.max(Math.abs(zo), Math.abs(zr));
    if (small == 0) {
      return 0;
    }
    double q = small / large;
    double root = Math.hypot((1 - q) * (1 + q), 2 * errorRatio * q);
    return small * Math.sqrt(2 / (1 + q * q + root));
  }

  /**
   * The |z| of the replication that takes the sceptical z-value to k, below |zo|; else infinite.
   */
  static double needed(double zo, double k, double errorRatio) {
    double rest = (Math.abs(zo) - k) / k * ((Math.abs(zo) + k) / k);
    return rest > 0 ? k * Math.hypot(1, errorRatio / Math.sqrt(rest)) : Double.POSITIVE_INFINITY;
  }
}
