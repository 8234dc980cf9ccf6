// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.NoncentralT;

/**
 * Two one-sided tests of equivalence on the standardized difference δ, whose standard deviation is
 * not taken as known.
 *
 * <p>With t Student's statistic, N = n1 n2/(n1 + n2) and T noncentral t with n1 + n2 - 2 degrees of
 * freedom: p_lower = P(T &gt;= t; low √N) tests δ &lt;= low, p_upper = P(T &lt;= t; high √N) tests
 * δ &gt;= high, p is the larger. Equivalence at α exactly when the noncentral-t interval of δ at 1
 * - 2α lies inside the margin. The estimate is Cohen's d; sign: experimental minus control; no
 * unit.
 *
 * @see <a href="https://doi.org/10.1037/1082-989X.9.2.164">Steiger (2004), Psychol Methods 9,
 *     164-182</a>
 */
public final class StandardizedTost {
  /** The largest noncentrality of which the noncentral t has a tail. */
  private static final double LARGEST_NONCENTRALITY = 1e8;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "equivalence of δ",
          "two one-sided tests (TOST) of the population's standardized difference by the noncentral"
              + " t, each at α, the margin in the population's SDs; the interval is at 1 - 2α and p"
              + " is the larger of the two",
          Reference.STEIGER_2004,
          Reference.SCHUIRMANN_1987);

  private StandardizedTost() {}

  /**
   * Tests equivalence.
   *
   * @param arms the moments of both arms, the outcome first
   * @param margin the margin in standard deviations
   * @param level 1 - α, in (0.5, 1)
   * @return d with Student's t as its statistic, the larger p, the 1 - 2α interval of δ, and {@code
   *     p_lower} and {@code p_upper}; or why there is none
   * @throws IllegalArgumentException if level is outside (0.5, 1)
   */
  public static Estimation of(TwoArms<Moments> arms, MarginBounds margin, double level) {
    Estimation size = StandardizedDifference.D.estimate(arms, Tost.intervalLevel(level));
    double root = Math.sqrt(1 / (1.0 / arms.experimental().n() + 1.0 / arms.control().n())); // √N
    double widest = Math.max(-margin.low(), margin.high());
    if (!(size instanceof Estimate estimate)) {
      return size;
    }
    return widest * root <= LARGEST_NONCENTRALITY
        ? tested(estimate, margin.low() * root, margin.high() * root)
        : Estimability.overflow();
  }

  private static Estimate tested(Estimate size, double low, double high) {
    SignificanceTest student = size.test().orElseThrow();
    double t = student.statistic();
    double df = student.degreesOfFreedom().orElseThrow();
    double pLower = NoncentralT.survival(t, df, low);
    double pUpper = NoncentralT.cdf(t, df, high);
    return size.withTest(
            new SignificanceTest(
                t,
                student.degreesOfFreedom(),
                Math.max(pLower, pUpper),
                pLower >= pUpper ? Alternative.GREATER : Alternative.LESS))
        .with("p_lower", pLower)
        .with("p_upper", pUpper)
        .withConventions(size.conventions().and(CONVENTIONS));
  }
}
