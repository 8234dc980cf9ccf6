// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.equipoise.ReferenceTable;
import org.equipoise.ReferenceTable.Row;
import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankSumDistributionReferenceTest {
  static List<Row> rows() {
    return ReferenceTable.read(RankSumDistributionReferenceTest.class, "rank_sum.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void both_tails_match_r(Row row) {
    RankSumDistribution ours = RankSumDistribution.of(row.count("n1"), row.count("n2"));
    double u = row.number("u");
    Tolerance.SPECIAL_FUNCTION.check(row.number("lower"), ours.cdf(u), "lower");
    Tolerance.SPECIAL_FUNCTION.check(row.number("upper"), ours.atLeast(u), "upper");
  }

  @Test
  void outside_its_range_all_or_nothing_is_below() {
    RankSumDistribution ours = RankSumDistribution.of(4, 3);
    assertThat(List.of(ours.cdf(-1), ours.cdf(12), ours.cdf(99), ours.atLeast(0)))
        .containsExactly(0.0, 1.0, 1.0, 1.0);
    assertThat(ours.atLeast(13)).isZero();
  }

  @Test
  void the_lower_quantile_is_the_first_to_reach_its_probability() {
    RankSumDistribution ours = RankSumDistribution.of(9, 6);
    for (int u = 0; u < 27; u++) {
      assertThat(ours.lowerQuantile(ours.cdf(u))).isEqualTo(u);
    }
    assertThat(ours.lowerQuantile(1e-300)).isZero();
  }

  @Test
  void sizes_and_probabilities_have_limits() {
    assertThat(RankSumDistribution.of(200, 200).cdf(20_000)).isBetween(0.5, 0.51);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSumDistribution.of(40_001, 1))
        .withMessage("n1·n2 must be 40000 or less, got 40001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSumDistribution.of(0, 1))
        .withMessage("n1 must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSumDistribution.of(3, 3).lowerQuantile(0.6))
        .withMessage("p must be in (0, 0.5], got 0.6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankSumDistribution.of(3, 3).lowerQuantile(0))
        .withMessage("p must be in (0, 0.5], got 0.0");
  }
}
