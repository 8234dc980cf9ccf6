// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.analysis.Trials.around;
import static org.equipoise.analysis.Trials.family;
import static org.equipoise.analysis.Trials.hypothesis;
import static org.equipoise.analysis.Trials.outcome;
import static org.equipoise.analysis.Trials.superiority;

import java.util.List;
import java.util.Optional;
import org.equipoise.Tolerance;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Convention;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

class FamilyContractTest {
  // 20 and 20 around means whose difference has p of about .035, .001 and .5
  private static final double[] NULL = around(10, 1, 20);
  private static final double[] WEAK = around(9.29, 1, 20);
  private static final double[] STRONG = around(8.8, 1, 20);
  private static final double[] NOTHING = around(10.2, 1, 20);

  private static Trial trial(Plan plan, String... outcomes) {
    return Trials.trial(
        List.of(Trials.POST), List.of(outcomes).stream().map(Trials::outcome).toList(), plan);
  }

  private static double p(HypothesisResult result) {
    return result.estimate().orElseThrow().p().orElseThrow();
  }

  private static List<HypothesisResult> run(Trial trial, Trials.Data data) {
    return TrialAnalysis.run(trial, data.build()).results();
  }

  @Test
  void an_adjusted_p_value_decides_the_verdict() {
    Plan alone = Trials.plan(superiority("a", "welch"), superiority("b", "welch"));
    Plan together = family(List.of("a", "b"), superiority("a", "welch"), superiority("b", "welch"));
    Trials.Data data = new Trials.Data().post("a", WEAK, NULL).post("b", NOTHING, NULL);

    HypothesisResult before = run(trial(alone, "a", "b"), data).get(0);
    HypothesisResult after = run(trial(together, "a", "b"), data).get(0);

    assertThat(p(before)).isBetween(0.025, 0.05);
    assertThat(before.verdict()).contains(Verdict.SUPERIOR);
    assertThat(before.adjustedP()).isEmpty();
    Tolerance.CLOSED_FORM.check(2 * p(after), after.adjustedP().orElseThrow(), "adjusted p");
    assertThat(after.verdict()).contains(Verdict.INCONCLUSIVE);
  }

  @Test
  void outcomes_of_the_family_without_a_hypothesis_are_tested_for_superiority() {
    Plan plan = family(List.of("b", "a"), superiority("a", "student"));
    Trials.Data data =
        new Trials.Data().post("a", WEAK, NULL).post("b", STRONG, NULL).post("c", NOTHING, NULL);

    List<HypothesisResult> results = run(trial(plan, "a", "b", "c"), data);

    assertThat(results)
        .extracting(HypothesisResult::planned)
        .containsExactly(Planned.HYPOTHESIS, Planned.FAMILY_DEFAULT, Planned.ESTIMATION_ONLY);
    assertThat(results)
        .extracting(HypothesisResult::method)
        .containsExactly("student", "welch", "welch");
    assertThat(results.get(1).claim()).contains(Claim.SUPERIORITY);
    Tolerance.CLOSED_FORM.check(
        2 * p(results.get(1)), results.get(1).adjustedP().orElseThrow(), "the smaller doubled");
    Tolerance.EXACT.check(
        p(results.get(0)), results.get(0).adjustedP().orElseThrow(), "the larger stays");
  }

  @Test
  void what_is_only_estimated_has_no_claim_no_verdict_and_no_sensitivity() {
    Plan plan = family(List.of("a"), superiority("a", "welch"));
    Trials.Data data = new Trials.Data().post("a", WEAK, NULL).post("c", STRONG, NULL);

    HypothesisResult only = run(trial(plan, "a", "c"), data).get(1);

    assertThat(only.planned()).isEqualTo(Planned.ESTIMATION_ONLY);
    assertThat(only.claim()).isEmpty();
    assertThat(only.verdict()).isEmpty();
    assertThat(only.adjustedP()).isEmpty();
    assertThat(only.sensitivity()).isEmpty();
    assertThat(only.estimate()).isPresent();
  }

