// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

/**
 * Ratios of gamma functions half a unit apart, without the cancellation of log-gamma differences.
 *
 * @see <a href="https://doi.org/10.3102/10769986006002107">Hedges (1981), J. Educ. Stat. 6,
 *     107-128</a>
 */
public final class GammaRatio {
  private GammaRatio() {}

  /**
   * The factor that makes a standardized mean difference unbiased, J(m) = &Gamma;(m/2) /
   * (&radic;(m/2) &Gamma;((m - 1)/2)), in (0, 1) and increasing to 1. Relative error below 1e-14
   * from m = 2 to 1e9 and beyond, where differences of log-gammas lose seven digits.
   *
   * @param m degrees of freedom of the standard deviation, above 1; may be infinite, J = 1
   * @return J(m)
   * @throws IllegalArgumentException if m is not above 1
   */
  public static double hedges(double m) {
    return Math.exp(logHedges(m));
  }

  /**
   * The logarithm of {@link #hedges(double)}.
   *
   * @param m degrees of freedom, above 1
   * @return log J(m), negative, or 0 at infinity
   * @throws IllegalArgumentException if m is not above 1
   */
  public static double logHedges(double m) {
    if (!(m > 1)) {
      throw new IllegalArgumentException("m must be in (1, Infinity], got " + m);
    }
    if (m == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double a = m / 2;
    double b = (m - 1) / 2;
    return -((a - 1) * Math.log1p(-1 / m) + 0.5) + (StirlingError.at(a) - StirlingError.at(b));
  }

  /**
   * log[&Gamma;(m/2) / &Gamma;((m - 1)/2)].
   *
   * @param m twice the larger argument, above 1 and finite
   * @return the logarithm of the ratio, absolutely right to about 1e-15
   * @throws IllegalArgumentException if m is not above 1, or infinite
   */
  public static double logHalfStep(double m) {
    if (!(m > 1 && m < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("m must be in (1, Infinity), got " + m);
    }
    return 0.5 * Math.log(m / 2) + logHedges(m);
  }
}
