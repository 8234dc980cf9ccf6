// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.equipoise.core.Require;

/**
 * The likelihood of a noncentrality λ, given Student's t, relative to λ = 0.
 *
 * <p>log f(t; ν, λ) - log f(t; ν, 0) = -λ²(1 - ρ²)/2 + log ∫ y^ν exp(-(y - ρλ)²/2) dy - log ∫ y^ν
 * exp(-y²/2) dy over y &gt; 0, with ρ = t / √(ν + t²). Both integrals are taken by the trapezoidal
 * rule in v = log(y / √(ν + 1)), where the integrands are smooth and fall off on both sides, so
 * that the rule converges exponentially: to 1e-12 absolute in the logarithm for |t| up to 100, and
 * to 1e-8 at |t| = 1e8.
 *
 * <p>Domain: |t| &lt;= 1e8, ν &gt; 0, λ finite.
 */
public final class NoncentralTLikelihood {
  /** The largest |t|. Above it the squares of y and ρλ, which nearly cancel, lose more digits. */
  public static final double LARGEST_T = 1e8;

  /** Step in standard deviations of the integrand: an error below 1e-14 down to ν = 1. */
  private static final double STEP = 0.35;

  /** Terms below this part of the sum are left out. */
  private static final double NEGLIGIBLE = 1e-18;

  private final double df;
  private final double rho;
  private final double rest; // 1 - ρ²
  private final double middle; // √(ν + 1)
  private final double atZero;

  /**
   * The likelihood of one t.
   *
   * @param t the statistic, within ±1e8
   * @param df degrees of freedom, positive and finite
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public NoncentralTLikelihood(double t, double df) {
    Require.positiveFinite(df, "df");
    if (!(Math.abs(t) <= LARGEST_T)) {
      throw new IllegalArgumentException("t must be in [-1e8, 1e8], got " + t);
    }
    this.df = df;
    this.rho = t / Math.sqrt(df + t * t);
    this.rest = df / (df + t * t);
    this.middle = Math.sqrt(df + 1);
    this.atZero = logIntegral(0);
  }

  /**
   * log f(t; ν, λ) - log f(t; ν, 0).
   *
   * @param lambda the noncentrality, finite
   * @return the log of the likelihood ratio
   */
  public double logRatio(double lambda) {
    return logIntegral(rho * lambda) - atZero - 0.5 * lambda * lambda * rest;
  }

  /** log ∫ exp((ν + 1) v - (y - b)²/2) dv, y = √(ν + 1) e^v, up to a constant of ν. */
  private double logIntegral(double b) {
    double root = Math.sqrt(b * b + 4 * (df + 1));
    double peakY = b >= 0 ? 0.5 * (b + root) : 2 * (df + 1) / (root - b);
    double peak = Math.log(peakY / middle);
    double step = STEP / Math.sqrt(peakY * (2 * peakY - b));
    double top = exponent(peak, b);
    double sum = 1 + side(peak, step, b, top) + side(peak, -step, b, top);
    return top + Math.log(sum * step);
  }

  private double side(double peak, double step, double b, double top) {
    double sum = 0;
    double term = 1;
    for (int i = 1; term > NEGLIGIBLE; i++) {
      term = Math.exp(exponent(peak + i * step, b) - top);
      sum += term;
    }
    return sum;
  }

  // ((ν + 1) - (y - b)²)/2 as a product, since both squares are of the size of ν.
  private double exponent(double v, double b) {
    double beyond = middle * Math.expm1(v) - b;
    return (df + 1) * v - 0.5 * beyond * (beyond + 2 * middle);
  }
}
