// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks refuse, what they leave open, and what they say. */
class IntegrityContractTest {
  private static final Granularity LIKERT =
      Granularity.wholeNumbers().between(BigDecimal.ONE, BigDecimal.valueOf(7));

  private static Reported printed(String text) {
    return Reported.parse(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void no_scores_are_named_in_the_error(int n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grim.withDefaults().check(printed("1.00"), n))
        .withMessage("n must be 1 or more, got " + n);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grimmer.withDefaults().check(printed("1.00"), printed("1"), n))
        .withMessage("n must be 1 or more, got " + n);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdLimits.of(LIKERT).check(printed("1.00"), printed("1"), n))
        .withMessage("n must be 1 or more, got " + n);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Debit.withDefaults().check(printed("1.00"), printed("1"), n))
        .withMessage("n must be 1 or more, got " + n);
  }

  @Test
  void a_negative_standard_deviation_is_named_in_the_error() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grimmer.withDefaults().check(printed("1"), printed("-0.1"), 10))
        .withMessage("sd must be 0 or more, got -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdLimits.of(LIKERT).check(printed("1"), printed("-0.1"), 10))
        .withMessage("sd must be 0 or more, got -0.1");
    assertThat(Grimmer.withDefaults().check(printed("1"), printed("-0.0"), 10).outcome())
        .isEqualTo(Outcome.CONSISTENT);
  }

  @Test
  void scales_that_cannot_be_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Granularity.wholeNumbers().withUnit(BigDecimal.ZERO))
        .withMessage("unit must be above 0, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Granularity.wholeNumbers().withItems(0))
        .withMessage("items must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIKERT.between(BigDecimal.TEN, BigDecimal.ONE))
        .withMessage("the lowest score must not exceed the highest, got 10 and 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LIKERT.between(BigDecimal.ONE, new BigDecimal("4.5")))
        .withMessage("the highest score must be whole steps of 1 above the lowest, got 1 and 4.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdLimits.of(Granularity.wholeNumbers()))
        .withMessage("the scale must have a lowest and a highest score");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sprite.of(Granularity.wholeNumbers()))
        .withMessage("the scale must have a lowest and a highest score");
    assertThatCode(() -> LIKERT.between(BigDecimal.ONE, BigDecimal.ONE)).doesNotThrowAnyException();
  }

  @Test
  void one_score_has_no_standard_deviation() {
    for (Finding finding :
        List.of(
            Grimmer.withDefaults().check(printed("3"), printed("0"), 1),
            SdLimits.of(LIKERT).check(printed("3"), printed("0"), 1),
            Debit.withDefaults().check(printed("1"), printed("0"), 1))) {
      assertThat(finding.outcome()).isEqualTo(Outcome.NOT_CHECKED);
      assertThat(finding.sentence()).isEqualTo("one score has no standard deviation");
      assertThat(finding.low()).isEmpty();
    }
    assertThat(Grim.withDefaults().isPossible(printed("3.0"), 1)).isTrue();
    assertThat(Grim.withDefaults().isPossible(printed("3.1"), 1)).isFalse();
  }

  /** Neither an overflow nor a wait, whatever the size. */
  @ParameterizedTest
  @CsvSource({
    "1e300,1e300,2147483647",
    "1e300,1e300,2",
    "1.79769e308,1.79769e308,2",
    "1e300,1e300,3",
    "1e300,1e-300,4",
    "0,0,2147483647",
    "-1e300,0,5",
    "1e-300,1e-300,2147483647",
    "0.5,0.00,2147483647",
    "123456789.12,0.01,3",
    "5.00,1000000000.00,3",
    "5.00,1000000000.00,4",
    "5.00,2000000.00,1000000",
    "0.00,0.00,2147483647"
  })
  void extreme_numbers_have_an_answer(String mean, String sd, int n) {
    for (Granularity scale :
        List.of(
            Granularity.wholeNumbers(),
            Granularity.wholeNumbers().withItems(1000).withUnit(new BigDecimal("1e-9")),
            LIKERT,
            Granularity.wholeNumbers().between(BigDecimal.ZERO, new BigDecimal("1e9")),
            Granularity.wholeNumbers().between(BigDecimal.ZERO, new BigDecimal("1e300")))) {
      Finding grimmer =
          Grimmer.withDefaults().withGranularity(scale).check(printed(mean), printed(sd), n);
      assertThat(grimmer.sentence()).isNotBlank();
      assertThat(Grim.withDefaults().withGranularity(scale).check(printed(mean), n).low())
          .isNotEqualTo(OptionalDouble.of(Double.NaN));
      if (scale.highest().isPresent()) {
        assertThat(SdLimits.of(scale).check(printed(mean), printed(sd), n).sentence()).isNotBlank();
        assertThat(
                Sprite.of(scale)
                    .reconstruct(printed(mean), printed(sd), n, new SpriteSearch(1, 1, 100)))
            .isNotNull();
      }
    }
  }

  @Test
  void one_limit_of_a_scale_is_enough_for_grimmer() {
    Granularity atLeast =
        new Granularity(BigDecimal.ONE, 1, Optional.of(BigDecimal.ZERO), Optional.empty());
    Granularity atMost =
        new Granularity(BigDecimal.ONE, 1, Optional.empty(), Optional.of(BigDecimal.ZERO));
    // Of ten counts with the mean 0.10 one is 1: their SD is 0.32.
    assertThat(outcome(atLeast, "0.10", "0.32")).isEqualTo(Outcome.CONSISTENT);
    assertThat(outcome(atLeast, "0.10", "0.57")).isEqualTo(Outcome.INCONSISTENT);
    assertThat(outcome(atMost, "-0.10", "0.32")).isEqualTo(Outcome.CONSISTENT);
    assertThat(outcome(atMost, "-0.10", "0.57")).isEqualTo(Outcome.INCONSISTENT);
    assertThat(outcome(Granularity.wholeNumbers(), "0.10", "0.57")).isEqualTo(Outcome.CONSISTENT);
  }

  private static Outcome outcome(Granularity scale, String mean, String sd) {
    return Grimmer.withDefaults().withGranularity(scale).outcome(printed(mean), printed(sd), 10);
  }

  @Test
  void an_impossible_mean_names_its_neighbours_and_what_would_fit() {
    Finding finding = Grim.withDefaults().check(printed("5.19"), 28);
    assertThat(finding.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(finding.sentence())
        .isEqualTo(
            "28 whole numbers cannot have the mean 5.19; the nearest possible are 5.1786 and"
                + " 5.2143; it would fit for n = 27, or for means of 3 items");
    assertThat(finding.explanations())
        .startsWith(Explanation.SUBSET, Explanation.SEVERAL_ITEMS)
        .contains(Explanation.ROUNDING, Explanation.SLIP)
        .doesNotHaveDuplicates();
    assertThat(finding.low()).hasValue(5.185);
    assertThat(finding.high()).hasValue(5.195);
  }

  @Test
  void an_impossible_standard_deviation_names_its_neighbours() {
    Finding finding = Grimmer.withDefaults().check(printed("3.44"), printed("2.47"), 18);
    assertThat(finding.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(finding.sentence())
        .startsWith(
            "18 whole numbers cannot have the mean 3.44 and the standard deviation 2.47; the"
                + " nearest possible standard deviations are 2.4548 and 2.4787");
  }

  @Test
  void a_standard_error_in_the_place_of_a_standard_deviation_is_recognized() {
    Finding finding =
        Grimmer.withDefaults().withGranularity(LIKERT).check(printed("4.20"), printed("0.20"), 25);
    assertThat(finding.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(finding.sentence()).contains("as a standard error");
    assertThat(finding.explanations()).contains(Explanation.SE_FOR_SD);
  }

  @Test
  void a_mean_off_the_scale_is_inconsistent_with_its_limits() {
    Finding finding = SdLimits.of(LIKERT).check(printed("7.10"), printed("1.00"), 20);
    assertThat(finding.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(finding.sentence()).isEqualTo("the mean 7.10 is not from 1 to 7");
    assertThat(Debit.withDefaults().check(printed("1.10"), printed("0.10"), 20).outcome())
        .isEqualTo(Outcome.INCONSISTENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SdLimits.of(LIKERT).limits(printed("7.10"), 20))
        .withMessage("mean must be from 1 to 7, got 7.10");
  }

  @Test
  void restrictions_that_no_sample_can_have_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reconstruct(Restriction.exactly(printed("2.5"), 1)))
        .withMessage("a restricted score must be one of the scale from 1 to 7, got 2.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                reconstruct(
                    Restriction.exactly(printed("2"), 1), Restriction.atLeast(printed("2.0"), 1)))
        .withMessage("a score must be restricted once only, got 2.0 again");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reconstruct(Restriction.exactly(printed("2"), 21)))
        .withMessage("the restrictions must not need more than n = 20 scores, got 21");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Restriction(printed("2"), 3, 2))
        .withMessage("atMost must be 3 or more, got 2");
    assertThat(reconstruct(Restriction.exactly(printed("2"), 0)))
        .isInstanceOf(Reconstruction.Found.class);
  }

  private static Reconstruction reconstruct(Restriction... restrictions) {
    return Sprite.of(LIKERT)
        .withRestrictions(List.of(restrictions))
        .reconstruct(printed("4.20"), printed("1.51"), 20, SpriteSearch.of(1, 1));
  }

  @Test
  void sprite_shows_a_sample_or_a_proof() {
    Sprite sprite = Sprite.of(Granularity.wholeNumbers().between(BigDecimal.ZERO, BigDecimal.ONE));
    Finding found = sprite.check(printed("0.10"), printed("0.32"), 10, 1);
    assertThat(found.outcome()).isEqualTo(Outcome.CONSISTENT);
    assertThat(found.sentence())
        .isEqualTo("a sample with this mean and standard deviation is 0 (9 times), 1 (once)");
    Finding impossible = sprite.check(printed("0.10"), printed("0.40"), 10, 1);
    assertThat(impossible.outcome()).isEqualTo(Outcome.INCONSISTENT);
    assertThat(impossible.explanations()).contains(Explanation.OTHER_SCALE);
    Sprite endless =
        Sprite.of(Granularity.wholeNumbers().between(BigDecimal.ZERO, new BigDecimal("1e9")));
    Finding open = endless.check(printed("500000000.0"), printed("400000000.0"), 10, 1);
    assertThat(open.outcome()).isEqualTo(Outcome.NOT_CHECKED);
  }

  @ParameterizedTest
  @EnumSource(CheckKind.class)
  void every_check_has_one_name(CheckKind kind) {
    assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
    assertThat(CheckKind.ofId(kind.id())).contains(kind);
    assertThat(CheckKind.ofId("grimm")).isEmpty();
  }

  @Test
  void an_inconsistency_without_an_explanation_is_no_finding() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Finding(
                    CheckKind.GRIM,
                    Outcome.INCONSISTENT,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    "no",
                    List.of()))
        .withMessage("an inconsistency must name its innocent explanations");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Finding.consistent(CheckKind.GRIM, 2, 1, "yes"))
        .withMessage("low must not exceed high, got 2.0 and 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Finding.consistent(CheckKind.GRIM, Double.NaN, 1, "yes"));
  }
}
