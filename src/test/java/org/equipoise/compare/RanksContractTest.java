// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;
import static org.equipoise.compare.Arms.estimated;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.CliffDelta;
import org.equipoise.effect.ProbabilityOfSuperiority;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksContractTest {
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);
  private static final TwoArms<double[]> ONE_EACH = arms(new double[] {2}, 1);
  private static final TwoArms<double[]> TWO_EACH = arms(new double[] {2, 5}, 1, 3);
  private static final TwoArms<double[]> CONSTANT = arms(new double[] {2, 2, 2}, 2, 2, 2, 2);
  private static final TwoArms<double[]> APART = arms(new double[] {4, 5, 6}, 1, 2, 3);

  private static TwoArms<double[]> arms(double[] experimental, double... control) {
    return new TwoArms<>(experimental, control);
  }

  private static void refused(Estimation estimation, Reason reason) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
  }

  @Test
  void one_participant_an_arm_has_a_wilcoxon_test_that_never_rejects() {
    Estimate ours = estimated(WilcoxonComparison.WILCOXON.compare(ONE_EACH, TWO_SIDED));
    assertThat(ours.value()).isEqualTo(1);
    assertThat(ours.p()).hasValue(1);
    assertThat(ours.interval()).contains(new Interval(-1 / 0.0, 1 / 0.0, 0.95));
    Estimate normal = estimated(WilcoxonComparison.NORMAL.compare(ONE_EACH, TWO_SIDED));
    assertThat(normal.interval()).isEqualTo(ours.interval());
    assertThat(estimated(KolmogorovSmirnovComparison.KS.compare(ONE_EACH, TWO_SIDED)).p())
        .hasValue(1);
  }

  @Test
  void too_few_participants_are_a_reason() {
    Estimation brunner = BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(ONE_EACH, TWO_SIDED);
    assertThat(brunner)
        .isEqualTo(
            new NotEstimable(
                Reason.TOO_FEW,
                "the experimental arm has 1 participant, and 2 or more are needed"));
    refused(YuenComparison.YUEN.compare(ONE_EACH, TWO_SIDED), Reason.TOO_FEW);
    refused(BrownForsythe.BROWN_FORSYTHE.compare(ONE_EACH, TWO_SIDED), Reason.TOO_FEW);
    refused(VarianceRatio.VARIANCE_RATIO.compare(moments(ONE_EACH), TWO_SIDED), Reason.TOO_FEW);
    refused(NormalityCheck.SHAPIRO.check(TWO_EACH), Reason.TOO_FEW);
    assertThat(((NotEstimable) NormalityCheck.SHAPIRO.check(TWO_EACH)).detail())
        .isEqualTo("the experimental arm has 2 participants, and 3 or more are needed");
    estimated(YuenComparison.YUEN.compare(TWO_EACH, TWO_SIDED));
    estimated(BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(TWO_EACH, TWO_SIDED));
    estimated(NormalityCheck.SHAPIRO.check(APART));
  }

  private static TwoArms<Moments> moments(TwoArms<double[]> arms) {
    return arms.map(values -> Moments.of(ArmValues.copyOf(values)));
  }

  @Test
  void what_does_not_vary_is_a_reason() {
    refused(WilcoxonComparison.WILCOXON.compare(CONSTANT, TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(
        BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(CONSTANT, TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(YuenComparison.YUEN.compare(CONSTANT, TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(BrownForsythe.BROWN_FORSYTHE.compare(CONSTANT, TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(
        VarianceRatio.VARIANCE_RATIO.compare(moments(CONSTANT), TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(NormalityCheck.SHAPIRO.check(CONSTANT), Reason.ZERO_VARIANCE);
    refused(
        PairedComparison.PAIRED.compare(arms(new double[] {3, 4}, 1, 2), TWO_SIDED),
        Reason.ZERO_VARIANCE);
    Estimate ks = estimated(KolmogorovSmirnovComparison.KS.compare(CONSTANT, TWO_SIDED));
    assertThat(ks.value()).isZero();
    assertThat(ks.p()).hasValue(1);
    Estimate superiority = ProbabilityOfSuperiority.DELONG.estimate(CONSTANT, 0.95);
    assertThat(superiority.value()).isEqualTo(0.5);
    assertThat(superiority.interval()).isEmpty();
    assertThat(CliffDelta.CLIFF.estimate(CONSTANT, 0.95).value()).isZero();
  }

  @Test
  void arms_that_do_not_overlap_have_estimates_and_no_variance() {
    refused(BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(APART, TWO_SIDED), Reason.ZERO_VARIANCE);
    refused(
        BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(APART.swapped(), TWO_SIDED),
        Reason.ZERO_VARIANCE);
    assertThat(ProbabilityOfSuperiority.DELONG.estimate(APART, 0.95).value()).isEqualTo(1);
    Estimate delta = CliffDelta.CLIFF.estimate(APART, 0.95);
    double squared = 1.959963984540054 * 1.959963984540054;
    assertThat(delta.value()).isEqualTo(1);
    assertThat(delta.interval().orElseThrow().upper()).isEqualTo(1);
    assertThat(delta.interval().orElseThrow().lower())
        .isCloseTo((3 - squared) / (3 + squared), offset(1e-12));
    Estimate other = CliffDelta.CLIFF.estimate(APART.swapped(), 0.95);
    assertThat(other.interval().orElseThrow().upper())
        .isEqualTo(-delta.interval().orElseThrow().lower());
    assertThat(CliffDelta.CLIFF.estimate(ONE_EACH, 0.95).interval()).isEmpty();
  }

  @Test
  void ties_and_many_participants_are_reasons_against_the_exact_form_alone() {
    TwoArms<double[]> tied = arms(new double[] {1, 2, 3}, 3, 4, 5);
    refused(WilcoxonComparison.EXACT.compare(tied, TWO_SIDED), Reason.TIES);
    estimated(WilcoxonComparison.WILCOXON.compare(tied, TWO_SIDED));
    refused(WilcoxonComparison.EXACT.compare(apart(201, 200), TWO_SIDED), Reason.TOO_MANY);
    estimated(WilcoxonComparison.EXACT.compare(apart(200, 200), TWO_SIDED));
    Estimate small = estimated(WilcoxonComparison.WILCOXON.compare(apart(49, 49), TWO_SIDED));
    Estimate large = estimated(WilcoxonComparison.WILCOXON.compare(apart(50, 49), TWO_SIDED));
    assertThat(small.conventions().list().toString()).contains("exact distribution of U");
    assertThat(large.conventions().list().toString()).contains("normal approximation of U");
  }

  private static TwoArms<double[]> apart(int n1, int n2) {
    return arms(
        IntStream.range(0, n1).mapToDouble(i -> 2 * i).toArray(),
        IntStream.range(0, n2).mapToDouble(i -> 2 * i + 1).toArray());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0.5, 1, Double.NaN})
  void a_trim_outside_its_limits_is_refused(double trim) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new YuenComparison(trim))
        .withMessage("trim must be in [0, 0.5), got " + trim);
  }

  @Test
  void a_trim_is_taken_in_decimals_and_may_leave_too_few() {
    double[] hundred = IntStream.range(0, 100).mapToDouble(i -> i * i).toArray();
    Estimate ours =
        estimated(new YuenComparison(0.29).compare(arms(hundred, APART.control()), TWO_SIDED));
    double trimmed = Arrays.stream(hundred, 29, 71).average().orElseThrow();
    assertThat(ours.value()).isCloseTo(trimmed - 2, offset(1e-9));
    refused(new YuenComparison(0.4).compare(APART, TWO_SIDED), Reason.TOO_FEW);
    refused(new YuenComparison(0).compare(ONE_EACH, TWO_SIDED), Reason.TOO_FEW);
  }

  @Test
  void extreme_values_have_answers_or_reasons_and_never_nan() {
    for (double unit : new double[] {1e300, 1e-300, 4e-323}) {
      TwoArms<double[]> extreme = arms(new double[] {-unit, 3 * unit, 5 * unit}, 0, unit, 2 * unit);
      for (Estimation each :
          List.of(
              WilcoxonComparison.WILCOXON.compare(extreme, TWO_SIDED),
              WilcoxonComparison.NORMAL.compare(extreme, TWO_SIDED),
              BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(extreme, TWO_SIDED),
              YuenComparison.YUEN.compare(extreme, TWO_SIDED),
              BrownForsythe.BROWN_FORSYTHE.compare(extreme, TWO_SIDED),
              PairedComparison.PAIRED.compare(extreme, TWO_SIDED),
              NormalityCheck.SHAPIRO.check(extreme))) {
        assertThat(estimated(each).p()).isPresent();
      }
    }
    double most = Double.MAX_VALUE;
    TwoArms<double[]> beyond = arms(new double[] {most, most, most / 2}, -most, -most, -most / 3);
    refused(WilcoxonComparison.WILCOXON.compare(beyond, TWO_SIDED), Reason.OVERFLOW);
    refused(YuenComparison.YUEN.compare(beyond, TWO_SIDED), Reason.OVERFLOW);
    refused(PairedComparison.PAIRED.compare(beyond, TWO_SIDED), Reason.OVERFLOW);
    estimated(NormalityCheck.SHAPIRO.check(beyond));
  }

  @Test
  void a_million_in_each_arm_take_seconds() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240921L);
    TwoArms<double[]> large =
        arms(random.doubles(1_000_000).toArray(), random.doubles(1_000_000).toArray());
    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          estimated(WilcoxonComparison.WILCOXON.compare(large, TWO_SIDED));
          estimated(BrunnerMunzelComparison.BRUNNER_MUNZEL.compare(large, TWO_SIDED));
          estimated(YuenComparison.YUEN.compare(large, TWO_SIDED));
          estimated(BrownForsythe.BROWN_FORSYTHE.compare(large, TWO_SIDED));
          estimated(KolmogorovSmirnovComparison.KS.compare(large, TWO_SIDED));
          CliffDelta.CLIFF.estimate(large, 0.95);
        });
    refused(NormalityCheck.SHAPIRO.check(large), Reason.TOO_MANY);
  }

  @Test
  void pairs_must_fit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedComparison.PAIRED.compare(arms(new double[] {1, 2}, 3), TWO_SIDED))
        .withMessage("pairs must have as many second values as first ones, got 1 and 2");
    refused(PairedComparison.PAIRED.compare(ONE_EACH, TWO_SIDED), Reason.TOO_FEW);
    Moments one = Moments.of(5, 3, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedComparison.PAIRED.compare(one, TWO_SIDED))
        .withMessage("pairs must have 2 variables, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedComparison.pairs(one, Moments.of(6, 3, 2), 0.5))
        .withMessage("n must be the same of both variables, got 5 and 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedComparison.pairs(one, one, 1.01))
        .withMessage("r must be in [-1, 1], got 1.01");
    refused(
        PairedComparison.PAIRED.compare(PairedComparison.pairs(one, one, 1), TWO_SIDED),
        Reason.ZERO_VARIANCE);
    estimated(PairedComparison.PAIRED.compare(PairedComparison.pairs(one, one, -1), TWO_SIDED));
  }

  @Test
  void equivalence_of_a_shift_passes_a_reason_on_and_needs_a_level_above_a_half() {
    MarginBounds margin = new MarginBounds(-1, 1, 1, "");
    refused(
        WilcoxonTost.of(WilcoxonComparison.EXACT, arms(new double[] {1, 2}, 2, 3), margin, 0.95),
        Reason.TIES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WilcoxonTost.of(WilcoxonComparison.WILCOXON, APART, margin, 0.5));
  }

  @Test
  void a_one_sided_answer_has_a_one_sided_interval() {
    for (Alternative alternative : List.of(Alternative.GREATER, Alternative.LESS)) {
      Interval shift =
          estimated(
                  WilcoxonComparison.WILCOXON.compare(apart(9, 8), new Inference(0.9, alternative)))
              .interval()
              .orElseThrow();
      assertThat(Double.isInfinite(shift.lower())).isEqualTo(alternative == Alternative.LESS);
      assertThat(Double.isInfinite(shift.upper())).isEqualTo(alternative == Alternative.GREATER);
    }
  }

  @Test
  void normality_is_one_row_with_the_smaller_w_and_twice_the_smaller_p() {
    double[] skewed = {1, 1.1, 1.2, 1.3, 1.4, 9};
    Estimate ours = estimated(NormalityCheck.SHAPIRO.check(arms(skewed, APART.control())));
    assertThat(ours.more().keySet()).containsExactly("w1", "p1", "w2", "p2");
    assertThat(ours.value()).isEqualTo(ours.more().get("w1"));
    assertThat(ours.p()).hasValue(2 * ours.more().get("p1"));
    assertThat(ours.more().get("p2")).isCloseTo(1, offset(1e-6)); // 1, 2, 3 is straight
  }
}
