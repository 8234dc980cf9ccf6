// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.effect.Arms.estimated;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectContractTest {
  private static final TwoArms<Moments> ARMS = Arms.of(10, 5, 2, 12, 4, 3);

  static Stream<EffectMeasure> measures() {
    return Stream.of(MeanDifference.MD, StandardizedDifference.D, StandardizedDifference.G);
  }

  @Test
  void the_measures_are_found_by_their_ids() {
    assertThat(EffectMeasures.ids())
        .contains("md", "d", "g", "or", "smcr", "dppc")
        .doesNotHaveDuplicates();
    assertThat(EffectMeasures.find("or")).as("not of means").isEmpty();
    assertThat(EffectMeasures.find("d")).contains(StandardizedDifference.D);
    assertThat(EffectMeasures.find("D")).isEmpty();
    measures().forEach(each -> assertThat(EffectMeasures.find(each.id())).contains(each));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, -0.01, 95, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_level_outside_the_open_unit_interval_is_refused(double level) {
    measures()
        .forEach(
            each ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> each.estimate(ARMS, level))
                    .withMessage("level must be in (0, 1), got " + level));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedG.of(difference(1, 1, 5), ARMS, level))
        .withMessage("level must be in (0, 1), got " + level);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void extreme_levels_still_give_ordered_intervals(EffectMeasure measure) {
    for (double level : new double[] {1e-9, 0.5, 0.999999}) {
      Estimate estimate = estimated(measure.estimate(ARMS, level));
      assertThat(estimate.interval().orElseThrow().level()).isEqualTo(level);
    }
  }

  @ParameterizedTest
  @MethodSource("measures")
  void one_participant_in_an_arm_is_too_few(EffectMeasure measure) {
    assertThat(measure.estimate(Arms.of(1, 5, 0, 12, 4, 3), 0.95))
        .isEqualTo(
            new NotEstimable(
                Reason.TOO_FEW,
                "the experimental arm has 1 participant, and 2 or more are needed"));
    assertThat(measure.estimate(Arms.of(2, 5, 1, 1, 4, 0), 0.95))
        .isEqualTo(
            new NotEstimable(
                Reason.TOO_FEW, "the control arm has 1 participant, and 2 or more are needed"));
    assertThat(measure.estimate(Arms.of(2, 5, 1, 2, 4, 1), 0.95)).isInstanceOf(Estimate.class);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void no_variance_in_both_arms_is_said_and_in_one_is_no_obstacle(EffectMeasure measure) {
    assertThat(measure.estimate(Arms.of(9, 5, 0, 12, 4, 0), 0.95))
        .isEqualTo(
            new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary within either arm"));
    assertThat(measure.estimate(Arms.of(9, 5, 0, 12, 4, 1), 0.95)).isInstanceOf(Estimate.class);
  }

  static List<TwoArms<Moments>> extremes() {
    double max = Double.MAX_VALUE;
    return List.of(
        Arms.of(5, max, 1, 5, -max, 1),
        Arms.of(5, 1, 1e-300, 5, 0, 0),
        Arms.of(5, 1e100, 1e-100, 5, 0, 0),
        Arms.of(2, 1, 1e-150, 2, 0, 1e-150),
        Arms.of(2, 1e150, 1e-5, 2, -1e150, 1e-5),
        Arms.of(5, 1e200, 1e-50, 5, 0, 1e-50),
        Arms.of(5, 1e9, 1, 7, 0, 1),
        Arms.of(1000000000, 1e154, 1e-150, 1000000000, 0, 1e-150),
        Arms.of(5, 0, 1e150, 5, 0, 1e150),
        Arms.of(2147483647, 1, 1, 2147483647, 0, 1));
  }

  @ParameterizedTest
  @MethodSource("extremes")
  void numbers_at_the_ends_of_double_precision_give_an_estimate_or_a_reason(TwoArms<Moments> arms) {
    measures()
        .forEach(
            each -> {
              if (each.estimate(arms, 0.95) instanceof NotEstimable why) {
                assertThat(why.reason()).isIn(Reason.OVERFLOW, Reason.ZERO_VARIANCE);
              } else {
                Estimate estimate = estimated(each.estimate(arms, 0.95));
                assertThat(estimate.interval().orElseThrow().lower()).isFinite();
                assertThat(estimate.interval().orElseThrow().upper()).isFinite();
              }
            });
  }

  @Test
  void a_far_mean_difference_is_beyond_double_precision() {
    TwoArms<Moments> far = Arms.of(5, 1.7e308, 1, 5, -1.7e308, 1);
    measures()
        .forEach(
            each ->
                assertThat(each.estimate(far, 0.95))
                    .isEqualTo(
                        new NotEstimable(
                            Reason.OVERFLOW,
                            "the result is beyond the range of double precision")));
  }

  @Test
  void the_pooled_variance_weights_by_degrees_of_freedom() {
    TwoArms<Moments> arms = Arms.of(3, 0, 2, 5, 0, 1);
    assertThat(PooledVariance.degreesOfFreedom(arms)).isEqualTo(6);
    Tolerance.CLOSED_FORM.check(2, PooledVariance.covariance(arms, 0, 0), "(2·4 + 4·1)/6");
    Tolerance.CLOSED_FORM.check(
        Math.sqrt(2), PooledVariance.standardDeviation(arms, 0), "standard deviation");
  }

  private static Estimate difference(double value, double se, double df) {
    return Estimate.of(value, Conventions.none())
        .withStandardError(se)
        .withTest(new SignificanceTest(0, OptionalDouble.of(df), 1, Alternative.TWO_SIDED));
  }

  @Test
  void an_adjusted_g_needs_a_t_test_with_a_standard_error() {
    Estimate bare = Estimate.of(1, Conventions.none());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedG.of(bare, ARMS, 0.95))
        .withMessage("difference must have a standard error");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedG.of(bare.withStandardError(1), ARMS, 0.95))
        .withMessage("difference must have a test");
    Estimate normal =
        bare.withStandardError(1)
            .withTest(new SignificanceTest(0, OptionalDouble.empty(), 1, Alternative.TWO_SIDED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdjustedG.of(normal, ARMS, 0.95))
        .withMessage("difference must have degrees of freedom");
  }

  @Test
  void an_adjusted_g_has_reasons_of_its_own() {
    assertThat(AdjustedG.of(difference(1, 1, 1), ARMS, 0.95))
        .isEqualTo(new NotEstimable(Reason.TOO_FEW, "J needs more than 1 degree of freedom"));
    assertThat(AdjustedG.of(difference(1, 1, 1.5), ARMS, 0.95)).isInstanceOf(Estimate.class);
    assertThat(AdjustedG.of(difference(1, 1, 5), Arms.of(5, 1, 0, 5, 1, 0), 0.95))
        .isEqualTo(
            new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary within either arm"));
    assertThat(AdjustedG.of(difference(1e300, 1, 5), Arms.of(5, 0, 1e-20, 5, 0, 1e-20), 0.95))
        .isEqualTo(Estimability.overflow());
    assertThat(AdjustedG.of(difference(1e200, 1, 5), ARMS, 0.95))
        .as("d squared overflows")
        .isEqualTo(Estimability.overflow());
  }

  @Test
  void the_conventions_name_standardizer_and_interval() {
    for (StandardizedDifference measure : StandardizedDifference.values()) {
      assertThat(estimated(measure.estimate(ARMS, 0.95)).conventions().list().toString())
          .contains("pooled over both arms", "noncentral t");
    }
  }
}
