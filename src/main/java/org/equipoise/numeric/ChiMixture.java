// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * E &Phi;(slope S - shift), where df S&sup2; is chi-square with df degrees of freedom: the lower
 * tail of the noncentral t at slope = t, shift = ncp, and the upper one at both negated.
 *
 * <p>In s the integrand &Phi;(slope s - shift) s^df exp(-df s&sup2;/2) ds/s is log-concave for
 * every df &gt; 0, so it has one mode; in v = log(s / mode) it is analytic on the whole line. With
 * e = e^v - 1 and q = e - v, formed without cancellation, everything is written relative to the
 * mode, so that neither a large df nor a large noncentrality costs digits. It is scaled by its
 * mode's height, so that a tail of 1e-300 is as accurate as one of 0.3, and integrated from where
 * it falls below e^-38 of the mode on either side.
 */
final class ChiMixture {
  /** Beyond this argument the normal cdf is 1 to the last bit. */
  private static final double CERTAIN = 8.3;

  /** Fall of the log integrand at which a side is cut: e^-38 = 3e-17 of the mode. */
  private static final double CUT = 38;

  /** A log probability below this is far under the smallest double: its order is enough. */
  private static final double NEGLIGIBLE = -20_000;

  /** Inner panels take this part of either side. */
  private static final double NEAR = 0.35;

  /**
   * In log s the cdf is level again this far below its shoulder, when the noncentrality is small.
   */
  private static final double TURN = 6;

  private static final int MODE_ITERATIONS = 60;

  /** The mode is found to this part of the integrand's width: it only places the panels. */
  private static final double MODE_TOLERANCE = 0.05;

