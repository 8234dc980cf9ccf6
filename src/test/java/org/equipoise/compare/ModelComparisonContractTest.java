// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Sample;
import org.equipoise.evidence.SampleColumn;
import org.equipoise.evidence.SampleColumn.Role;
import org.equipoise.model.HeteroscedasticCovariance;
import org.junit.jupiter.api.Test;

class ModelComparisonContractTest {
  private static final Settings SETTINGS = Settings.of(Inference.twoSided(0.95));
  private static final ModelComparison HC3 = ModelComparison.ancova(HeteroscedasticCovariance.HC3);
  private static final double[] Y1 = {5, 7, 9, 4, 6};
  private static final double[] Y2 = {1, 4, 2, 8, 3, 6};
  private static final double[] X1 = {2, 3, 5, 1, 2};
  private static final double[] X2 = {1, 2, 1, 4, 3, 2};

  private static Sample sample(Role role, List<String> levels, double[] c1, double[] c2) {
    List<SampleColumn> about =
        List.of(
            SampleColumn.number(Role.OUTCOME, "y"),
            SampleColumn.number(Role.BASELINE, "arm"), // called as the arm is
            new SampleColumn(role, "c", levels));
    return new Sample(
        new TwoArms<>(ArmValues.copyOf(about, Y1, X1, c1), ArmValues.copyOf(about, Y2, X2, c2)));
  }

  private static void refused(
      ModelComparison comparison, Sample sample, Reason reason, String detail) {
    assertThat(comparison.compare(sample, SETTINGS)).isEqualTo(new NotEstimable(reason, detail));
  }

  @Test
  void ancova_needs_something_to_adjust_for() {
    refused(
        HC3,
        Sample.of(Y1, Y2),
        Reason.NO_BASELINE,
        "ANCOVA needs the baseline or another covariate that varies");
  }

