// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import org.equipoise.core.Interval;
import org.equipoise.core.Require;

/**
 * The noncentral t distribution: T = (Z + ncp) / &radic;(V / df), Z standard normal, V chi-square
 * with df degrees of freedom, both independent.
 *
 * <p>P(T &lt;= t) = E &Phi;(t S - ncp), S = &radic;(V / df), by adaptive quadrature in the log
 * scale; each tail is computed as such. Relative error below 1e-11 in both tails down to 1e-300 for
 * df from 0.5 to 1e9 and |t|, |ncp| to 1e3 (measured against 40-digit quadrature). Beyond, t S -
 * ncp itself loses the digits that t and ncp share, about 1e-16 |ncp| absolutely.
 *
 * <p>Domain: df &gt; 0, infinity meaning the normal; t any number, infinite included; |ncp| up to
 * 1e8. The laws cdf + survival = 1 (to rounding) and cdf(t; ncp) = survival(-t; -ncp) (exactly)
 * hold.
 *
 * @see <a href="https://doi.org/10.1093/biomet/31.3-4.362">Johnson and Welch (1940), Biometrika 31,
 *     362-389</a>
 */
public final class NoncentralT {
  /** Largest |ncp| and observed |t|: beyond, t S - ncp keeps too few digits. */
  private static final double MAX_NCP = 1e8;

  private NoncentralT() {}

  /**
   * P(T &lt;= t).
   *
   * @param t the argument, may be infinite
   * @param df degrees of freedom, above 0; may be infinite
   * @param ncp noncentrality, within &plusmn;1e8
   * @return the lower tail, in [0, 1]
   * @throws IllegalArgumentException if an argument is outside its domain or NaN
   */
  public static double cdf(double t, double df, double ncp) {
    Require.notNaN(t, "t");
    checkDf(df);
    checkNcp(ncp);
    return lowerTail(t, df, ncp);
  }

  /**
   * P(T &gt; t), computed as such: never 1 minus the lower tail.
   *
   * @param t the argument, may be infinite
   * @param df degrees of freedom, above 0; may be infinite
   * @param ncp noncentrality, within &plusmn;1e8
   * @return the upper tail, in [0, 1]
   * @throws IllegalArgumentException if an argument is outside its domain or NaN
   */
  public static double survival(double t, double df, double ncp) {
    return cdf(-t, df, -ncp);
  }

  /**
   * The t with P(T &lt;= t) = p, by bracketed root finding on the probit scale.
   *
   * @param p the lower tail probability, in (0, 1)
   * @param df degrees of freedom, above 0; may be infinite
   * @param ncp noncentrality, within &plusmn;1e8
   * @return the quantile, to about 1e-12 relative; infinite where it exceeds every double
   * @throws IllegalArgumentException if an argument is outside its domain or NaN
   */
  public static double quantile(double p, double df, double ncp) {
    Require.openUnit(p, "p");
    checkDf(df);
    checkNcp(ncp);
    if (df == Double.POSITIVE_INFINITY) {
      return Normal.quantile(p) + ncp;
    }
    return p <= 0.5 ? lowerQuantile(p, df, ncp) : -lowerQuantile(1 - p, df, -ncp);
  }

  /**
   * The noncentrality at which an observed t is a given quantile: the ncp with P(T &lt;= t; ncp) =
   * lowerTail. It decreases in lowerTail.
   *
   * @param t the observed t, finite, within &plusmn;1e8
   * @param df degrees of freedom, above 0; may be infinite
   * @param lowerTail the probability of at most t, in (0, 1)
   * @return the noncentrality, to about 1e-12 relative
   * @throws IllegalArgumentException if an argument is outside its domain or NaN
   */
  public static double noncentralityAt(double t, double df, double lowerTail) {
    checkObserved(t);
    checkDf(df);
    Require.openUnit(lowerTail, "lowerTail");
    return lowerTail <= 0.5
        ? smallTailNoncentrality(t, df, lowerTail)
        : -smallTailNoncentrality(-t, df, 1 - lowerTail);
  }

