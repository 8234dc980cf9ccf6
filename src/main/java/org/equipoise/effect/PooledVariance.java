// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.MomentsView;

/** Variances and covariances pooled within arms, weighted by n - 1. */
public final class PooledVariance {
  private PooledVariance() {}

  /**
   * The degrees of freedom of the pooled variance.
   *
   * @param arms the moments of both arms
   * @return n1 + n2 - 2
   */
  public static double degreesOfFreedom(TwoArms<Moments> arms) {
    return (double) arms.experimental().n() + arms.control().n() - 2;
  }

  /**
   * The pooled covariance of two variables.
   *
   * <p>((n1 - 1) c1 + (n2 - 1) c2) / (n1 + n2 - 2)
   *
   * @param arms the moments of both arms, n1 + n2 of 3 or more
   * @param a a variable, from 0
   * @param b a variable, from 0; the same for the variance
   * @return the pooled covariance, in the product of the units
   */
  public static double covariance(TwoArms<Moments> arms, int a, int b) {
    return covariance(MomentsView.of(arms), a, b);
  }

  /**
   * The pooled covariance of two variables.
   *
   * <p>((n1 - 1) c1 + (n2 - 1) c2) / (n1 + n2 - 2)
   *
   * @param arms the moments of both arms, n1 + n2 of 3 or more
   * @param a a variable, from 0
   * @param b a variable, from 0; the same for the variance
   * @return the pooled covariance, in the product of the units
   */
  public static double covariance(MomentsView arms, int a, int b) {
    double df = (double) arms.n1() + arms.n2() - 2;
    double w1 = (arms.n1() - 1) / df;
    double w2 = (arms.n2() - 1) / df;
    return w1 * arms.covariance1(a, b) + w2 * arms.covariance2(a, b);
  }

  /**
   * The pooled standard deviation of a variable.
   *
   * @param arms the moments of both arms, n1 + n2 of 3 or more
   * @param variable from 0
   * @return the square root of the pooled variance, in the unit of the variable
   */
  public static double standardDeviation(TwoArms<Moments> arms, int variable) {
    return Math.sqrt(covariance(arms, variable, variable));
  }
}