  @Test
  void a_covariate_that_says_nothing_new_is_named() {
    refused(
        HC3,
        sample(Role.COVARIATE, List.of(), X1, X2),
        Reason.COLLINEAR,
        "c cannot be told apart from the arms or from the covariates before it");
    double[][] c = {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0}};
    refused(
        HC3,
        sample(Role.STRATUM, List.of("a", "b"), c[0], c[1]),
        Reason.COLLINEAR,
        "c[b] cannot be told apart from the arms or from the covariates before it");
  }

  @Test
  void the_same_from_moments_without_names_numbers_the_covariates() {
    TwoArms<Moments> arms =
        new TwoArms<>(
            Moments.of(ArmValues.copyOf(Y1, X1, X1)), Moments.of(ArmValues.copyOf(Y2, X2, X2)));
    assertThat(AncovaComparison.ANCOVA.compare(arms, Inference.twoSided(0.95)))
        .isEqualTo(
            new NotEstimable(
                Reason.COLLINEAR,
                "covariate 1 does not vary within the arms, or is a combination of baseline"));
  }

  private static TwoArms<Moments> named(double[] c1, double[] c2, String... names) {
    List<SampleColumn> about =
        List.of(
            SampleColumn.OUTCOME,
            SampleColumn.number(Role.COVARIATE, names[0]),
            SampleColumn.number(Role.COVARIATE, names[1]));
    return new TwoArms<>(
        Moments.of(ArmValues.copyOf(about, Y1, X1, c1)),
        Moments.of(ArmValues.copyOf(about, Y2, X2, c2)));
  }

  @Test
  void ancova_from_moments_says_by_name_what_it_adjusted_for_or_could_not() {
    Inference inference = Inference.twoSided(0.95);
    double[][] c = {{1, 3, 2, 5, 4}, {2, 2, 7, 1, 6, 3}};

    assertThat(AncovaComparison.ANCOVA.compare(named(c[0], c[1], "age", "sex[f]"), inference))
        .extracting(each -> each.conventions().list().get(0).choice())
        .asString()
        .contains("adjusted for age, sex[f], with one slope each");
    assertThat(AncovaComparison.ANCOVA.compare(named(X1, X2, "age", "months"), inference))
        .isEqualTo(
            new NotEstimable(
                Reason.COLLINEAR,
                "months does not vary within the arms, or is a combination of age"));
    TwoArms<Moments> one = named(c[0], c[1], "age", "sex[f]").map(moments -> moments.select(0, 2));
    assertThat(AncovaComparison.ANCOVA.compare(one, inference))
        .extracting(each -> each.conventions().list().get(0).choice())
        .asString()
        .contains("adjusted for sex[f], with");
    double[][] flat = {{2, 2, 2, 2, 2}, {2, 2, 2, 2, 2, 2}};
    TwoArms<Moments> still =
        named(flat[0], flat[1], "age", "dose").map(moments -> moments.select(0, 2));
    assertThat(AncovaComparison.ANCOVA.compare(still, inference))
        .isEqualTo(new NotEstimable(Reason.COLLINEAR, "dose does not vary within either arm"));
  }

  @Test
  void a_category_that_all_share_changes_nothing() {
    double[][] c = {{1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}};
    Estimate with =
        estimated(HC3.compare(sample(Role.STRATUM, List.of("a", "b"), c[0], c[1]), SETTINGS));
    Estimate without =
        estimated(HC3.compare(sample(Role.PAIR, List.of("a", "b"), c[0], c[1]), SETTINGS));
    Tolerance.EXACT.check(without.value(), with.value(), "difference");
  }

  @Test
  void classes_are_asked_for_and_two_in_each_arm() {
    ModelComparison cr2 = ModelComparison.clusteredDifference();
    refused(
        cr2,
        Sample.of(Y1, Y2),
        Reason.NO_DATA,
        "the classes of the participants are needed (--cluster)");
    double[][] c = {{0, 0, 0, 0, 0}, {1, 1, 2, 2, 3, 3}};
    refused(
        cr2,
        sample(Role.CLUSTER, List.of("a", "b", "c", "d"), c[0], c[1]),
        Reason.TOO_FEW,
        "all of the experimental arm are in one class, and 2 or more are needed");
  }

  @Test
  void one_participant_in_an_arm_is_too_few() {
    refused(
        HC3,
        Sample.of(new double[] {1}, Y2),
        Reason.TOO_FEW,
        "the experimental arm has 1 participant, and 2 or more are needed");
  }

  @Test
  void classes_of_one_give_the_estimate_and_error_of_welch() {
    double[][] c = {{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9, 10}};
    List<String> levels = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    Sample sample = sample(Role.CLUSTER, levels, c[0], c[1]);
    Estimate cr2 = estimated(ModelComparison.clusteredDifference().compare(sample, SETTINGS));
    Estimate welch =
        estimated(WelchComparison.WELCH.compare(Arms.of(Y1, Y2), Inference.twoSided(0.95)));
    Tolerance.SPECIAL_FUNCTION.check(welch.value(), cr2.value(), "difference");
    double se = welch.standardError().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(se, cr2.standardError().orElseThrow(), "se");
  }

  @Test
  void swapping_the_arms_flips_the_sign_and_the_means() {
    Sample sample = sample(Role.PAIR, List.of("a"), new double[5], new double[6]);
    Estimate ours = estimated(HC3.compare(sample, SETTINGS));
    Estimate swapped = estimated(HC3.compare(new Sample(sample.arms().swapped()), SETTINGS));
    Tolerance.SPECIAL_FUNCTION.check(-ours.value(), swapped.value(), "difference");
    double mean1 = ours.more().get("adjusted_mean1");
    double mean2 = ours.more().get("adjusted_mean2");
    Tolerance.SPECIAL_FUNCTION.check(mean1, swapped.more().get("adjusted_mean2"), "mean");
    Tolerance.SPECIAL_FUNCTION.check(ours.value(), mean1 - mean2, 10, "difference of the means");
  }
}