  private static final double SQRT_HALF = Math.sqrt(0.5);
  private static final double SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);

  private final double slope;
  private final double shift;
  private final double df;

  /** Where the integrand is largest, in s. */
  private double mode;

  /** Argument of the normal cdf at the mode. */
  private double atMode;

  /** Logarithm of the normal cdf at the mode. */
  private double logHeight;

  /** Width of the integrand at its mode, in log s. */
  private double width;

  /** Argument of the normal cdf at the last place. */
  private double x;

  /** Fall of the log chi density from the mode to the last place. */
  private double w;

  ChiMixture(double slope, double shift, double df) {
    this.slope = slope;
    this.shift = shift;
    this.df = df;
  }

  /** The probability, in [0, 1]. */
  double value() {
    return Math.min(1, Math.exp(logValue()));
  }

  /** The logarithm of the probability, also where the probability underflows. */
  double logValue() {
    mode = mode();
    atMode = slope * mode - shift;
    double logChi = -df * deviance(mode);
    logHeight = logIntegrand(0);
    if (logHeight + logChi < NEGLIGIBLE) {
      return logHeight + logChi;
    }
    double integral = GaussKronrod.integrate(this::scaled, points());
    double logConstant = 0.5 * Math.log(df / Math.PI) - StirlingError.at(df / 2);
    return Math.min(0, logHeight + logChi + Math.log(integral) + logConstant);
  }

  /** (s&sup2; - 1) / 2 - log s, the fall of the log chi density over df, without cancellation. */
  private static double deviance(double s) {
    double e = s - 1;
    double q = ExponentialRemainder.deviance(1, s, e);
    return q + 0.5 * e * e;
  }

  /**
   * Ends of the panels on either side of the mode. The place at which the normal cdf becomes 1 is
   * one too: with a steep slope the cdf turns much faster than the chi density. At a small df the
   * left side is long, and its panels shrink towards the mode and the shoulder.
   */
  private double[] points() {
    double left = reach(-width);
    double right = reach(width);
    double near = NEAR * right;
    double far = NEAR * left;
    double shoulder = Math.log((shift + CERTAIN) / slope / mode); // NaN where there is none
    if (shoulder > 0 && shoulder < right) {
      near = Math.min(near, shoulder);
    } else if (shoulder > left && shoulder < 0) {
      far = Math.max(far, shoulder);
    }
    if (left > -4 * TURN) {
      return new double[] {left, far, 0, near, right};
    }
    double turn = Math.max(far - TURN, left);
    double middle = 0.2 * far;
    return new double[] {left, turn, far, middle, Math.max(-TURN, 0.5 * middle), 0, near, right};
  }

  /** Signed distance from the mode at which the integrand has fallen by about the cut. */
  private double reach(double step) {
    double distance = 8.8 * step;
    double fall = logHeight - logIntegrand(distance);
    while (fall < CUT) {
      distance *= Math.max(1.15, Math.min(2.5, Math.sqrt(CUT / Math.max(1, fall))));
      fall = logHeight - logIntegrand(distance);
    }
    double enough = distance;
    while (fall > 1.5 * CUT) {
      enough = distance;
      distance *= 0.8;
      fall = logHeight - logIntegrand(distance);
    }
    return fall < CUT ? enough : distance;
  }

  private double logIntegrand(double v) {
    place(v);
    if (x < 0) {
      return Math.log(0.5 * Erfcx.value(-x * SQRT_HALF)) - 0.5 * x * x - w;
    }
    return Math.log(0.5 * Erfc.value(-x * SQRT_HALF)) - w;
  }

  private double scaled(double v) {
    place(v);
    if (x < 0) {
      return 0.5 * Erfcx.value(-x * SQRT_HALF) * Math.exp(-0.5 * x * x - w - logHeight);
    }
    double density = Math.exp(-w - logHeight);
    return x > CERTAIN ? density : density * 0.5 * Erfc.value(-x * SQRT_HALF);
  }

  /** Sets x and w at s = mode e^v. */
  private void place(double v) {
    double q;
    double e;
    if (Math.abs(v) < ExponentialRemainder.SMALL) {
      q = ExponentialRemainder.series(v);
      e = v + q;
      x = atMode + slope * mode * e;
    } else {
      double growth = Math.exp(v);
      e = growth - 1;
      q = e - v;
      x = slope * mode * growth - shift;
    }
    w = df * (mode * mode * (q + 0.5 * e * e) - (1 - mode) * (1 + mode) * v);
  }

  /** Newton's iteration for the mode in s, kept between the bounds found so far. */
  private double mode() {
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double s = start();
    for (int i = 0; i < MODE_ITERATIONS; i++) {
      double step = newtonStep(s);
      if (Math.abs(step) <= MODE_TOLERANCE * width) {
        return s;
      }
      if (step > 0) {
        low = s;
      } else {
        high = s;
      }
      s = within(s * (1 + step), low, high);
    }
    return s; // a rough mode still brackets: the ends are found from it by the fall
  }

  private static double within(double s, double low, double high) {
    if (s > low && s < high) {
      return s;
    }
    if (low == 0) {
      return high / 4;
    }
    return high == Double.POSITIVE_INFINITY ? 4 * low : Math.sqrt(low) * Math.sqrt(high);
  }

  /** Relative step to the mode from s; sets the width from the curvature there. */
  private double newtonStep(double s) {
    double argument = slope * s - shift;
    double mills = mills(argument);
    double bend = Math.max(0, Math.min(1, mills * (mills + argument)));
    double scaledSlope = slope * s;
    double curvature = df + df * s * s + scaledSlope * scaledSlope * bend;
    width = 1 / Math.sqrt(curvature);
    return (df * (1 - s) * (1 + s) + scaledSlope * mills) / curvature;
  }

  /** Normal density over normal cdf. */
  private static double mills(double argument) {
    if (argument < 0) {
      return SQRT_TWO_OVER_PI / Erfcx.value(-argument * SQRT_HALF);
    }
    double density = Math.exp(-0.5 * argument * argument);
    return SQRT_TWO_OVER_PI * density / Erfc.value(-argument * SQRT_HALF);
  }

  /** The chi density's mode, or that of its product with the normal tail's exponential. */
  private double start() {
    if (slope >= shift) {
      return 1;
    }
    double t = Math.abs(slope);
    double b = Math.signum(slope) * shift;
    if (t < 1) {
      double root = Math.hypot(t * b, 2 * Math.sqrt(df) * Math.sqrt(df + t * t));
      return b >= 0 ? (t * b + root) / (2 * (df + t * t)) : 2 * df / (root - t * b);
    }
    double ratio = df / t / t;
    double root = Math.hypot(b, 2 * Math.sqrt(df) * Math.sqrt(1 + ratio));
    return b >= 0 ? (b + root) / (2 * (1 + ratio)) / t : 2 * df / t / (root - b);
  }
}
