// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.equipoise.compare.JzsComparison.ScalePoint;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.NoncentralTLikelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JzsContractTest {
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);
  private static final TwoArms<Moments> ARMS = Arms.of(25, 1.6, 1, 24, 1, 1.1);

  private static double log10(Estimation estimation) {
    return estimated(estimation).more().get("log10_bf10");
  }

  private static double log10(TwoArms<Moments> arms, Alternative alternative) {
    return log10(JzsComparison.MEDIUM.compare(arms, new Inference(0.95, alternative)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.000999, 1000.001, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_scale_outside_its_limits_is_named(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JzsComparison(bad))
        .withMessage("scale must be in [0.001, 1000], got " + bad);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 1000})
  void at_its_limits_a_scale_gives_two_integrals_that_agree(double scale) {
    Estimate estimate =
        estimated(new JzsComparison(scale).compare(ARMS, new Inference(0.9, Alternative.LESS)));
    assertThat(estimate.more().get("bf10_error")).isBetween(0.0, 1e-9);
  }

  @Test
  void swapping_the_arms_keeps_the_bayes_factor_and_flips_the_side() {
    TwoArms<Moments> swapped = ARMS.swapped();
    assertThat(log10(swapped, Alternative.TWO_SIDED)).isEqualTo(log10(ARMS, Alternative.TWO_SIDED));
    ITERATIVE.check(
        log10(ARMS, Alternative.GREATER), log10(swapped, Alternative.LESS), 1, "greater");
    assertThat(estimated(JzsComparison.MEDIUM.compare(swapped, TWO_SIDED)).value())
        .isEqualTo(-estimated(JzsComparison.MEDIUM.compare(ARMS, TWO_SIDED)).value());
  }

  @Test
  void both_sides_average_to_the_whole() {
    double both =
        Math.pow(10, log10(ARMS, Alternative.GREATER))
            + Math.pow(10, log10(ARMS, Alternative.LESS));
    ITERATIVE.check(2 * Math.pow(10, log10(ARMS, Alternative.TWO_SIDED)), both, "sum");
  }

  @Test
  void beyond_a_double_the_logarithm_remains() {
    int n = 1_000_000;
    TwoArms<Moments> apart = Arms.of(n, 60 * Math.sqrt(2.0 / n), 1, n, 0, 1);
    Estimate estimate = estimated(JzsComparison.MEDIUM.compare(apart, TWO_SIDED));
    assertThat(estimate.more().get("bf10")).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(estimate.more().get("log10_bf10")).isBetween(770.0, 785.0);
  }

  @Test
  void extreme_units_make_no_difference_and_no_variance_is_a_reason() {
    double expected = log10(Arms.of(9, 2, 3, 8, 0, 2), Alternative.GREATER);
    for (double unit : new double[] {1e-150, 1e150}) {
      TwoArms<Moments> arms = Arms.of(9, 2 * unit, 3 * unit, 8, 0, 2 * unit);
      ITERATIVE.check(expected, log10(arms, Alternative.GREATER), 1, "unit " + unit);
    }
    reason(Arms.of(9, 2, 0, 8, 1, 0), Reason.ZERO_VARIANCE);
    reason(Arms.of(1, 2, 0, 8, 1, 1), Reason.TOO_FEW);
    reason(Arms.of(9, 1e300, 1e-3, 8, 0, 1), Reason.OVERFLOW);
  }

  private static void reason(TwoArms<Moments> arms, Reason reason) {
    MarginBounds margin = new MarginBounds(-1, 1, 1, "");
    for (Estimation each :
        List.of(
            JzsComparison.MEDIUM.compare(arms, TWO_SIDED),
            JzsComparison.MEDIUM.interval(arms, margin))) {
      assertThat(each).isInstanceOf(NotEstimable.class);
      assertThat(((NotEstimable) each).reason()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.999e8})
  void at_a_t_near_1e8_and_near_0_the_two_integrals_still_agree(double t) {
    TwoArms<Moments> arms = Arms.of(5, t * Math.sqrt(0.4), 1, 5, 0, 1);
    Estimate estimate =
        estimated(JzsComparison.MEDIUM.compare(arms, new Inference(0.95, Alternative.GREATER)));
    assertThat(estimate.more().get("bf10_error")).isBetween(0.0, 1e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 0.3, -2, 7, -40, 300, 1e5})
  void the_sum_of_a_half_agrees_with_its_integral_over_delta(double t) {
    for (double n : new double[] {1, 12, 3000}) {
      for (double scale : new double[] {0.01, 0.7, 20}) {
        JzsPosterior posterior = new JzsPosterior(t, 4 * n, n, scale);
        JzsRegion region = new JzsRegion(t, 4 * n, n, scale);
        double above = region.logIntegral(0, Double.POSITIVE_INFINITY) + Math.log(2);
        double below = region.logIntegral(Double.NEGATIVE_INFINITY, 0) + Math.log(2);
        agree(above, posterior.half(true), "above " + n + " " + scale);
        agree(below, posterior.half(false), "below " + n + " " + scale);
      }
    }
  }

  private static void agree(double log, Optional<JzsPosterior.Half> half, String what) {
    half.ifPresent(
        found -> {
          assertThat(found.logBayesFactor()).as(what).isCloseTo(log, Offset.offset(1e-8));
          assertThat(found.relativeError()).as(what).isBetween(0.0, 1e-9);
        });
  }

  @Test
  void so_far_out_that_the_terms_underflow_a_half_is_integrated() {
    int n = 3000;
    TwoArms<Moments> apart = Arms.of(n, 10, 1, n, 0, 1);
    double t = 10 * Math.sqrt(n / 2.0);
    JzsPosterior posterior = new JzsPosterior(t, 2.0 * n - 2, n / 2.0, Math.sqrt(0.5));
    assertThat(posterior.half(false)).isEmpty();
    double whole = log10(apart, Alternative.TWO_SIDED);
    ITERATIVE.check(whole + Math.log10(2), log10(apart, Alternative.GREATER), "greater");
    assertThat(log10(apart, Alternative.LESS)).isBetween(-20.0, 0.0);
  }

  @Test
  void a_sweep_has_a_point_for_each_scale_and_favours_the_null_as_the_prior_widens() {
    List<Double> scales = DoubleStream.of(1, 4, 16, 64, 256).boxed().toList();
    List<ScalePoint> sweep = JzsComparison.sweep(ARMS, TWO_SIDED, scales);
    assertThat(sweep).extracting(ScalePoint::scale).containsExactlyElementsOf(scales);
    for (int i = 1; i < sweep.size(); i++) {
      assertThat(sweep.get(i).log10BayesFactor()).isLessThan(sweep.get(i - 1).log10BayesFactor());
    }
    assertThat(JzsComparison.sweep(Arms.of(9, 2, 0, 8, 1, 0), TWO_SIDED, scales)).isEmpty();
  }

  @Test
  void the_likelihood_and_the_integrals_name_what_they_cannot_take() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NoncentralTLikelihood(2e8, 5))
        .withMessage("t must be in [-1e8, 1e8], got 2.0E8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JzsPosterior(Double.NaN, 5, 3, 1))
        .withMessage("t must be in [-1e8, 1e8], got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JzsRegion(1, 5, 3, 1).logIntegral(2, 2))
        .withMessage("lower must be < upper, got [2.0, 2.0]");
  }
}
