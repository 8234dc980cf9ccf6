// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.numeric.LogConcaveDensity;
import org.equipoise.numeric.NoncentralT;
import org.equipoise.numeric.Normal;

/**
 * How often a t-like test rejects: D is normal with a standard error, S² an independent chi-square
 * over its degrees of freedom, and the test rejects when (D - bound)/(se S) is beyond critical.
 *
 * @param standardError the true one, positive
 * @param degreesOfFreedom of S, 1 or more; infinite where the standard error is known
 * @param critical the critical value times estimated over true standard error at S = 1
 */
record Rejection(double standardError, double degreesOfFreedom, double critical) {
  /** The largest of which the noncentral t has a tail; the power is 0 or 1 long before. */
  private static final double LARGEST_NONCENTRALITY = 1e8;

  /** P((D - bound)/(se S) &gt; critical) when D is centred a distance above the bound. */
  double above(double distance) {
    return NoncentralT.survival(critical, degreesOfFreedom, noncentrality(distance));
  }

  /** P((D - bound)/(se S) &lt; -critical) when D is centred a distance above the bound. */
  double below(double distance) {
    return NoncentralT.cdf(-critical, degreesOfFreedom, noncentrality(distance));
  }

  private double noncentrality(double distance) {
    double ncp = distance / standardError;
    return Math.max(-LARGEST_NONCENTRALITY, Math.min(LARGEST_NONCENTRALITY, ncp));
  }

  /**
   * P(low + critical se S &lt; D &lt; high - critical se S) when D is centred at delta: Owen's Q in
   * Phillips (1990), here by integration over S.
   */
  double between(double delta, double low, double high) {
    if (degreesOfFreedom == Double.POSITIVE_INFINITY) {
      return within(1, delta, low, high);
    }
    double crossing = (high - low) / (2 * critical * standardError);
    return Math.min(
        1,
        LogConcaveDensity.ofStandardDeviation(degreesOfFreedom)
            .expectationBelow(s -> within(s, delta, low, high), crossing));
  }

  private double within(double s, double delta, double low, double high) {
    double from = (low - delta) / standardError + critical * s;
    double to = (high - delta) / standardError - critical * s;
    if (!(from < to)) {
      return 0;
    }
    return from > 0
        ? Normal.survival(from) - Normal.survival(to)
        : Normal.cdf(to) - Normal.cdf(from);
  }
}
