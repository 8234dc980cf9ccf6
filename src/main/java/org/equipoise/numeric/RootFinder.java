// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of an increasing function that costs a quadrature at each call.
 *
 * <p>The first steps use the caller's guess of the slope, so that a nearly linear function is
 * bracketed by its second value and solved by its fifth; commons-math3's solvers would call it
 * three times more for the bracket alone. Inside the bracket: inverse quadratic interpolation where
 * it is safe and halving where it is not (Chandrupatla 1997). It returns a root or throws; it never
 * returns the last guess.
 *
 * @see <a href="https://doi.org/10.1016/S0965-9978(96)00051-8">Chandrupatla (1997), Adv. Eng.
 *     Softw. 28, 145-149</a>
 */
final class RootFinder {
  /** Stop when the bracket is this small, relative to the root. */
  private static final double RELATIVE = 2e-15;

  /** Stop when the function is this close to 0: the rounding of a tail on the probit scale. */
  private static final double FUNCTION = 1e-14;

  /** Halving alone needs some 60 from one power of two; the rest is margin. */
  private static final int MAX_STEPS = 400;

  /** How far beyond the predicted root to look for the other side of the bracket. */
  private static final double OVERSHOOT = 1.01;

  private static final double GROWTH = 3;

  private final DoubleUnaryOperator function;

  /** Newest point, the end across the root, and the point before them, with their values. */
  private double a;

  private double fa;
  private double b;
  private double fb;
  private double c;
  private double fc;

  private RootFinder(DoubleUnaryOperator function) {
    this.function = function;
  }

  /**
   * Finds x with f(x) = 0 for an increasing f, from a start and a guess of 1 / f'.
   *
   * @throws IllegalStateException if there is no sign change among finite numbers, or no
   *     convergence
   */
  static double increasing(DoubleUnaryOperator f, double start, double inverseSlope) {
    RootFinder finder = new RootFinder(f);
    finder.bracket(start, inverseSlope);
    return finder.solve();
  }

  private void bracket(double start, double inverseSlope) {
    b = start;
    fb = function.applyAsDouble(start);
    double jump = -OVERSHOOT * fb * inverseSlope;
    a = start + jump;
    fa = function.applyAsDouble(a);
    while (!solved() && fa * fb > 0) {
      b = a;
      fb = fa;
      jump *= GROWTH;
      a = b + jump;
      if (!Double.isFinite(a)) {
        throw new IllegalStateException("no sign change from " + start + " to " + b);
      }
      fa = function.applyAsDouble(a);
    }
    c = b;
    fc = fb;
  }

  private double solve() {
    for (int i = 0; i < MAX_STEPS; i++) {
      if (solved()) {
        return Math.abs(fa) < Math.abs(fb) ? a : b;
      }
      advance(fraction());
    }
    throw new IllegalStateException("no convergence in [" + a + ", " + b + "]");
  }

  private boolean solved() {
    return a == b // the predicted step is below one unit in the last place
        || Math.min(Math.abs(fa), Math.abs(fb)) <= FUNCTION
        || (fa * fb < 0 && Math.abs(b - a) <= RELATIVE * Math.abs(a));
  }

  /** Moves to a + fraction (b - a), keeping the root between a and b. */
  private void advance(double fraction) {
    double next = a + fraction * (b - a);
    double value = function.applyAsDouble(next);
    c = a;
    fc = fa;
    if (value * fa < 0) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = next;
    fa = value;
  }

  /** Where to look next, as a part of the way from a to b. */
  private double fraction() {
    double least = Math.min(0.5, RELATIVE * Math.abs(a) / Math.abs(b - a));
    double part = c == b ? fa / (fa - fb) : interpolated();
    return Math.max(least, Math.min(1 - least, part));
  }

  /** Inverse quadratic interpolation where Chandrupatla's test allows it, else the middle. */
  private double interpolated() {
    double xi = (a - b) / (c - b);
    double phi = (fa - fb) / (fc - fb);
    if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) {
      return 0.5;
    }
    return fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
  }
}