  @Test
  void a_claim_that_is_not_estimable_stays_in_the_family_with_p_1() {
    Plan plan = family(List.of("a", "b"), superiority("a", "welch"));
    Trials.Data data =
        new Trials.Data().post("a", WEAK, NULL).post("b", around(3, 0, 20), around(3, 0, 20));

    List<HypothesisResult> results = run(trial(plan, "a", "b"), data);

    Tolerance.CLOSED_FORM.check(
        2 * p(results.get(0)), results.get(0).adjustedP().orElseThrow(), "of two, not of one");
    assertThat(results.get(0).verdict()).contains(Verdict.INCONCLUSIVE);
    assertThat(results.get(1).verdict()).contains(Verdict.NOT_ESTIMABLE);
    assertThat(results.get(1).adjustedP()).isEmpty();
    assertThat(results.get(1).estimation())
        .isEqualTo(
            new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary within either arm"));
  }

  @Test
  void a_family_default_that_nobody_measured_is_a_row_with_its_reason() {
    Plan plan = family(List.of("a", "b"), superiority("a", "welch"));
    List<HypothesisResult> results =
        run(trial(plan, "a", "b"), new Trials.Data().post("a", WEAK, NULL));

    assertThat(results).hasSize(2);
    assertThat(results.get(1).estimation())
        .isEqualTo(new NotEstimable(Reason.NO_DATA, "no participant of E has a value"));
    Tolerance.CLOSED_FORM.check(
        2 * p(results.get(0)), results.get(0).adjustedP().orElseThrow(), "of two");
  }

  @Test
  void what_nobody_planned_and_nobody_measured_is_no_row() {
    List<HypothesisResult> results =
        run(
            trial(Trials.plan(superiority("a", "welch")), "a", "b"),
            new Trials.Data().post("a", WEAK, NULL));
    assertThat(results).hasSize(1);
  }

  @Test
  void margins_enter_the_family_with_p_values_held_against_the_same_alpha() {
    Plan plan =
        family(
            List.of("a", "b"),
            hypothesis("a", Claim.EQUIVALENCE, Trials.ONE, "welch"),
            hypothesis("b", Claim.NONINFERIORITY, Trials.ONE, "welch"));
    Trials.Data data = new Trials.Data().post("a", NOTHING, NULL).post("b", WEAK, NULL);

    AnalysisResult all = TrialAnalysis.run(trial(plan, "a", "b"), data.build());
    HypothesisResult equivalence = all.results().get(0);
    HypothesisResult noninferiority = all.results().get(1);

    double tost = equivalence.claimTest().orElseThrow().p().orElseThrow();
    double oneSided = noninferiority.claimTest().orElseThrow().p().orElseThrow();
    assertThat(2 * oneSided).isLessThan(tost);
    Tolerance.EXACT.check(tost, equivalence.adjustedP().orElseThrow(), "the larger stays");
    Tolerance.CLOSED_FORM.check(
        4 * oneSided,
        noninferiority.adjustedP().orElseThrow(),
        "twice for two sides, twice for two");
    assertThat(all.conventions().list())
        .extracting(Convention::topic)
        .contains("multiplicity", "non-inferiority in a family", "likeness");
  }

  @Test
  void a_failing_noninferiority_enters_with_at_most_1() {
    Plan plan = family(List.of("a"), hypothesis("a", Claim.NONINFERIORITY, Trials.ONE, "welch"));
    HypothesisResult result =
        run(trial(plan, "a"), new Trials.Data().post("a", around(15, 1, 20), NULL)).get(0);
    Tolerance.EXACT.check(1, result.adjustedP().orElseThrow(), "p");
    assertThat(result.verdict()).contains(Verdict.INFERIOR);
  }

  @Test
  void a_member_with_a_hypothesis_of_its_own_needs_no_default_at_other_visits() {
    Visit later = new Visit("later", 20, Visit.Role.FOLLOW_UP);
    Trial trial =
        Trials.trial(
            List.of(Trials.POST, later),
            List.of(outcome("a"), outcome("b")),
            family(List.of("a", "b"), superiority("a", "welch")));
    Trials.Data data =
        new Trials.Data()
            .post("a", WEAK, NULL)
            .with("a", "later", WEAK, NULL)
            .post("b", STRONG, NULL)
            .with("b", "later", STRONG, NULL);

    List<HypothesisResult> results = run(trial, data);

    assertThat(results)
        .extracting(each -> each.outcome().id() + " " + each.visit().id() + " " + each.planned())
        .containsExactly(
            "a post HYPOTHESIS",
            "b post FAMILY_DEFAULT",
            "b later FAMILY_DEFAULT",
            "a later ESTIMATION_ONLY");
  }

  @Test
  void the_same_hypothesis_twice_is_adjusted_twice() {
    Plan plan = family(List.of("a"), superiority("a", "welch"), superiority("a", "welch"));
    List<HypothesisResult> results = run(trial(plan, "a"), new Trials.Data().post("a", WEAK, NULL));
    assertThat(results).allSatisfy(each -> assertThat(each.adjustedP()).isPresent());
  }

  @Test
  void an_adjustment_that_is_not_offered_is_refused() {
    Plan plan =
        new Plan(
            0.95,
            List.of(superiority("a", "welch")),
            Optional.of(new Multiplicity("sidak", List.of("a"))));
    Participants participants = new Trials.Data().post("a", WEAK, NULL).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialAnalysis.run(trial(plan, "a"), participants))
        .withMessage(
            "multiplicity method must be among bonferroni, holm, hochberg, hommel, bh, by,"
                + " fixed-sequence, got sidak");
  }
}
