// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.equipoise.claim.Decision.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth table of verdicts, written out by hand. */
class DecisionTest {
  // claim, does the difference test reject, does the margin test pass, is the difference good
  @ParameterizedTest
  @CsvSource({
    "SUPERIORITY,    yes, no,  good, superior",
    "SUPERIORITY,    yes, no,  bad,  inferior",
    "SUPERIORITY,    no,  no,  good, inconclusive",
    "SUPERIORITY,    no,  no,  bad,  inconclusive",
    "SUPERIORITY,    yes, yes, good, superior",
    "SUPERIORITY,    yes, yes, bad,  inferior",
    "SUPERIORITY,    no,  yes, good, inconclusive",
    "SUPERIORITY,    no,  yes, bad,  inconclusive",
    "EQUIVALENCE,    no,  yes, good, equivalent",
    "EQUIVALENCE,    no,  yes, bad,  equivalent",
    "EQUIVALENCE,    yes, yes, good, superior-trivial",
    "EQUIVALENCE,    yes, yes, bad,  inferior-trivial",
    "EQUIVALENCE,    yes, no,  good, superior",
    "EQUIVALENCE,    yes, no,  bad,  inferior",
    "EQUIVALENCE,    no,  no,  good, inconclusive",
    "EQUIVALENCE,    no,  no,  bad,  inconclusive",
    "NONINFERIORITY, no,  yes, good, noninferior",
    "NONINFERIORITY, no,  yes, bad,  noninferior",
    "NONINFERIORITY, yes, yes, good, superior",
    "NONINFERIORITY, yes, yes, bad,  inferior-trivial",
    "NONINFERIORITY, yes, no,  bad,  inferior",
    "NONINFERIORITY, no,  no,  bad,  inconclusive",
    "NONINFERIORITY, no,  no,  good, inconclusive",
    // Cannot come from one estimate (good and significant is inside the margin's good side), but
    // with a p-value adjusted within a family it can: the difference stands, the margin does not.
    "NONINFERIORITY, yes, no,  good, superior"
  })
  void the_truth_table(
      Claim claim, String differs, String within, String direction, String verdict) {
    for (Better better : Better.values()) {
      boolean lowerIsGood = better == Better.LOWER;
      double difference = "good".equals(direction) == lowerIsGood ? -0.7 : 0.7;

      Verdict found =
          new Decision(difference, better, outcome(differs), outcome(within)).verdict(claim);

      assertThat(found.label()).as("better " + better.label()).isEqualTo(verdict);
    }
  }

  private static Outcome outcome(String passes) {
    return "yes".equals(passes) ? Outcome.PASSES : Outcome.FAILS;
  }

  @Test
  void no_difference_at_all_never_favours_the_experimental_arm() {
    for (Better better : Better.values()) {
      assertThat(better.favoursExperimental(0)).isFalse();
      assertThat(better.favoursExperimental(-0.0)).isFalse();
      assertThat(better.favoursExperimental(Double.NaN)).isFalse();
    }
  }

  @Test
  void better_says_which_sign_is_good() {
    assertThat(Better.LOWER.favoursExperimental(-Double.MIN_VALUE)).isTrue();
    assertThat(Better.LOWER.favoursExperimental(Double.MIN_VALUE)).isFalse();
    assertThat(Better.HIGHER.favoursExperimental(Double.MIN_VALUE)).isTrue();
    assertThat(Better.HIGHER.favoursExperimental(-Double.MIN_VALUE)).isFalse();
    assertThat(Better.HIGHER.label()).isEqualTo("higher");
  }

  @Test
  void a_p_value_of_exactly_alpha_fails() {
    assertThat(Outcome.of(0.05, 0.05)).isEqualTo(Outcome.FAILS);
    assertThat(Outcome.of(Math.nextDown(0.05), 0.05)).isEqualTo(Outcome.PASSES);
    assertThat(Outcome.of(0, Double.MIN_VALUE)).isEqualTo(Outcome.PASSES);
    assertThat(Outcome.of(Double.NaN, 0.05)).isEqualTo(Outcome.FAILS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_difference_that_is_not_finite_is_refused(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decision(bad, Better.LOWER, Outcome.FAILS, Outcome.FAILS))
        .withMessage("difference must be finite, got " + bad);
  }

  @Test
  void labels_are_those_of_the_files() {
    assertThat(Claim.values())
        .extracting(Claim::label)
        .containsExactly("superiority", "noninferiority", "equivalence");
    assertThat(Verdict.values())
        .extracting(Verdict::label)
        .containsExactly(
            "superior",
            "inferior",
            "noninferior",
            "equivalent",
            "superior-trivial",
            "inferior-trivial",
            "inconclusive",
            "not-estimable");
  }
}
