// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.compare.Arms.estimated;

import java.util.Arrays;
import java.util.Optional;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PermutationContractTest {
  private static final Resampling DRAW = new Resampling(7, 9999);
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);

  private static Estimation compare(double[] experimental, double... control) {
    return PermutationComparison.STUDENTIZED.compare(
        new TwoArms<>(experimental, control), Optional.empty(), TWO_SIDED, DRAW);
  }

  private static void refused(Estimation estimation, Reason reason) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
  }

  @Test
  void too_few_and_no_variation_are_reasons() {
    refused(compare(new double[] {1}, 2, 3), Reason.TOO_FEW);
    refused(compare(new double[] {1, 2}, 3), Reason.TOO_FEW);
    refused(compare(new double[] {}, 3, 4), Reason.NO_DATA);
    refused(compare(new double[] {.1, .1, .1}, .1, .1), Reason.ZERO_VARIANCE);
    TwoArms<int[]> apart = new TwoArms<>(new int[] {0, 0}, new int[] {1, 1});
    refused(
        PermutationComparison.MEAN.compare(
            new TwoArms<>(new double[] {1, 2}, new double[] {3, 4}),
            Optional.of(apart),
            TWO_SIDED,
            DRAW),
        Reason.NO_DATA);
  }

  @Test
  void arms_that_are_constant_but_differ_have_a_p_and_no_interval() {
    Estimate estimate = estimated(compare(new double[] {.3, .3, .3}, .1, .1, .1, .1));

    assertThat(estimate.test().orElseThrow().statistic()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(estimate.p()).hasValue(1 / 35.0);
    assertThat(estimate.interval()).isEmpty();
  }

  @Test
  void the_largest_and_smallest_numbers_have_an_answer_or_a_reason() {
    refused(compare(new double[] {1e308, -1e308}, 1.7e308, -1.7e308, 3), Reason.OVERFLOW);
    assertThat(estimated(compare(new double[] {1e300, 2e300}, 5e300, 6e300, 9e300)).p())
        .hasValue(0.1);
    assertThat(estimated(compare(new double[] {1e-300, 2e-300}, 5e-300, 6e-300, 9e-300)).p())
        .hasValue(0.1);
  }

  @Test
  void one_million_allocations_are_enumerated_and_more_are_drawn() {
    double[] first = new double[10];
    Arrays.setAll(first, i -> Math.sin(i));
    double[] second = new double[12]; // 646 646 allocations, and 1 144 066 with one more
    Arrays.setAll(second, i -> Math.cos(3 * i) + 0.4);
    Estimate all = estimated(compare(first, second));
    Estimate drawn = estimated(compare(first, Arrays.copyOf(second, 13)));

    assertThat(all.more()).containsEntry("resamples", 646646.0).containsEntry("p_mcse", 0.0);
    assertThat(drawn.more()).containsEntry("resamples", 9999.0);
    double p = drawn.p().orElseThrow();
    assertThat(drawn.more().get("p_mcse")).isEqualTo(Math.sqrt(p * (1 - p) / 9999));
    assertThat(p * 10_000).isEqualTo(Math.rint(p * 10_000)); // (b + 1)/(m + 1)
  }

  @Test
  void the_same_seed_gives_the_same_answer_and_another_one_differs_by_chance() {
    double[] first = new double[25];
    Arrays.setAll(first, i -> Normal.quantile((i + 0.5) / 25) + 0.5);
    double[] second = new double[24];
    Arrays.setAll(second, i -> 1.5 * Normal.quantile((i + 0.5) / 24));
    TwoArms<double[]> arms = new TwoArms<>(first, second);
    Estimation once = compare(first, second);
    Estimate other =
        estimated(
            PermutationComparison.STUDENTIZED.compare(
                arms, Optional.empty(), TWO_SIDED, new Resampling(8, 9999)));

    assertThat(compare(first, second)).isEqualTo(once);
    assertThat(other.p()).isNotEqualTo(estimated(once).p());
    assertThat(Math.abs(other.p().orElseThrow() - estimated(once).p().orElseThrow()))
        .isLessThan(6 * other.more().get("p_mcse"));
  }

  @ParameterizedTest
  @EnumSource
  void a_very_large_trial_gets_fewer_resamples_and_no_interval(PermutationComparison test) {
    double[] first = new double[200_000];
    Arrays.setAll(first, i -> Normal.quantile((i + 0.5) / 200_000) + 0.005);
    double[] second = new double[400_000];
    Arrays.setAll(second, i -> Normal.quantile((i + 0.5) / 400_000));
    Estimate estimate =
        estimated(
            test.compare(
                new TwoArms<>(first, second), Optional.empty(), TWO_SIDED, new Resampling(1, 99)));

    assertThat(estimate.more()).containsEntry("resamples", 99.0);
    assertThat(new Resampling(1, 100_000).within(200_000)).isEqualTo(10_000);
    assertThat(new Resampling(1, 100_000).within(1e9)).isEqualTo(99);
    // z = 1.83, two-sided .068
    assertThat(estimate.p().orElseThrow()).isBetween(0.01, 0.2);
  }

  @Test
  void the_number_of_resamples_has_a_limit() {
    assertThat(new Resampling(0, 1).resamples()).isOne();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Resampling(0, 0))
        .withMessage("resamples must be 1 or more, got 0");
  }
}
