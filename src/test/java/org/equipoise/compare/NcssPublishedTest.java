// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.equipoise.compare.Arms.estimated;

import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;

/**
 * NCSS manual, chapter 198, two-sample equivalence: yields A and B, a margin of 110 and α = .025,
 * as in TOSTER's test-NCSS1.R.
 */
class NcssPublishedTest {
  private static final MarginBounds MARGIN = new MarginBounds(-110, 110, 1, "");

  private static final TwoArms<double[]> YIELDS =
      new TwoArms<>(
          new double[] {452, 874, 554, 447, 356, 754, 558, 574, 664, 682, 547, 435, 245},
          new double[] {
            546, 547, 774, 465, 459, 665, 467, 365, 589, 534, 456, 651, 654, 665, 546, 537
          });

  private static final TwoArms<Moments> ARMS = Arms.of(YIELDS.experimental(), YIELDS.control());

  private static Estimate tost(Comparison comparison) {
    return Tost.of(estimated(comparison.compare(ARMS, Inference.twoSided(0.975))), MARGIN, 0.975);
  }

  private static double df(Estimate estimate) {
    return estimate.test().orElseThrow().degreesOfFreedom().orElseThrow();
  }

  @Test
  void the_pooled_tost_is_as_printed() {
    Estimate tost = tost(StudentComparison.STUDENT);

    Tolerance.published("-8.1153846", tost.value(), "difference");
    Tolerance.published("51.114285", tost.standardError().orElseThrow(), "se");
    Tolerance.published("27", df(tost), "df");
    Tolerance.published("0.02821", tost.more().get("p_lower"), "lower p");
    Tolerance.published("0.01436", tost.more().get("p_upper"), "upper p");
    Tolerance.published("0.02821", tost.p().orElseThrow(), "p");
    Tolerance.published("-112.99323", tost.interval().orElseThrow().lower(), "low");
    Tolerance.published("96.76246", tost.interval().orElseThrow().upper(), "high");
  }

  @Test
  void the_welch_tost_is_as_printed() {
    Estimate tost = tost(WelchComparison.WELCH);

    Tolerance.published("53.618547", tost.standardError().orElseThrow(), "se");
    Tolerance.published("19.169", df(tost), "df");
    Tolerance.published("0.03628", tost.more().get("p_lower"), "lower p");
    Tolerance.published("0.02002", tost.more().get("p_upper"), "upper p");
    Tolerance.published("-120.27336", tost.interval().orElseThrow().lower(), "low");
    Tolerance.published("104.04259", tost.interval().orElseThrow().upper(), "high");
  }

  @Test
  void the_wilcoxon_tost_is_as_printed() {
    Estimate tost = estimated(WilcoxonTost.of(WilcoxonComparison.WILCOXON, YIELDS, MARGIN, 0.975));

    Tolerance.published("0.0218", tost.more().get("p_lower"), "lower p");
    Tolerance.published("0.0119", tost.more().get("p_upper"), "upper p");
    Tolerance.published("0.0218", tost.p().orElseThrow(), "p");
  }
}
