// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.numeric.StudentT;

/**
 * Two one-sided tests of equivalence on an estimate with a t distribution.
 *
 * <p>p_lower tests difference &lt;= low by t = (difference - low)/se; p_upper tests difference
 * &gt;= high by t = (difference - high)/se; p is the larger. Equivalence at α exactly when the 1 -
 * 2α interval lies inside the margin.
 *
 * @see <a href="https://doi.org/10.1007/BF01068419">Schuirmann (1987), J Pharmacokinet Biopharm 15,
 *     657-680</a>
 */
public final class Tost {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "equivalence",
          "two one-sided tests (TOST), each at α; the interval is at 1 - 2α and p is the larger of"
              + " the two",
          Reference.SCHUIRMANN_1987);

  private Tost() {}

  /**
   * Tests equivalence.
   *
   * @param difference a two-sided estimate with standard error and t test
   * @param margin the margin on the same scale
   * @param level 1 - α, in (0.5, 1)
   * @return the same estimate with the larger p, the statistic that goes with it, the 1 - 2α
   *     interval, and {@code p_lower} and {@code p_upper}
   * @throws IllegalArgumentException if level is outside (0.5, 1) or the estimate has no standard
   *     error or degrees of freedom
   */
  public static Estimate of(Estimate difference, MarginBounds margin, double level) {
    double intervalLevel = intervalLevel(level);
    double se = difference.standardError().orElseThrow(Tost::noT);
    double df = difference.test().orElseThrow(Tost::noT).degreesOfFreedom().orElseThrow(Tost::noT);
    double low = (difference.value() - margin.low()) / se;
    double high = (difference.value() - margin.high()) / se;
    double pLower = StudentT.survival(low, df);
    double pUpper = StudentT.cdf(high, df);
    boolean lowerBinds = pLower >= pUpper;
    Interval interval =
        TInference.interval(difference.value(), se, df, Inference.twoSided(intervalLevel));
    return difference
        .withInterval(interval)
        .withTest(
            new SignificanceTest(
                lowerBinds ? low : high,
                OptionalDouble.of(df),
                Math.max(pLower, pUpper),
                lowerBinds ? Alternative.GREATER : Alternative.LESS))
        .with("p_lower", pLower)
        .with("p_upper", pUpper)
        .withConventions(difference.conventions().and(CONVENTIONS).and(margin.conventions()));
  }

  private static IllegalArgumentException noT() {
    return new IllegalArgumentException("difference must have a standard error and a t test");
  }

  /**
   * The 1 - 2α level that goes with a level of 1 - α.
   *
   * @param level 1 - α, in (0.5, 1)
   * @return 1 - 2α
   * @throws IllegalArgumentException if level is outside (0.5, 1)
   */
  public static double intervalLevel(double level) {
    if (!(level > 0.5 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0.5, 1) for TOST, got " + level);
    }
    // In decimals: 1 - 2 (1 - 0.95) is 0.8999999999999999 in binary, and people read this number.
    BigDecimal alpha = BigDecimal.ONE.subtract(BigDecimal.valueOf(level));
    return BigDecimal.ONE.subtract(alpha.add(alpha)).doubleValue();
  }
}
