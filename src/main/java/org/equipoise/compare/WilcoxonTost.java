// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;

/**
 * Two one-sided Wilcoxon tests of the equivalence of two arms up to a shift.
 *
 * <p>p_lower tests a shift &lt;= low on the experimental values less low; p_upper tests a shift
 * &gt;= high on the experimental values less high; p is the larger, and its U is the statistic. The
 * estimate is the Hodges-Lehmann shift with its 1 - 2α interval.
 *
 * @see <a href="https://doi.org/10.1007/BF01068419">Schuirmann (1987), J Pharmacokinet Biopharm 15,
 *     657-680</a>
 */
public final class WilcoxonTost {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "equivalence of a shift",
          "two one-sided Wilcoxon tests (TOST) of the values shifted by the margin, each at α; the"
              + " interval is at 1 - 2α and p is the larger of the two",
          Reference.SCHUIRMANN_1987);

  private WilcoxonTost() {}

  /**
   * Tests equivalence.
   *
   * @param wilcoxon which form of the test
   * @param arms the values of both arms, 1 or more each, finite
   * @param margin the margin in the unit of the outcome
   * @param level 1 - α, in (0.5, 1)
   * @return the shift with the larger p, {@code p_lower} and {@code p_upper}, or why there is none
   * @throws IllegalArgumentException if level is outside (0.5, 1)
   */
  public static Estimation of(
      WilcoxonComparison wilcoxon, TwoArms<double[]> arms, MarginBounds margin, double level) {
    Inference inner = Inference.twoSided(Tost.intervalLevel(level));
    Estimation shift = wilcoxon.compare(arms, inner);
    Estimation lower =
        wilcoxon.compare(less(arms, margin.low()), new Inference(level, Alternative.GREATER));
    Estimation upper =
        wilcoxon.compare(less(arms, margin.high()), new Inference(level, Alternative.LESS));
    if (shift instanceof Estimate estimate
        && lower instanceof Estimate above
        && upper instanceof Estimate below) {
      return joined(estimate, above.test().orElseThrow(), below.test().orElseThrow(), margin);
    }
    return shift instanceof Estimate ? (lower instanceof Estimate ? upper : lower) : shift;
  }

  private static Estimate joined(
      Estimate shift, SignificanceTest lower, SignificanceTest upper, MarginBounds margin) {
    SignificanceTest larger = lower.p() >= upper.p() ? lower : upper;
    return shift
        .withTest(
            new SignificanceTest(
                larger.statistic(), OptionalDouble.empty(), larger.p(), larger.alternative()))
        .with("p_lower", lower.p())
        .with("p_upper", upper.p())
        .withConventions(shift.conventions().and(CONVENTIONS).and(margin.conventions()));
  }

  private static TwoArms<double[]> less(TwoArms<double[]> arms, double shift) {
    double[] shifted = arms.experimental().clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] -= shift;
    }
    return new TwoArms<>(shifted, arms.control());
  }
}
