// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;

/**
 * Compares two means of matched pairs, or of one group measured twice: the paired t-test.
 *
 * <p>t = (m1 - m2)/√((s1² + s2² - 2 r s1 s2)/n) on n - 1 degrees of freedom, n the number of pairs.
 * From participants and from printed means, SDs and correlation alike.
 *
 * <p>Sign: the first variable minus the second. Units: those of the outcome.
 *
 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student (1908), Biometrika 6, 1-25</a>
 */
public enum PairedComparison {
  /** The only one. */
  PAIRED;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "paired",
          "t of the differences within pairs, n - 1 degrees of freedom",
          Reference.STUDENT_1908);

  /** A variance of differences this small beside the variances is rounding. */
  private static final double ROUNDING = 0x1p-50;

  /**
   * Compares the variables.
   *
   * @param pairs the moments of two variables: the first, from which the second is subtracted
   * @param inference level and alternative
   * @return the mean difference with standard error, interval and t test, or why there is none
   * @throws IllegalArgumentException unless there are two variables
   */
  public Estimation compare(Moments pairs, Inference inference) {
    if (pairs.dimension() != 2) {
      throw new IllegalArgumentException("pairs must have 2 variables, got " + pairs.dimension());
    }
    if (pairs.n() < 2) {
      return tooFew();
    }
    double variances = pairs.variance(0) + pairs.variance(1);
    double variance = variances - 2 * pairs.covariance(0, 1);
    if (!(variance > ROUNDING * variances)) {
      return noVariance();
    }
    return TInference.of(
        pairs.mean(0) - pairs.mean(1),
        Math.sqrt(variance / pairs.n()),
        pairs.n() - 1,
        inference,
        CONVENTIONS);
  }

  /**
   * Compares the pairs of participants, by their differences: no digit is lost to a correlation
   * near 1.
   *
   * @param pairs the values of the first and of the second variable, in the same order, finite
   * @param inference level and alternative
   * @return the mean difference with standard error, interval and t test, or why there is none
   * @throws IllegalArgumentException if the lengths differ
   */
  public Estimation compare(TwoArms<double[]> pairs, Inference inference) {
    int n = pairs.experimental().length;
    if (pairs.control().length != n) {
      throw new IllegalArgumentException(
          "pairs must have as many second values as first ones, got "
              + pairs.control().length
              + " and "
              + n);
    }
    if (n < 2) {
      return tooFew();
    }
    Magnitude magnitude = Magnitude.of(pairs);
    TwoArms<double[]> reduced = magnitude.reduce(pairs);
    double[] differences = reduced.experimental();
    for (int i = 0; i < n; i++) {
      differences[i] -= reduced.control()[i];
    }
    Moments moments = Moments.of(ArmValues.copyOf(differences));
    if (moments.variance(0) == 0) {
      return noVariance();
    }
    return TInference.of(
        magnitude.restore(moments.mean(0)),
        magnitude.restore(Math.sqrt(moments.variance(0) / n)),
        n - 1,
        inference,
        CONVENTIONS);
  }

  /**
   * The joint moments of printed summaries.
   *
   * @param first the moments of the first variable alone
   * @param second the moments of the second variable alone, of the same pairs
   * @param r the correlation of both, in [-1, 1]
   * @return what {@link #compare(Moments, Inference)} takes
   * @throws IllegalArgumentException if r is outside [-1, 1] or the sizes differ
   */
  public static Moments pairs(Moments first, Moments second, double r) {
    Require.correlation(r, "r");
    if (first.n() != second.n()) {
      throw new IllegalArgumentException(
          "n must be the same of both variables, got " + first.n() + " and " + second.n());
    }
    double covariance = r * first.standardDeviation(0) * second.standardDeviation(0);
    return Moments.copyOf(
        first.n(),
        new double[] {first.mean(0), second.mean(0)},
        new double[][] {{first.variance(0), covariance}, {covariance, second.variance(0)}});
  }

  private static NotEstimable tooFew() {
    return new NotEstimable(Reason.TOO_FEW, "there is 1 pair, and 2 or more are needed");
  }

  private static NotEstimable noVariance() {
    return new NotEstimable(Reason.ZERO_VARIANCE, "the differences within the pairs do not vary");
  }
}
