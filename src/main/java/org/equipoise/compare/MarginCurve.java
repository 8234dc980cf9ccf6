// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Conventions;
import org.equipoise.core.Require;
import org.equipoise.numeric.NoncentralT;
import org.equipoise.numeric.StudentT;

/**
 * What two one-sided tests of equivalence would have said for other margins, symmetric around no
 * difference: p as a function of the margin's size, and the smallest size that passes at an α.
 *
 * <p>p falls as the margin grows. The smallest margin at α is the limit of the 1 - 2α interval that
 * is farther from 0. A margin chosen by it proves nothing: it is for reading how near or far a
 * result was.
 */
public sealed interface MarginCurve {
  /**
   * p of equivalence within ±margin: the larger of the two one-sided.
   *
   * @param margin the size, positive and finite
   * @return in (0, 1)
   * @throws IllegalArgumentException if the margin is not positive and finite
   */
  double p(double margin);

  /**
   * The smallest size of a margin within which equivalence is shown at an error rate: p is α there.
   *
   * @param alpha the error rate of each one-sided test, in (0, 0.5)
   * @return the size, positive
   * @throws IllegalArgumentException if alpha is outside (0, 0.5)
   */
  double smallest(double alpha);

  /**
   * The conventions of smallest margins.
   *
   * @return the conventions
   */
  static Conventions conventions() {
    return Conventions.of(
        "smallest margin",
        "the symmetric margin at which p of TOST is α: the limit of the 1 - 2α interval that is"
            + " farther from no difference; a margin chosen by it proves nothing");
  }

  private static void check(double alpha) {
    if (!(alpha > 0 && alpha < 0.5)) {
      throw new IllegalArgumentException("alpha must be in (0, 0.5), got " + alpha);
    }
  }

  /**
   * Of a difference with a t distribution: p = P(T &lt;= (|difference| - margin)/se), smallest =
   * |difference| + t(1 - α) se.
   *
   * @param difference the estimate, finite
   * @param standardError its standard error, positive
   * @param degreesOfFreedom of its t distribution, positive
   */
  record OfDifference(double difference, double standardError, double degreesOfFreedom)
      implements MarginCurve {
    /**
     * Checks the estimate.
     *
     * @throws IllegalArgumentException if the difference is not finite, or another is not positive
     */
    public OfDifference {
      Require.finite(difference, "difference");
      Require.positiveFinite(standardError, "standardError");
      Require.positiveFinite(degreesOfFreedom, "degreesOfFreedom");
    }

    @Override
    public double p(double margin) {
      Require.positiveFinite(margin, "margin");
      return StudentT.cdf((Math.abs(difference) - margin) / standardError, degreesOfFreedom);
    }

    @Override
    public double smallest(double alpha) {
      check(alpha);
      return Math.abs(difference) - StudentT.quantile(alpha, degreesOfFreedom) * standardError;
    }
  }

  /**
   * Of a standardized difference by the noncentral t: p = P(T &lt;= |t|) at a noncentrality of
   * margin/perT, smallest = perT times the noncentrality at which that is α.
   *
   * @param t Student's t, within ±1e8
   * @param degreesOfFreedom n1 + n2 - 2, positive
   * @param perT √(1/n1 + 1/n2), which makes a standardized difference of a t; positive
   */
  record OfStandardized(double t, double degreesOfFreedom, double perT) implements MarginCurve {
    /** The largest noncentrality of which the noncentral t has a tail; p is next to 0 before. */
    private static final double LARGEST_NONCENTRALITY = 1e8;

    /**
     * Checks the statistic.
     *
     * @throws IllegalArgumentException if t is not within ±1e8, or another is not positive
     */
    public OfStandardized {
      if (!(Math.abs(t) <= LARGEST_NONCENTRALITY)) {
        throw new IllegalArgumentException("t must be in [-1e8, 1e8], got " + t);
      }
      Require.positiveFinite(degreesOfFreedom, "degreesOfFreedom");
      Require.positiveFinite(perT, "perT");
    }

    @Override
    public double p(double margin) {
      Require.positiveFinite(margin, "margin");
      double noncentrality = Math.min(LARGEST_NONCENTRALITY, margin / perT);
      return NoncentralT.cdf(Math.abs(t), degreesOfFreedom, noncentrality);
    }

    @Override
    public double smallest(double alpha) {
      check(alpha);
      return perT * NoncentralT.noncentralityAt(Math.abs(t), degreesOfFreedom, alpha);
    }
  }
}
