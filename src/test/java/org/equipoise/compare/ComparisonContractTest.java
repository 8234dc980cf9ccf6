// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonContractTest {
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);
  private static final MarginBounds MARGIN = new MarginBounds(-1, 2, 1, "");
  private static final TwoArms<Moments> ARMS = Arms.of(10, 5, 2, 12, 4, 3);

  private static final List<Comparison> SIMPLE =
      List.of(StudentComparison.STUDENT, WelchComparison.WELCH);
  private static final List<Comparison> WITH_BASELINE =
      List.of(ChangeComparison.CHANGE, AncovaComparison.ANCOVA);

  private static Moments pair(double[] outcome, double... baseline) {
    return Moments.of(ArmValues.copyOf(outcome, baseline));
  }

  private static void notEstimable(Estimation estimation, Reason reason, String detail) {
    assertThat(estimation).isEqualTo(new NotEstimable(reason, detail));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, -0.01, 95, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_level_outside_the_open_unit_interval_is_refused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Inference(level, Alternative.LESS))
        .withMessage("level must be in (0, 1), got " + level);
  }

  @Test
  void one_participant_and_no_variance_are_reasons() {
    for (Comparison each : SIMPLE) {
      notEstimable(
          each.compare(Arms.of(1, 5, 0, 9, 4, 1), TWO_SIDED),
          Reason.TOO_FEW,
          "the experimental arm has 1 participant, and 2 or more are needed");
      notEstimable(
          each.compare(Arms.of(9, 5, 0, 9, 4, 0), TWO_SIDED),
          Reason.ZERO_VARIANCE,
          "the outcome does not vary within either arm");
      assertThat(each.compare(Arms.of(2, 5, 0, 2, 4, 1), TWO_SIDED)).isInstanceOf(Estimate.class);
    }
  }

  @Test
  void welchs_degrees_of_freedom_are_those_of_the_arm_that_varies() {
    Estimate welch = estimated(WelchComparison.WELCH.compare(Arms.of(5, 1, 0, 9, 0, 2), TWO_SIDED));
    Tolerance.EXACT.check(8, welch.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
  }

  @Test
  void differences_and_variances_out_of_range_are_reasons() {
    for (Comparison each : SIMPLE) {
      notEstimable(
          each.compare(Arms.of(5, 1.7e308, 1, 5, -1.7e308, 1), TWO_SIDED),
          Reason.OVERFLOW,
          "the result is beyond the range of double precision");
      assertThat(each.compare(Arms.of(2, 1e300, 1e-150, 2, 0, 1e-150), TWO_SIDED))
          .isInstanceOf(Estimate.class);
    }
    Estimate far =
        estimated(
            StudentComparison.STUDENT.compare(Arms.of(9, 1e300, 1e-150, 9, 0, 1e-150), TWO_SIDED));
    Tolerance.EXACT.check(
        Double.POSITIVE_INFINITY, far.test().orElseThrow().statistic(), "statistic");
    Tolerance.EXACT.check(0, far.p().orElseThrow(), "p");
  }

  @Test
  void the_largest_standard_deviations_still_work() {
    for (Comparison each : SIMPLE) {
      Estimate estimate = estimated(each.compare(Arms.of(5, 1, 1e154, 5, 0, 1e154), TWO_SIDED));
      assertThat(estimate.standardError().orElseThrow()).isFinite();
      Tolerance.SPECIAL_FUNCTION.check(1, estimate.p().orElseThrow(), "p");
    }
  }

  @Test
  void a_baseline_is_asked_for_by_name() {
    notEstimable(
        ChangeComparison.CHANGE.compare(ARMS, TWO_SIDED),
        Reason.NO_BASELINE,
        "a change score needs the baseline");
    notEstimable(
        AncovaComparison.ANCOVA.compare(ARMS, TWO_SIDED),
        Reason.NO_BASELINE,
        "ANCOVA needs the baseline");
  }

  @Test
  void with_a_baseline_one_participant_in_an_arm_is_too_few() {
    TwoArms<Moments> arms =
        new TwoArms<>(pair(new double[] {1}, 2), pair(new double[] {1, 2, 4}, 3, 1, 5));
    for (Comparison each : WITH_BASELINE) {
      notEstimable(
          each.compare(arms, TWO_SIDED),
          Reason.TOO_FEW,
          "the experimental arm has 1 participant, and 2 or more are needed");
    }
  }

  @Test
  void ancova_in_two_and_two_has_one_degree_of_freedom() {
    TwoArms<Moments> arms =
        new TwoArms<>(pair(new double[] {1, 2}, 2, 7), pair(new double[] {1, 4}, 3, 1));
    Estimate ancova = estimated(AncovaComparison.ANCOVA.compare(arms, TWO_SIDED));
    Tolerance.EXACT.check(1, ancova.test().orElseThrow().degreesOfFreedom().orElseThrow(), "df");
  }

  @Test
  void a_baseline_without_variation_cannot_be_adjusted_for_and_changes_little() {
    TwoArms<Moments> arms =
        new TwoArms<>(pair(new double[] {1, 2, 5}, 3, 3, 3), pair(new double[] {1, 4, 2}, 3, 3, 3));
    notEstimable(
        AncovaComparison.ANCOVA.compare(arms, TWO_SIDED),
        Reason.COLLINEAR,
        "the baseline does not vary within either arm");
    Estimate change = estimated(ChangeComparison.CHANGE.compare(arms, TWO_SIDED));
    Estimate welch = estimated(WelchComparison.WELCH.compare(arms, TWO_SIDED));
    Tolerance.CLOSED_FORM.check(
        welch.standardError().orElseThrow(), change.standardError().orElseThrow(), "se");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e6, 3e-7})
  void a_baseline_that_explains_everything_leaves_no_variance(double scale) {
    double[] x1 = {0.1, 0.7, 0.31};
    double[] x2 = {0.2, 0.9, 0.43, 0.11};
    TwoArms<Moments> same =
        new TwoArms<>(
            pair(times(x1, scale), times(x1, scale)), pair(times(x2, scale), times(x2, scale)));
    notEstimable(
        AncovaComparison.ANCOVA.compare(same, TWO_SIDED),
        Reason.ZERO_VARIANCE,
        "the baseline explains the outcome fully");
    notEstimable(
        ChangeComparison.CHANGE.compare(same, TWO_SIDED),
        Reason.ZERO_VARIANCE,
        "the outcome does not vary within either arm");
    TwoArms<Moments> line =
        new TwoArms<>(
            pair(times(x1, -3.7 * scale), times(x1, scale)),
            pair(times(x2, -3.7 * scale), times(x2, scale)));
    notEstimable(
        AncovaComparison.ANCOVA.compare(line, TWO_SIDED),
        Reason.ZERO_VARIANCE,
        "the baseline explains the outcome fully");
  }

  private static double[] times(double[] values, double factor) {
    double[] result = values.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] *= factor;
    }
    return result;
  }

  @Test
  void a_constant_change_is_no_variation_although_rounding_leaves_some() {
    double[] pre = {10.1, 20.7, 30.33, 17.9};
    double[] post = {9.7, 20.3, 29.93, 17.5}; // each 0.4 less
    Moments arm = pair(post, pre);
    Moments change = ChangeComparison.change(arm);
    Tolerance.SPECIAL_FUNCTION.check(-0.4, change.mean(0), 30, "mean change");
    Tolerance.EXACT.check(0, change.variance(0), "variance");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 0.5, 1, 0.3, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void tost_needs_a_level_above_a_half(double level) {
    Estimate difference = estimated(StudentComparison.STUDENT.compare(ARMS, TWO_SIDED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tost.of(difference, MARGIN, level))
        .withMessage("level must be in (0.5, 1) for TOST, got " + level);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tost.intervalLevel(level))
        .withMessage("level must be in (0.5, 1) for TOST, got " + level);
  }

  @Test
  void the_interval_of_tost_is_at_1_minus_2_alpha() {
    Tolerance.CLOSED_FORM.check(0.9, Tost.intervalLevel(0.95), "level");
    Tolerance.CLOSED_FORM.check(0.02, Tost.intervalLevel(0.51), 1, "level");
  }

  @Test
  void tests_against_a_margin_need_a_t_test() {
    Estimate bare = Estimate.of(1, Conventions.none());
    Estimate withError = bare.withStandardError(1);
    Estimate normal =
        withError.withTest(
            new SignificanceTest(1, OptionalDouble.empty(), 0.3, Alternative.TWO_SIDED));
    for (Estimate each : List.of(bare, withError, normal)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Tost.of(each, MARGIN, 0.95))
          .withMessage("difference must have a standard error and a t test");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NonInferiority.of(each, MARGIN, Better.LOWER))
          .withMessage("difference must have a standard error and a t test");
    }
  }

  @Test
  void noninferiority_tests_against_the_bound_on_the_worse_side() {
    Estimate difference = estimated(StudentComparison.STUDENT.compare(ARMS, TWO_SIDED));
    double se = difference.standardError().orElseThrow();
    SignificanceTest lower =
        NonInferiority.of(difference, MARGIN, Better.LOWER).test().orElseThrow();
    SignificanceTest higher =
        NonInferiority.of(difference, MARGIN, Better.HIGHER).test().orElseThrow();

    assertThat(lower.alternative()).isEqualTo(Alternative.LESS);
    Tolerance.CLOSED_FORM.check((difference.value() - 2) / se, lower.statistic(), "against 2");
    assertThat(higher.alternative()).isEqualTo(Alternative.GREATER);
    Tolerance.CLOSED_FORM.check((difference.value() + 1) / se, higher.statistic(), "against -1");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "-1,0", "1,2", "1,-1"})
  void bounds_enclose_0(double low, double high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginBounds(low, high, 1, ""))
        .withMessage("margin must enclose 0, got " + low + " to " + high);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void bounds_and_their_standard_deviation_are_finite(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginBounds(bad, 1, 1, ""))
        .withMessage("margin low must be finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarginBounds(-1, bad, 1, ""))
        .withMessage("margin high must be finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginBounds.of(Margin.Smd.symmetric(1), bad, "SD"))
        .withMessage("standardDeviation must be positive and finite, got " + bad);
  }

  @Test
  void margins_become_bounds_on_the_scale_of_the_analysis() {
    assertThat(MarginBounds.of(new Margin.Raw(-1, 2))).isEqualTo(new MarginBounds(-1, 2, 1, ""));
    MarginBounds ratio = MarginBounds.of(Margin.Ratio.symmetric(1.25));
    Tolerance.CLOSED_FORM.check(Math.log(1.25), ratio.high(), "log ratio");
    Tolerance.CLOSED_FORM.check(-Math.log(1.25), ratio.low(), "log ratio");
    MarginBounds smd = MarginBounds.of(new Margin.Smd(-0.5, 0.25), 8, "SD at baseline");
    assertThat(smd).isEqualTo(new MarginBounds(-4, 2, 8, "SD at baseline"));
    assertThat(smd.conventions().list().toString()).contains("SD at baseline, taken as known");
    assertThat(ratio.conventions().list()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginBounds.of(Margin.Smd.symmetric(0.5)))
        .withMessage("margin must be raw or ratio here, got smd:-0.5,0.5");
  }
}
