// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.published;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fragility against every table that changes of outcome reach, and against printed examples. */
class FragilityBruteForceTest {
  private static Estimation fragility(int x1, int n1, int x2, int n2, double level) {
    return Fragility.compare(arms(x1, n1, x2, n2), Inference.twoSided(level));
  }

  private static TwoArms<EventCounts> arms(int x1, int n1, int x2, int n2) {
    return new TwoArms<>(new EventCounts(x1, n1), new EventCounts(x2, n2));
  }

  /** Fisher's p by listing all tables with their probabilities. */
  private static double fisher(int x1, int n1, int x2, int n2) {
    HypergeometricDistribution table = new HypergeometricDistribution(null, n1 + n2, x1 + x2, n1);
    double own = table.probability(x1) * (1 + 1e-7);
    return IntStream.rangeClosed(0, n1)
        .mapToDouble(table::probability)
        .filter(each -> each <= own)
        .sum();
  }

  /** All tables of the arm whose outcomes change, from the nearest to the farthest. */
  private static int nearest(int[] t, boolean first, double alpha) {
    boolean significant = fisher(t[0], t[1], t[2], t[3]) < alpha;
    double own = first ? (double) t[0] / t[1] : (double) t[2] / t[3];
    double other = first ? (double) t[2] / t[3] : (double) t[0] / t[1];
    int best = Integer.MAX_VALUE;
    for (int x = 0; x <= (first ? t[1] : t[3]); x++) {
      int change = x - (first ? t[0] : t[2]);
      double p = first ? fisher(x, t[1], t[2], t[3]) : fisher(t[0], t[1], x, t[3]);
      boolean towards = own <= other ? change > 0 : change < 0;
      boolean crossed = p < alpha != significant && change != 0 && towards == significant;
      best = crossed ? Math.min(best, Math.abs(change)) : best;
    }
    return best;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.95, 0.8})
  void every_small_table_has_the_nearest_table_that_crosses_the_level(double level) {
    int answers = 0;
    for (int n1 = 4; n1 <= 12; n1 += 4) {
      for (int n2 = 5; n2 <= 13; n2 += 4) {
        for (int x1 = 0; x1 <= n1; x1++) {
          for (int x2 = 0; x2 <= n2; x2++) {
            answers += checked(new int[] {x1, n1, x2, n2}, level);
          }
        }
      }
    }
    assertThat(answers).isGreaterThan(400);
  }

  private static int checked(int[] t, double level) {
    boolean first = t[0] < t[2] || (t[0] == t[2] && (double) t[0] / t[1] <= (double) t[2] / t[3]);
    int expected = nearest(t, first, 1 - level);
    Estimation found = fragility(t[0], t[1], t[2], t[3], level);
    if (expected == Integer.MAX_VALUE) {
      assertThat(((NotEstimable) found).reason()).isEqualTo(NotEstimable.Reason.UNATTAINABLE);
      return 0;
    }
    Estimate estimate = Arms.estimated(found);
    double p = fisher(t[0], t[1], t[2], t[3]);
    ITERATIVE.check(p, estimate.p().orElseThrow(), "p");
    String name = p < 1 - level ? "fragility" : "reverse_fragility";
    assertThat(estimate.more().get(name)).as("%s", (Object) t).isEqualTo(expected);
    assertThat(estimate.more())
        .doesNotContainKey(name.equals("fragility") ? "reverse_fragility" : "fragility");
    assertThat(estimate.more().get("moved_arm")).isEqualTo(first ? 1.0 : 2.0);
    assertThat(estimate.more().get("fragility_quotient"))
        .isEqualTo(expected / (double) (t[1] + t[3]));
    assertThat(estimate.more().get("p_after") < 1 - level).isNotEqualTo(p < 1 - level);
    return 1;
  }

  @ParameterizedTest
  @CsvSource({
    // Walsh and others (2014), as retold: 1 of 100 against 9 of 100
    "1, 100, 9, 100, 0.02, 1, 1, 0.06",
    // the documentation of the R package fragilityindex (Johnson)
    "15, 40, 6, 40, 0.04060921, 1, 2, 0.07836101",
    // Yang and Berdine (2019), Southwest Respir. Crit. Care Chron. 7(27): p alone
    "3, 50, 12, 50, 0.023, 1, 1, 0.054"
  })
  void printed_examples(
      int x1, int n1, int x2, int n2, String p, int index, int arm, String after) {
    Estimate estimate = Arms.estimated(fragility(x1, n1, x2, n2, 0.95));
    assertThat(estimate.more().get("fragility")).isEqualTo(index);
    assertThat(estimate.more().get("moved_arm")).isEqualTo(arm);
    published(p, estimate.p().orElseThrow(), "p");
    published(after, estimate.more().get("p_after"), "p after");
  }

  @Test
  void exchanging_the_arms_exchanges_the_moved_arm_and_nothing_else() {
    Estimate one = Arms.estimated(fragility(1, 30, 9, 28, 0.95));
    Estimate other = Arms.estimated(fragility(9, 28, 1, 30, 0.95));
    assertThat(other.value()).isEqualTo(-one.value());
    assertThat(other.more().get("fragility")).isEqualTo(one.more().get("fragility"));
    assertThat(other.more().get("moved_arm")).isEqualTo(3 - one.more().get("moved_arm"));
  }

  @Test
  void both_limits_are_said() {
    assertThat(((NotEstimable) fragility(1, 10_001, 9, 10_000, 0.95)).detail())
        .isEqualTo("fragility is computed for up to 20000 participants in all");
    Arms.estimated(fragility(1, 10_000, 40, 10_000, 0.95));
    Inference greater = new Inference(0.95, Alternative.GREATER);
    assertThat(((NotEstimable) Fragility.compare(arms(1, 9, 5, 9), greater)).detail())
        .isEqualTo("fragility is of the two-sided test, got greater");
  }
}
