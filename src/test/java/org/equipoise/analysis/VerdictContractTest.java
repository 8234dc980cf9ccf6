// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.analysis.Trials.around;

import java.util.List;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Interval;
import org.equipoise.design.Scale;
import org.equipoise.design.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts on data whose tests can be done in the head: 20 in each arm, margin 1. */
class VerdictContractTest {
  // With spread 1 the standard error is 0.324, with 0.3 it is 0.097; t(38) at .95 is 1.69 and at
  // .975 it is 2.02. "towards" is the difference in the bad direction.
  @ParameterizedTest
  @CsvSource({
    "-2,   1,   superior,     superior,         superior",
    "2,    1,   inferior,     inferior,         inferior",
    "0,    1,   inconclusive, equivalent,       noninferior",
    "0.5,  0.3, inferior,     inferior-trivial, inferior-trivial",
    "-0.5, 0.3, superior,     superior-trivial, superior",
    "0.9,  1,   inferior,     inferior,         inferior",
    "-0.9, 1,   superior,     superior,         superior",
    "0.5,  1,   inconclusive, inconclusive,     inconclusive",
    "-0.5, 1,   inconclusive, inconclusive,     noninferior",
    "0.4,  1,   inconclusive, equivalent,       inconclusive",
    "0,    4,   inconclusive, inconclusive,     inconclusive"
  })
  void verdicts_of_each_claim(
      double towards,
      double spread,
      String superiority,
      String equivalence,
      String noninferiority) {
    for (Better better : Better.values()) {
      double difference = better == Better.LOWER ? towards : -towards;
      assertThat(verdict(Claim.SUPERIORITY, better, difference, spread)).isEqualTo(superiority);
      assertThat(verdict(Claim.EQUIVALENCE, better, difference, spread)).isEqualTo(equivalence);
      assertThat(verdict(Claim.NONINFERIORITY, better, difference, spread))
          .isEqualTo(noninferiority);
    }
  }

  private static HypothesisResult result(
      Claim claim, Better better, double difference, double spread) {
    Trial trial =
        Trials.trial(
            List.of(Trials.POST),
            List.of(Trials.outcome("y", Scale.RAW, better)),
            Trials.plan(Trials.hypothesis("y", claim, Trials.ONE, "welch")));
    return Trials.only(
        trial,
        new Trials.Data()
            .post("y", around(10 + difference, spread, 20), around(10, spread, 20))
            .build());
  }

  private static String verdict(Claim claim, Better better, double difference, double spread) {
    HypothesisResult result = result(claim, better, difference, spread);
    return result.verdict().map(Verdict::label).orElseThrow();
  }

  @Test
  void an_equivalence_is_read_off_the_1_minus_2_alpha_interval() {
    HypothesisResult result = result(Claim.EQUIVALENCE, Better.LOWER, 0.4, 1);
    Interval ninety = result.claimTest().orElseThrow().interval().orElseThrow();
    Interval ninetyFive = result.estimate().orElseThrow().interval().orElseThrow();

    assertThat(ninety.strictlyInside(-1, 1)).isTrue();
    assertThat(ninetyFive.strictlyInside(-1, 1)).isFalse();
    assertThat(result.shownInterval()).contains(ninety);
  }

  @Test
  void a_margin_comes_with_its_power_and_the_margin_that_has_80_percent() {
    MarginAssessment equivalence =
        result(Claim.EQUIVALENCE, Better.LOWER, 0, 1).assessment().orElseThrow();
    MarginAssessment lower =
        result(Claim.NONINFERIORITY, Better.LOWER, 0, 1).assessment().orElseThrow();
    MarginAssessment higher =
        result(Claim.NONINFERIORITY, Better.HIGHER, 0, 1).assessment().orElseThrow();

    assertThat(equivalence.low()).isEqualTo(-1);
    assertThat(equivalence.high()).isEqualTo(1);
    assertThat(equivalence.powerAtZero()).isBetween(0.82, 0.84);
    assertThat(equivalence.marginWith80InItsUnit()).isBetween(0.95, 1.0);
    assertThat(lower.powerAtZero()).isEqualTo(higher.powerAtZero()).isBetween(0.84, 0.86);
    assertThat(result(Claim.SUPERIORITY, Better.LOWER, 0, 1).assessment()).isEmpty();
  }
}
