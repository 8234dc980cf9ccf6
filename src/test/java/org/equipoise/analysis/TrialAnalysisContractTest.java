// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.analysis.Trials.around;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.exp;
import static org.equipoise.analysis.Trials.hypothesis;
import static org.equipoise.analysis.Trials.logged;
import static org.equipoise.analysis.Trials.only;
import static org.equipoise.analysis.Trials.outcome;
import static org.equipoise.analysis.Trials.superiority;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.analysis.Sensitivity.Agreement;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Convention;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Participants;
import org.equipoise.method.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialAnalysisContractTest {
  private static final double[] Y1 = each(3, 5, 4, 8, 6);
  private static final double[] X1 = each(4, 7, 5, 9, 6);
  private static final double[] Y2 = each(7, 9, 6, 11, 8, 7);
  private static final double[] X2 = each(5, 8, 6, 9, 4, 7);
  private static final double NONE = Double.NaN;

  private static Trial trial(Plan plan) {
    return Trials.trial(List.of(Trials.PRE, Trials.POST), List.of(outcome("y")), plan);
  }

  private static Participants participants() {
    return new Trials.Data().with("y", "pre", X1, X2).post("y", Y1, Y2).build();
  }

  @Test
  void the_planned_method_is_run_on_the_participants_who_have_what_it_needs() {
    Participants some =
        new Trials.Data()
            .with("y", "pre", each(4, 7, NONE, 9, 6), X2)
            .post("y", Y1, each(7, 9, 6, 11, 8, NONE))
            .build();

    HypothesisResult ancova = only(trial(Trials.plan(superiority("y", "ancova"))), some);
    HypothesisResult welch = only(trial(Trials.plan(superiority("y", "welch"))), some);

    assertThat(List.of(ancova.n1(), ancova.n2())).containsExactly(4, 5);
    assertThat(List.of(welch.n1(), welch.n2())).containsExactly(5, 5);
    Tolerance.CLOSED_FORM.check(
        5.2 - 8.2, welch.estimate().orElseThrow().value(), 10, "difference of means");
  }

  @Test
  void every_other_usual_method_says_whether_it_agrees() {
    HypothesisResult result = only(trial(Trials.plan(superiority("y", "student"))), participants());

    assertThat(result.sensitivity())
        .extracting(Sensitivity::method)
        .containsExactly("welch", "change", "ancova");
    assertThat(result.verdict()).contains(Verdict.SUPERIOR);
    for (Sensitivity sensitivity : result.sensitivity()) {
      double p = ((Estimate) sensitivity.estimation()).p().orElseThrow();
      assertThat(sensitivity.verdict())
          .isEqualTo(p < 0.05 ? Verdict.SUPERIOR : Verdict.INCONCLUSIVE);
      assertThat(sensitivity.agreement())
          .isEqualTo(p < 0.05 ? Agreement.SAME : Agreement.DIFFERENT);
    }
  }

  @Test
  void different_verdicts_are_said() {
    // The baselines mirror the outcomes: together they leave nothing, alone they differ.
    Participants mirrored =
        new Trials.Data()
            .with("y", "pre", around(8, 1, 20), around(10, 1, 20))
            .post("y", around(8, 1.1, 20), around(10, 1.2, 20))
            .build();
    HypothesisResult result = only(trial(Trials.plan(superiority("y", "welch"))), mirrored);

    assertThat(result.verdict()).contains(Verdict.SUPERIOR);
    assertThat(result.sensitivity())
        .extracting(Sensitivity::method, Sensitivity::agreement)
        .contains(org.assertj.core.groups.Tuple.tuple("change", Agreement.DIFFERENT));
  }

  @Test
  void without_a_baseline_the_methods_that_need_it_are_not_comparable() {
    Trial trial =
        Trials.trial(
            List.of(Trials.POST), List.of(outcome("y")), Trials.plan(superiority("y", "welch")));
    HypothesisResult result = only(trial, new Trials.Data().post("y", Y1, Y2).build());

    assertThat(result.sensitivity())
        .extracting(Sensitivity::agreement)
        .containsExactly(Agreement.NOT_COMPARABLE, Agreement.NOT_COMPARABLE);
    assertThat(result.sensitivity().get(0).estimation())
        .isEqualTo(new NotEstimable(Reason.NO_BASELINE, "the trial has no baseline visit"));
    assertThat(result.sensitivity().get(0).n2()).isEqualTo(6);
  }

  @Test
  void a_log_scale_outcome_gives_ratios_of_geometric_means() {
    Trial logs =
        Trials.trial(
            List.of(Trials.PRE, Trials.POST),
            List.of(logged("y")),
            Trials.plan(superiority("y", "ancova")));
    Participants exponentials =
        new Trials.Data().with("y", "pre", exp(X1), exp(X2)).post("y", exp(Y1), exp(Y2)).build();

    HypothesisResult ratio = only(logs, exponentials);
    HypothesisResult difference =
        only(trial(Trials.plan(superiority("y", "ancova"))), participants());

    assertThat(ratio.scale()).isEqualTo(ResultScale.RATIO);
    double analysed = difference.estimate().orElseThrow().value();
    Tolerance.SPECIAL_FUNCTION.check(analysed, ratio.estimate().orElseThrow().value(), "log ratio");
    Interval shown = ratio.shownInterval().orElseThrow();
    Interval raw = difference.shownInterval().orElseThrow();
    Tolerance.SPECIAL_FUNCTION.check(Math.exp(raw.lower()), shown.lower(), "lower ratio");
    Tolerance.SPECIAL_FUNCTION.check(Math.exp(raw.upper()), shown.upper(), "upper ratio");
    Tolerance.SPECIAL_FUNCTION.check(
        difference.g().orElseThrow().value(), ratio.g().orElseThrow().value(), "g of the logs");
    assertThat(TrialAnalysis.run(logs, exponentials).conventions().list())
        .extracting(Convention::topic)
        .contains("log scale");
  }

  @Test
  void a_ratio_margin_is_held_against_the_log_ratio() {
    Trial trial =
        Trials.trial(
            List.of(Trials.POST),
            List.of(logged("y")),
            Trials.plan(
                hypothesis(
                    "y", Claim.EQUIVALENCE, Optional.of(Margin.Ratio.symmetric(1.25)), "welch")));
    HypothesisResult result =
        only(
            trial,
            new Trials.Data().post("y", exp(around(1, 0.1, 20)), exp(around(1, 0.1, 20))).build());

    MarginAssessment assessment = result.assessment().orElseThrow();
    assertThat(result.verdict()).contains(Verdict.EQUIVALENT);
    Tolerance.CLOSED_FORM.check(Math.log(1.25), assessment.high(), "bound");
    Tolerance.CLOSED_FORM.check(
        Math.exp(assessment.marginWith80()), assessment.marginWith80InItsUnit(), "as a ratio");
  }

  private static Optional<Margin> smd(double size) {
    return Optional.of(Margin.Smd.symmetric(size));
  }

  private static MarginAssessment smdAssessment(Participants participants) {
    Trial trial = trial(Trials.plan(hypothesis("y", Claim.EQUIVALENCE, smd(0.5), "welch")));
    return only(trial, participants).assessment().orElseThrow();
  }

  @Test
  void an_smd_margin_is_multiplied_by_the_pooled_sd_at_baseline_of_all_who_have_one() {
    // SDs at baseline by hand: squares of X1 around 6.2 are 14.8, of X2 around 6.5 are 17.5
    MarginAssessment assessment = smdAssessment(participants());
    double sd = Math.sqrt((14.8 + 17.5) / 9);

    Tolerance.CLOSED_FORM.check(sd, assessment.standardDeviation(), "SD");
    Tolerance.CLOSED_FORM.check(-0.5 * sd, assessment.low(), "low");
    assertThat(assessment.basis()).isEqualTo("pooled within-arm SD at baseline");
    Tolerance.CLOSED_FORM.check(
        assessment.marginWith80() / sd, assessment.marginWith80InItsUnit(), "in SDs");
    assertThat(assessment.test().conventions().list())
        .extracting(Convention::topic)
        .contains("smd margin", "equivalence", "power of a margin");
  }

  @Test
  void without_a_varying_baseline_it_is_the_sd_at_the_visit() {
    double sd = Math.sqrt((14.8 + 16) / 9); // squares of Y1 around 5.2 and of Y2 around 8
    for (Participants each :
        List.of(
            new Trials.Data().post("y", Y1, Y2).build(),
            new Trials.Data()
                .with("y", "pre", around(5, 0, 5), around(5, 0, 6))
                .post("y", Y1, Y2)
                .build())) {
      MarginAssessment assessment = smdAssessment(each);
      Tolerance.CLOSED_FORM.check(sd, assessment.standardDeviation(), "SD");
      assertThat(assessment.basis()).isEqualTo("pooled within-arm SD at that visit");
    }
  }

  @Test
  void g_is_beside_the_difference_adjusted_or_not() {
    HypothesisResult welch = only(trial(Trials.plan(superiority("y", "welch"))), participants());
    HypothesisResult ancova = only(trial(Trials.plan(superiority("y", "ancova"))), participants());

    assertThat(topics(welch.g().orElseThrow()))
        .contains("g")
        .doesNotContain("g beside an adjusted difference");
    assertThat(topics(ancova.g().orElseThrow())).containsExactly("g beside an adjusted difference");
  }

  private static List<String> topics(Estimate estimate) {
    return estimate.conventions().list().stream().map(Convention::topic).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tost", "d", "g", "cliff", "none"})
  void a_plan_names_a_method_of_comparison(String method) {
    Trial trial = trial(Trials.plan(superiority("y", method)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrialAnalysis.run(trial, participants()))
        .withMessage("method must be one of " + Catalogue.plannable() + ", got " + method);
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        Arguments.of(each(1), each(2, 3), Reason.TOO_FEW),
        Arguments.of(each(1, 2), each(4), Reason.TOO_FEW),
        Arguments.of(each(), each(2, 3), Reason.NO_DATA),
        Arguments.of(each(NONE, NONE), each(2, 3), Reason.NO_DATA),
        Arguments.of(each(NONE), each(NONE), Reason.NO_DATA),
        Arguments.of(each(4, 4), each(5, 5, 5), Reason.ZERO_VARIANCE),
        Arguments.of(each(1e300, -1e300), each(1, 2), Reason.OVERFLOW),
        Arguments.of(each(1e-300, 2e-300), each(1, 2), Reason.OVERFLOW));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void data_that_cannot_answer_give_a_reason(double[] e, double[] c, Reason reason) {
    for (Claim claim : Claim.values()) {
      Trial trial =
          Trials.trial(
              List.of(Trials.POST),
              List.of(outcome("y")),
              Trials.plan(hypothesis("y", claim, smd(0.5), "welch")));
      HypothesisResult result = only(trial, new Trials.Data().post("y", e, c).build());

      assertThat(((NotEstimable) result.estimation()).reason()).isEqualTo(reason);
      assertThat(result.verdict()).contains(Verdict.NOT_ESTIMABLE);
      assertThat(result.g()).isEmpty();
      assertThat(result.claimTest()).isEmpty();
      assertThat(result.shownInterval()).isEmpty();
      assertThat(result.estimate()).isEmpty();
    }
  }

  @Test
  void values_of_0_on_a_log_scale_give_a_reason() {
    Trial trial =
        Trials.trial(
            List.of(Trials.POST), List.of(logged("y")), Trials.plan(superiority("y", "welch")));
    HypothesisResult result = only(trial, new Trials.Data().post("y", each(0, 1), Y2).build());
    assertThat(((NotEstimable) result.estimation()).reason()).isEqualTo(Reason.NOT_POSITIVE);
  }

  @Test
  void an_estimate_that_nobody_planned_and_that_fails_is_not_estimable() {
    Trial trial = Trials.trial(List.of(Trials.POST), List.of(outcome("y")), Trials.plan());
    HypothesisResult result = only(trial, new Trials.Data().post("y", each(1), each(2)).build());
    assertThat(result.claim()).isEmpty();
    assertThat(result.verdict()).contains(Verdict.NOT_ESTIMABLE);
  }

  static List<double[]> extremes() {
    return List.of(
        each(1, 2),
        each(5, 5, 5),
        each(1e300, 1e300, 1e300),
        each(1e300, 1.1e300),
        each(1e150, -1e150, 3e150),
        each(1e-140, 2e-140, 4e-140),
        each(1e-300, 0, 3e-300),
        each(-1e9, 1e9 + 1, 3),
        each(1e8, 1e8 + 1e-6, 1e8 + 2e-6),
        each(Double.MAX_VALUE, -Double.MAX_VALUE, 0),
        each(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1),
        each(NONE, 1, NONE, 7, 3),
        each(0, 0, 0, 1));
  }

  static Stream<Arguments> everything() {
    List<Arguments> all = new ArrayList<>();
    for (int i = 0; i < extremes().size(); i++) {
      for (int j = 0; j < extremes().size(); j++) {
        all.add(Arguments.of(i, j));
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0} against {1}")
  @MethodSource("everything")
  void whatever_the_data_there_is_an_estimate_or_a_reason_and_never_an_exception(int i, int j) {
    double[] e = extremes().get(i);
    double[] c = extremes().get(j);
    Participants participants =
        new Trials.Data()
            .with("y", "pre", reversed(e), reversed(c))
            .post("y", e, c)
            .with("z", "pre", c, e)
            .post("z", e, c)
            .build();
    for (String method : List.of("student", "welch", "change", "ancova")) {
      for (Claim claim : Claim.values()) {
        Trial trial =
            Trials.trial(
                List.of(Trials.PRE, Trials.POST),
                List.of(outcome("y"), logged("z")),
                Trials.family(
                    List.of("y", "z"),
                    hypothesis("y", claim, smd(0.5), method),
                    hypothesis("z", claim, smd(0.5), method),
                    hypothesis("y", claim, Trials.ONE, method)));
        TrialAnalysis.run(trial, participants).results().forEach(TrialAnalysisContractTest::sound);
      }
    }
  }

  private static double[] reversed(double[] values) {
    double[] result = values.clone();
    for (int i = 0; i < values.length; i++) {
      result[i] = values[values.length - 1 - i];
    }
    return result;
  }

  private static void sound(HypothesisResult result) {
    assertThat(result.verdict()).isPresent();
    assertThat(result.verdict().get() == Verdict.NOT_ESTIMABLE)
        .isEqualTo(result.estimate().isEmpty());
    result.estimate().ifPresent(each -> assertThat(each.p()).isPresent());
  }

  @Test
  void a_result_leads_back_to_moments_and_participants() {
    AnalysisResult all =
        TrialAnalysis.run(trial(Trials.plan(superiority("y", "ancova"))), participants());
    HypothesisResult result = all.results().get(0);

    assertThat(all.moments(result).orElseThrow().experimental().mean(0)).isEqualTo(5.2);
    assertThat(all.individuals(result).orElseThrow().control().column(0)).containsExactly(Y2);
    assertThat(all.profile(outcome("y"))).hasSize(4);
    assertThat(all.profile(outcome("x"))).isEmpty();
    assertThat(all.trial().plan().hypotheses()).hasSize(1);
    assertThat(all.conventions().list())
        .extracting(Convention::topic)
        .containsSubsequence("ancova", "likeness");
  }
}
