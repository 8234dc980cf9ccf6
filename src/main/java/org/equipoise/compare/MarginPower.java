// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;
import org.equipoise.numeric.StudentT;

/**
 * The power to pass a margin when the arms do not differ at all, and the margin that would have a
 * wanted power.
 *
 * <p>With T the critical value at 1 - α, σ the standard error and s = estimated/true standard error
 * (df s² is chi-square): TOST passes with probability E[Φ((high - T s σ)/σ) - Φ((low + T s σ)/σ)]
 * over the s for which the two do not cross. The observed standard error is taken as the true one;
 * the observed difference plays no part, so this is not "observed power". With Satterthwaite's
 * degrees of freedom it is an approximation, as the test itself is.
 */
public final class MarginPower {
  /** On the scale of the standard error: far looser than the power's own error of 1e-12. */
  private static final double MARGIN_TOLERANCE = 1e-10;

  private static final int MAX_DOUBLINGS = 60;
  private static final int MAX_EVALUATIONS = 200;

  private final double standardError;
  private final double degreesOfFreedom;
  private final double critical;
  private final double tail;
  private final Rejection test;

  private MarginPower(double standardError, double degreesOfFreedom, double tail) {
    this.standardError = Require.positiveFinite(standardError, "standardError");
    this.degreesOfFreedom = Require.positiveFinite(degreesOfFreedom, "degreesOfFreedom");
    this.tail = Require.openUnit(tail, "alpha");
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "degreesOfFreedom must be 1 or more, got " + degreesOfFreedom);
    }
    this.critical = -StudentT.quantile(tail, degreesOfFreedom);
    this.test = new Rejection(standardError, degreesOfFreedom, critical);
  }

  /**
   * Power of one-sided tests at an error rate.
   *
   * @param standardError of the difference, taken as the true one; positive
   * @param degreesOfFreedom of its t distribution; 1 or more
   * @param alpha the error rate of each one-sided test, in (0, 0.5)
   * @return the power calculator
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static MarginPower of(double standardError, double degreesOfFreedom, double alpha) {
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must be in (0, 0.5), got " + alpha);
    }
    return new MarginPower(standardError, degreesOfFreedom, alpha);
  }

  /**
   * The conventions of these powers.
   *
   * @return the conventions
   */
  public static Conventions conventions() {
    return Conventions.of(
        "power of a margin",
        "exact for normal outcomes at no true difference, with the observed standard error taken as"
            + " the true one");
  }

  /**
   * The power of TOST at no difference.
   *
   * @param low the margin's lower bound, below 0
   * @param high the margin's upper bound, above 0
   * @return a probability
   * @throws IllegalArgumentException unless low &lt; 0 &lt; high, both finite
   */
  public double equivalence(double low, double high) {
    if (!(low < 0 && high > 0 && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "margin must be finite and enclose 0, got " + low + " to " + high);
    }
    return test.between(0, low, high);
  }

  /**
   * The power of the non-inferiority test at no difference.
   *
   * @param distance from no difference to the margin's bound on the worse side, above 0
   * @return a probability
   */
  public double nonInferiority(double distance) {
    Require.positiveFinite(distance, "distance");
    return test.above(distance);
  }

  /**
   * The symmetric margin with which TOST has a wanted power at no difference.
   *
   * @param power in (0, 1)
   * @return the margin's size, in the unit of the standard error
   */
  public double equivalenceMargin(double power) {
    Require.openUnit(power, "power");
    return solve(size -> equivalence(-size, size) - power);
  }

  /**
   * The distance to the bound with which the non-inferiority test has a wanted power at no
   * difference.
   *
   * @param power in (alpha, 1): at no distance it is alpha
   * @return the distance, in the unit of the standard error
   * @throws IllegalArgumentException if power is outside (alpha, 1)
   */
  public double nonInferiorityMargin(double power) {
    if (!(power > tail && power < 1)) {
      throw new IllegalArgumentException("power must be in (" + tail + ", 1), got " + power);
    }
    return solve(size -> nonInferiority(size) - power);
  }

  // Power grows with the margin: bracket by doubling, then Brent on the scale of the standard
  // error.
  private double solve(DoubleUnaryOperator gap) {
    double high = critical + 1;
    int doublings = 0;
    while (gap.applyAsDouble(high * standardError) < 0) {
      high *= 2;
      if (++doublings > MAX_DOUBLINGS) {
        throw new IllegalStateException(
            "no margin reaches the power for df " + degreesOfFreedom + " and alpha " + tail);
      }
    }
    double low = high;
    while (gap.applyAsDouble(low * standardError) > 0) {
      low /= 2;
    }
    UnivariateFunction function = x -> gap.applyAsDouble(x * standardError);
    return low == high
        ? low * standardError
        : standardError
            * new BrentSolver(1e-13, MARGIN_TOLERANCE).solve(MAX_EVALUATIONS, function, low, high);
  }
}
