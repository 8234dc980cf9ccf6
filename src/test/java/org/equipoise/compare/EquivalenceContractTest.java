// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits of tests against a margin, on both sides. */
class EquivalenceContractTest {
  private static final TwoArms<Moments> ARMS = Arms.of(20, 5, 2, 30, 4, 3);
  private static final MarginBounds HALF = new MarginBounds(-0.5, 0.5, 1, "");

  private static Reason reason(Estimation estimation) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    return ((NotEstimable) estimation).reason();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.2, 1, 0, Double.NaN})
  void the_level_of_a_standardized_tost_is_above_a_half(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardizedTost.of(ARMS, HALF, level))
        .withMessage("level must be in (0.5, 1) for TOST, got " + level);
    assertThat(StandardizedTost.of(ARMS, HALF, 0.51)).isInstanceOf(Estimate.class);
  }

  @Test
  void a_standardized_tost_needs_two_participants_and_variation() {
    assertThat(reason(StandardizedTost.of(Arms.of(1, 5, 0, 9, 4, 1), HALF, 0.95)))
        .isEqualTo(Reason.TOO_FEW);
    assertThat(reason(StandardizedTost.of(Arms.of(5, 5, 0, 9, 4, 0), HALF, 0.95)))
        .isEqualTo(Reason.ZERO_VARIANCE);
    assertThat(StandardizedTost.of(Arms.of(2, 5, 1, 2, 4, 0), HALF, 0.95))
        .isInstanceOf(Estimate.class);
  }

  @Test
  void extreme_units_and_margins_have_a_number_or_a_reason() {
    for (double unit : new double[] {1e-300, 1, 1e150}) {
      TwoArms<Moments> arms = Arms.of(20, 5 * unit, 2 * unit, 30, 4 * unit, 3 * unit);
      assertThat(StandardizedTost.of(arms, HALF, 0.95)).isNotNull();
    }
    MarginBounds wide = new MarginBounds(-1e9, 1e9, 1, "");
    assertThat(reason(StandardizedTost.of(ARMS, wide, 0.95))).isEqualTo(Reason.OVERFLOW);
    MarginBounds large = new MarginBounds(-1e7, 1e7, 1, "");
    assertThat(estimated(StandardizedTost.of(ARMS, large, 0.95)).p().orElseThrow()).isZero();
    Moments many = Moments.of(1_000_000, 0.001, 1);
    Estimate huge =
        estimated(
            StandardizedTost.of(new TwoArms<>(many, Moments.of(1_000_000, 0, 1)), HALF, 0.95));
    assertThat(huge.p().orElseThrow()).isLessThan(1e-300);
  }

  @Test
  void a_minimal_effect_needs_a_t_test_and_its_p_ends_at_1() {
    Estimate bare = Estimate.of(1, Conventions.none());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinimalEffect.of(bare, HALF))
        .withMessage("difference must have a standard error and a t test");
    Estimate welch = estimated(WelchComparison.WELCH.compare(ARMS, Inference.twoSided(0.95)));
    Estimate tested = MinimalEffect.of(welch, new MarginBounds(-9, 9, 1, ""));
    assertThat(tested.p()).hasValue(1);
    assertThat(tested.test().orElseThrow().alternative()).isEqualTo(Alternative.TWO_SIDED);
    assertThat(tested.interval()).isEqualTo(welch.interval());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, -0.1, Double.NaN})
  void the_alpha_of_a_smallest_margin_is_below_a_half(double alpha) {
    for (MarginCurve curve : curves()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> curve.smallest(alpha))
          .withMessage("alpha must be in (0, 0.5), got " + alpha);
    }
  }

  private static List<MarginCurve> curves() {
    return List.of(
        new MarginCurve.OfDifference(0, 1, 20), new MarginCurve.OfStandardized(0, 20, 0.3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void margins_errors_and_degrees_of_freedom_are_positive(double bad) {
    for (MarginCurve curve : curves()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> curve.p(bad))
          .withMessage("margin must be positive and finite, got " + bad);
      assertThat(curve.p(1e-300)).isEqualTo(0.5);
      assertThat(curve.p(1e300)).isBetween(0.0, 1e-100);
      assertThat(curve.smallest(0.49999)).isPositive();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginCurve.OfDifference(1, bad, 10))
        .withMessage("standardError must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginCurve.OfDifference(1, 1, bad))
        .withMessage("degreesOfFreedom must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginCurve.OfStandardized(1, 10, bad))
        .withMessage("perT must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginCurve.OfStandardized(1e9, 10, 1))
        .withMessage("t must be in [-1e8, 1e8], got 1.0E9");
  }
}
