// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.function.DoubleUnaryOperator;
import org.equipoise.core.Require;

/**
 * Expectations under a density that is known up to its constant and log-concave, by adaptive
 * quadrature over where it is above e^-80 of its largest. The relative error is about 1e-12 for
 * functions that are smooth on the scale of the density.
 */
public final class LogConcaveDensity {
  /** What is left out is below 1e-30 of the whole. */
  private static final double DEPTH = 80;

  private static final int PANELS = 12;
  private static final int HALVINGS = 60;

  private final DoubleUnaryOperator log;
  private final double peak;
  private final double low;
  private final double high;
  private final double whole;

  private LogConcaveDensity(DoubleUnaryOperator log, double mode, double low, double high) {
    this.log = log;
    this.peak = log.applyAsDouble(mode);
    this.low = reach(mode, low);
    this.high = reach(mode, high);
    this.whole = integral(x -> 1, this.high);
  }

  /**
   * Of S = √(χ²/df), the ratio of an estimated standard deviation to the true one.
   *
   * @param df degrees of freedom, 1 or more and finite
   * @return its density
   * @throws IllegalArgumentException if df is below 1 or infinite
   */
  public static LogConcaveDensity ofStandardDeviation(double df) {
    if (!(df >= 1 && df < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("df must be 1 or more and finite, got " + df);
    }
    double mode = Math.sqrt((df - 1) / df);
    // Around the mode, so that nothing cancels at a df of millions.
    return new LogConcaveDensity(
        s -> (df == 1 ? 0 : (df - 1) * Math.log(s)) - 0.5 * df * s * s + 0.5 * df,
        mode,
        0,
        mode + 40 / Math.sqrt(df) + 1);
  }

  /**
   * Of θ where sin² θ has a beta distribution.
   *
   * @param a its first parameter, ½ or more
   * @param b its second parameter, ½ or more
   * @return the density of θ on [0, π/2]
   * @throws IllegalArgumentException if a parameter is below ½ or infinite
   */
  public static LogConcaveDensity ofBetaAngle(double a, double b) {
    Require.positiveFinite(a, "a");
    Require.positiveFinite(b, "b");
    if (a < 0.5 || b < 0.5) {
      throw new IllegalArgumentException("a and b must be 0.5 or more, got " + a + " and " + b);
    }
    double sines = 2 * a - 1;
    double cosines = 2 * b - 1;
    double mode =
        sines == 0 && cosines == 0 ? Math.PI / 4 : Math.atan2(Math.sqrt(sines), Math.sqrt(cosines));
    return new LogConcaveDensity(
        t -> power(sines, Math.sin(t)) + power(cosines, Math.cos(t)), mode, 0, Math.PI / 2);
  }

  private static double power(double exponent, double base) {
    return exponent == 0 ? 0 : exponent * Math.log(base);
  }

  /**
   * The expectation of a function.
   *
   * @param f a non-negative, smooth function
   * @return its expectation
   */
  public double expectation(DoubleUnaryOperator f) {
    return integral(f, high) / whole;
  }

  /**
   * The expectation of a function that is 0 beyond a point.
   *
   * @param f a function that is non-negative and smooth up to the point
   * @param end the point; it is not evaluated beyond
   * @return its expectation
   */
  public double expectationBelow(DoubleUnaryOperator f, double end) {
    return end <= low ? 0 : integral(f, Math.min(end, high)) / whole;
  }

  private double integral(DoubleUnaryOperator f, double end) {
    double[] points = new double[PANELS + 1];
    for (int i = 0; i <= PANELS; i++) {
      points[i] = low + (end - low) * i / PANELS;
    }
    return GaussKronrod.integrate(
        x -> {
          double density = Math.exp(log.applyAsDouble(x) - peak);
          return density == 0 ? 0 : density * f.applyAsDouble(x);
        },
        points);
  }

  /** From the mode towards an end, as far as the density is not negligible. */
  private double reach(double mode, double end) {
    if (peak - log.applyAsDouble(end) <= DEPTH) {
      return end;
    }
    double within = mode;
    double beyond = end;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (within + beyond);
      if (peak - log.applyAsDouble(middle) <= DEPTH) {
        within = middle;
      } else {
        beyond = middle;
      }
    }
    return beyond;
  }
}