  /**
   * The equal-tailed confidence interval of the noncentrality: P(T &gt;= t) = (1 - level) / 2 at
   * its lower limit and P(T &lt;= t) = (1 - level) / 2 at its upper one, each found on its own
   * (Steiger and Fouladi 1997).
   *
   * @param t the observed t, finite, within &plusmn;1e8
   * @param df degrees of freedom, above 0; may be infinite
   * @param level the level of the interval, in (0, 1)
   * @return the interval, in units of ncp; it always exists
   * @throws IllegalArgumentException if an argument is outside its domain or NaN
   */
  public static Interval noncentralityInterval(double t, double df, double level) {
    checkObserved(t);
    checkDf(df);
    double tail = (1 - Require.openUnit(level, "level")) / 2;
    double lower;
    double upper;
    if (ChiNodes.serves(t, df, tail)) {
      ChiNodes nodes = new ChiNodes(t, df);
      double z = Normal.quantile(tail);
      lower = -nodes.noncentrality(-t, z, tail);
      upper = nodes.noncentrality(t, z, tail);
    } else {
      lower = -smallTailNoncentrality(-t, df, tail);
      upper = smallTailNoncentrality(t, df, tail);
    }
    // Where df and t are both so large that the limits are one rounding apart, keep their order.
    return new Interval(Math.min(lower, upper), Math.max(lower, upper), level);
  }

  private static double lowerTail(double t, double df, double ncp) {
    if (Double.isInfinite(t)) {
      return t > 0 ? 1 : 0;
    }
    if (t == 0 || df == Double.POSITIVE_INFINITY) {
      return Normal.cdf(t - ncp);
    }
    return new ChiMixture(t, ncp, df).value();
  }

  /** The probit of the lower tail, also where that tail is below every double. */
  private static double probit(double t, double df, double ncp) {
    if (t == 0) {
      return -ncp;
    }
    return Normal.quantileOfLog(new ChiMixture(t, ncp, df).logValue());
  }

  /** The probit of the tail is nearly linear in ncp, so a few steps suffice. */
  private static double smallTailNoncentrality(double t, double df, double tail) {
    double z = Normal.quantile(tail);
    if (t == 0 || df == Double.POSITIVE_INFINITY) {
      return t - z;
    }
    if (ChiNodes.serves(t, df, tail)) {
      return new ChiNodes(t, df).noncentrality(t, z, tail);
    }
    double spread = Math.hypot(1, t / Math.sqrt(2 * df));
    return RootFinder.increasing(ncp -> z - bounded(probit(t, df, ncp)), t - z * spread, spread);
  }

  /** With t = sinh(y), tails are nearly linear in y at small df and in t at large. */
  private static double lowerQuantile(double p, double df, double ncp) {
    double z = Normal.quantile(p);
    if (lowerTail(-Double.MAX_VALUE, df, ncp) > p) {
      return Double.NEGATIVE_INFINITY;
    }
    double start = ncp + z * Math.hypot(1, ncp / Math.sqrt(2 * df));
    double y =
        RootFinder.increasing(
            v -> bounded(probit(sinh(v), df, ncp)) - z, asinh(start), 1 / Math.sqrt(1 + ncp * ncp));
    return sinh(y);
  }

  /** Where the tail rounds to 1 its probit is infinite; the solver needs a number. */
  private static double bounded(double probit) {
    return Math.min(probit, 40);
  }

  private static double sinh(double y) {
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, Math.sinh(y)));
  }

  private static double asinh(double t) {
    double size = Math.abs(t);
    double y =
        size > 1e8
            ? Math.log(size) + Math.log(2)
            : Math.log1p(size + size * size / (1 + Math.hypot(1, size)));
    return Math.copySign(y, t);
  }

  private static void checkDf(double df) {
    if (!(df > 0)) {
      throw new IllegalArgumentException("df must be in (0, Infinity], got " + df);
    }
  }

  private static void checkNcp(double ncp) {
    if (!(Math.abs(ncp) <= MAX_NCP)) {
      throw new IllegalArgumentException("ncp must be in [-1e8, 1e8], got " + ncp);
    }
  }

  private static void checkObserved(double t) {
    if (!(Math.abs(t) <= MAX_NCP)) {
      throw new IllegalArgumentException("t must be in [-1e8, 1e8], got " + t);
    }
  }
}
