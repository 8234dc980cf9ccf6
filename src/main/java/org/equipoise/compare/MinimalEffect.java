// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.numeric.StudentT;

/**
 * The minimal-effect test: whether the difference is larger than a margin, in either direction.
 *
 * <p>p_lower tests difference &gt;= low by t = (difference - low)/se, P(T &lt;= t); p_upper tests
 * difference &lt;= high by t = (difference - high)/se, P(T &gt;= t). p is twice the smaller, 1 at
 * most: it passes at α exactly when the two-sided 1 - α interval lies wholly outside the margin,
 * errs with at most α at every true difference within it, and becomes the ordinary two-sided test
 * as the margin shrinks to 0.
 *
 * @see <a href="https://doi.org/10.1037/0021-9010.84.2.234">Murphy and Myors (1999), J Appl Psychol
 *     84, 234-248</a>
 */
public final class MinimalEffect {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "minimal effect",
          "test that the difference is outside the margin; p is twice the smaller of two one-sided"
              + " p: it passes at α when the two-sided 1 - α interval lies wholly outside the"
              + " margin",
          Reference.MURPHY_MYORS_1999);

  private MinimalEffect() {}

  /**
   * Tests for more than a minimal effect.
   *
   * @param difference a two-sided estimate with standard error and t test
   * @param margin the margin on the same scale
   * @return the same estimate and interval with the doubled p, the statistic of the smaller
   *     one-sided p, and {@code p_lower} and {@code p_upper}
   * @throws IllegalArgumentException if the estimate has no standard error or degrees of freedom
   */
  public static Estimate of(Estimate difference, MarginBounds margin) {
    double se = difference.standardError().orElseThrow(MinimalEffect::noT);
    double df =
        difference
            .test()
            .orElseThrow(MinimalEffect::noT)
            .degreesOfFreedom()
            .orElseThrow(MinimalEffect::noT);
    double low = (difference.value() - margin.low()) / se;
    double high = (difference.value() - margin.high()) / se;
    double pLower = StudentT.cdf(low, df);
    double pUpper = StudentT.survival(high, df);
    return difference
        .withTest(
            new SignificanceTest(
                pLower < pUpper ? low : high,
                OptionalDouble.of(df),
                Math.min(1, 2 * Math.min(pLower, pUpper)),
                Alternative.TWO_SIDED))
        .with("p_lower", pLower)
        .with("p_upper", pUpper)
        .withConventions(difference.conventions().and(CONVENTIONS).and(margin.conventions()));
  }

  private static IllegalArgumentException noT() {
    return new IllegalArgumentException("difference must have a standard error and a t test");
  }
}
