// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.claim.Better;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;

/**
 * The one-sided test that the experimental arm is not worse by more than the margin.
 *
 * <p>Where lower is better: t = (difference - high)/se, p = P(T &lt;= t). Where higher is better: t
 * = (difference - low)/se, p = P(T &gt;= t). It is held against α/2, so that it passes exactly when
 * the two-sided 1 - α interval lies on the good side of the margin.
 *
 * @see <a href="https://doi.org/10.1001/jama.2012.87802">Piaggio et al. (2012), JAMA 308,
 *     2594-2604</a>
 */
public final class NonInferiority {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "non-inferiority",
          "one-sided test against the margin on the worse side, held against α/2: it passes when the"
              + " two-sided 1 - α interval excludes the margin",
          Reference.PIAGGIO_2012);

  private NonInferiority() {}

  /**
   * Tests non-inferiority.
   *
   * @param difference a two-sided estimate with standard error and t test
   * @param margin the margin on the same scale
   * @param better which direction is good
   * @return the same estimate with the one-sided p and its statistic; the interval stays two-sided
   * @throws IllegalArgumentException if the estimate has no standard error or degrees of freedom
   */
  public static Estimate of(Estimate difference, MarginBounds margin, Better better) {
    double se = difference.standardError().orElseThrow(NonInferiority::noT);
    double df =
        difference
            .test()
            .orElseThrow(NonInferiority::noT)
            .degreesOfFreedom()
            .orElseThrow(NonInferiority::noT);
    Alternative alternative = better == Better.LOWER ? Alternative.LESS : Alternative.GREATER;
    double bound = better == Better.LOWER ? margin.high() : margin.low();
    double t = (difference.value() - bound) / se;
    return difference
        .withTest(
            new SignificanceTest(
                t, OptionalDouble.of(df), TInference.p(t, df, alternative), alternative))
        .withConventions(difference.conventions().and(CONVENTIONS).and(margin.conventions()));
  }

  private static IllegalArgumentException noT() {
    return new IllegalArgumentException("difference must have a standard error and a t test");
  }
}
