// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused and why, and that no extreme input gives NaN or an exception. */
class ReplicationContractTest {
  private static final Thresholds USUAL = Thresholds.of(0.95);

  private static ReplicationPair pair(double o, double so, double r, double sr) {
    return new ReplicationPair(new StudyEffect(o, so), new StudyEffect(r, sr));
  }

  private static NotEstimable why(Judgement judgement) {
    return ((Judgement.Refused) judgement).why();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void a_standard_error_is_positive_and_finite(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudyEffect(1, bad))
        .withMessageContaining("standardError must be")
        .withMessageEndingWith("got " + bad);
    new StudyEffect(1, Double.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void an_estimate_is_finite(double bad) {
    assertThatIllegalArgumentException().isThrownBy(() -> new StudyEffect(bad, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void levels_are_in_the_open_unit_interval(double bad) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.95, bad));
    assertThatIllegalArgumentException().isThrownBy(() -> Thresholds.of(bad));
    assertThat(Thresholds.of(0.95).alpha()).isEqualTo(0.05);
  }

  @ParameterizedTest
  @EnumSource(ReplicationCriterion.class)
  void without_a_direction_one_sided_criteria_say_so(ReplicationCriterion criterion) {
    Judgement found = criterion.judge(pair(0, 1, 2, 1), USUAL);
    boolean directed =
        switch (criterion) {
          case SIGNIFICANT_SAME_SIGN, POOLED, SMALL_TELESCOPES -> true;
          default -> false;
        };
    assertThat(found instanceof Judgement.Refused).isEqualTo(directed);
    if (directed) {
      assertThat(why(found).reason()).isEqualTo(Reason.UNSUITABLE);
      assertThat(why(found).detail()).startsWith("the original effect is 0");
    }
  }

  @ParameterizedTest
  @EnumSource(ReplicationCriterion.class)
  void a_replication_of_0_is_no_success_in_any_direction(ReplicationCriterion criterion) {
    if (criterion.id().startsWith("scep") || criterion.id().startsWith("significant")) {
      Judgement.Judged found = (Judgement.Judged) criterion.judge(pair(3, 1, 0, 1), USUAL);
      assertThat(found.holds()).isFalse();
      assertThat(found.p().orElseThrow()).isGreaterThanOrEqualTo(0.5);
    }
  }

  @ParameterizedTest
  @EnumSource(ReplicationCriterion.class)
  void extreme_pairs_are_answered_or_refused_and_never_nan(ReplicationCriterion criterion) {
    double[] estimates = {-1e308, -1, -1e-300, 0, 1e-300, 2, 1e154, 1.7e308};
    double[] errors = {Double.MIN_VALUE, 1e-300, 1e-9, 1, 1e9, 1e160, 1.7e308};
    int refused = 0;
    for (double o : estimates) {
      for (double so : errors) {
        for (double r : estimates) {
          for (double sr : errors) {
            Judgement found = criterion.judge(pair(o, so, r, sr), USUAL);
            refused += found instanceof Judgement.Refused ? 1 : 0;
            if (found instanceof Judgement.Judged judged) {
              assertThat(judged.value()).isFinite();
              judged.p().ifPresent(p -> assertThat(p).isBetween(0.0, 1.0));
              judged.interval().ifPresent(each -> assertThat(each.lower()).isFinite());
            }
          }
        }
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void a_bayes_factor_beyond_doubles_says_how_large_it_is() {
    assertThat(why(ReplicationCriterion.REPLICATION_BF.judge(pair(60, 1, 60, 1), USUAL)).detail())
        .isEqualTo("the Bayes factor is above 10^781, beyond double precision");
  }

  @Test
  void z_values_of_40_keep_their_digits() {
    Judgement.Judged found =
        (Judgement.Judged) ReplicationCriterion.SCEPTICAL_NOMINAL.judge(pair(40, 1, 40, 1), USUAL);
    assertThat(found.p().orElseThrow()).isPositive().isLessThan(1e-170);
  }

  @Test
  void small_telescopes_without_an_interval_at_a_wide_alpha() {
    Judgement.Judged found =
        (Judgement.Judged)
            ReplicationCriterion.SMALL_TELESCOPES.judge(
                pair(1, 1, 1, 1), new Thresholds(0.95, 0.5));
    assertThat(found.interval()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1, Double.NaN})
  void shrinkage_is_a_share(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ReplicationPlan(
                    PlanTarget.SIGNIFICANCE, DesignPrior.CONDITIONAL, bad, 0.8, 0.05))
        .withMessage("shrinkage must be in [0, 1), got " + bad);
  }

  private static String none(PlanTarget target, DesignPrior prior, double z, double power) {
    ReplicationPlan plan = new ReplicationPlan(target, prior, 0, power, 0.05);
    return ((ReplicationPlan.None) plan.size(new StudyEffect(z, 1))).why().detail();
  }

  @Test
  void a_plan_that_cannot_be_says_why() {
    DesignPrior conditional = DesignPrior.CONDITIONAL;
    DesignPrior predictive = DesignPrior.PREDICTIVE;
    assertThat(none(PlanTarget.SIGNIFICANCE, conditional, 0, 0.8)).contains("effect is 0");
    assertThat(none(PlanTarget.SIGNIFICANCE, conditional, 2, 0.02)).contains("any size");
    assertThat(none(PlanTarget.SIGNIFICANCE, predictive, 0.5, 0.8))
        .isEqualTo("no replication has this power: the most is 0.691");
    assertThat(none(PlanTarget.SCEPTICAL_NOMINAL, conditional, 1.5, 0.8))
        .contains("the original itself is not convincing enough");
    assertThat(none(PlanTarget.SCEPTICAL_GOLDEN, predictive, 2.5, 0.99))
        .startsWith("no replication has this power: the most is 0.");
    assertThat(none(PlanTarget.SCEPTICAL_GOLDEN, conditional, 2.5, 0.01)).contains("any size");
    ReplicationPlan plan = new ReplicationPlan(PlanTarget.SIGNIFICANCE, conditional, 0, 0.8, 0.05);
    StudyEffect endless = new StudyEffect(1e300, 1e-300);
    assertThat(((ReplicationPlan.None) plan.size(endless)).why().reason())
        .isEqualTo(Reason.OVERFLOW);
  }

  @Test
  void more_power_and_more_shrinkage_need_more() {
    for (PlanTarget target : PlanTarget.values()) {
      double before = 0;
      for (double power : new double[] {0.4, 0.6, 0.8, 0.9}) {
        double ratio = ratio(target, 0, power);
        assertThat(ratio).isGreaterThan(before).isLessThan(ratio(target, 0.2, power));
        before = ratio;
      }
    }
  }

  private static double ratio(PlanTarget target, double shrinkage, double power) {
    ReplicationPlan plan =
        new ReplicationPlan(target, DesignPrior.CONDITIONAL, shrinkage, power, 0.05);
    return ((ReplicationPlan.Ratio) plan.size(new StudyEffect(-4, 1))).ratio();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 1 | | the true effect is 0: no sign is right, and any size is too large",
        "1 | 1 | 1 | the mean of t with 1 degree of freedom or less is infinite",
        "1 | 1 | 0.001 | the critical value is beyond double precision"
      })
  void design_errors_that_are_not_there_say_why(double truth, double se, Double df, String reason) {
    DesignErrors errors =
        new DesignErrors(
            truth, se, df == null ? OptionalDouble.empty() : OptionalDouble.of(df), 0.05);
    assertThat(errors.refusal().orElseThrow().detail()).isEqualTo(reason);
    assertThat(errors.typeM()).isEmpty();
    assertThat(errors.power()).isBetween(0.0, 1.0);
  }

  @Test
  void an_effect_of_any_size_has_its_errors() {
    for (double truth : new double[] {1e-300, 1e-9, 1, 40, 1e120, -1e308}) {
      for (double df : new double[] {1.5, 30, 1e20}) {
        DesignErrors errors = new DesignErrors(truth, 1, OptionalDouble.of(df), 0.05);
        assertThat(errors.typeS().orElseThrow()).isBetween(0.0, 0.5);
        errors.typeM().ifPresent(ratio -> assertThat(ratio).isGreaterThanOrEqualTo(1 - 1e-12));
        assertThat(errors.typeM().isPresent()).isEqualTo(errors.refusal().isEmpty());
      }
    }
    DesignErrors precise = new DesignErrors(1e308, 1e-300, OptionalDouble.empty(), 0.05);
    assertThat(precise.power()).isEqualTo(1);
    assertThat(precise.typeM()).hasValue(1);
  }
}
