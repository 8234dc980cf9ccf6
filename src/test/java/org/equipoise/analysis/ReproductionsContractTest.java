// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.analysis.Trials.logged;
import static org.equipoise.analysis.Trials.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.analysis.Reproduction.Candidate;
import org.equipoise.analysis.Reproduction.Finding;
import org.equipoise.claim.Verdict;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.design.Outcome;
import org.equipoise.design.Status;
import org.equipoise.design.Visit;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.PrintedResult;
import org.equipoise.evidence.PrintedResult.PrintedEffect;
import org.equipoise.evidence.PrintedResult.PrintedTest;
import org.equipoise.evidence.Provenance;
import org.equipoise.evidence.PublishedCorrelation;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedRow.Item;
import org.equipoise.evidence.PublishedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two arms of 20: before 50 (8) and 49 (8), after 41 (10) and 46 (10), correlation .5; so d at
 * follow-up is -0.5 exactly, Student's t is -1.5811 with p .1222.
 */
class ReproductionsContractTest {
  private static final Provenance PAPER = new Provenance(Status.PUBLISHED, "paper", "Table 2", "");

  private static PublishedRow row(String visit, String arm, String mean, String sd) {
    return new PublishedRow(
        Measurement.of("y", visit),
        arm,
        20,
        Map.of(Item.MEAN, Reported.parse(mean), Item.SD, Reported.parse(sd)),
        PAPER,
        2);
  }

  private static PublishedTable table(PrintedResult... results) {
    return new PublishedTable(
        Trials.ARMS,
        List.of(
            row("pre", "E", "50", "8"),
            row("pre", "C", "49", "8"),
            row("post", "E", "41", "10"),
            row("post", "C", "46", "10")),
        List.of(new PublishedCorrelation("y", "pre", "post", Reported.parse(".50"), PAPER)),
        List.of(results));
  }

  private static PrintedResult printed(
      String visit, String contrast, String statistic, String p, String effect, String name) {
    Optional<Reported> value =
        effect.isEmpty() ? Optional.empty() : Optional.of(Reported.parse(effect));
    return new PrintedResult(
        "y",
        visit,
        contrast,
        new PrintedTest(statistic, Optional.empty(), Optional.empty(), p),
        new PrintedEffect(value, name, Optional.empty(), Optional.empty()),
        PAPER,
        2);
  }

  private static List<Reproduction> all(Outcome outcome, List<Visit> visits, PrintedResult result) {
    return TrialAnalysis.run(
            Trials.trial(visits, List.of(outcome), Trials.plan(Trials.superiority("y", "ancova"))),
            table(result))
        .reproductions();
  }

  private static Reproduction only(PrintedResult result) {
    List<Reproduction> all = all(outcome("y"), List.of(Trials.PRE, Trials.POST), result);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "0.50, d, REPRODUCES",
    "-0.50, D, REPRODUCES",
    "0.5, d, REPRODUCES",
    "0.49, g, REPRODUCES",
    "0.45, d, COMPARABLE",
    "1.9, d, DIFFERS",
    "-5, MD, NOT_FROM_TWO_ARMS",
    "0.2, '', NOT_FROM_TWO_ARMS"
  })
  void a_printed_effect_is_held_against_the_two_arms(String effect, String name, Finding finding) {
    Reproduction found = only(printed("post", "E - C", "", "", effect, name));

    assertThat(found.finding()).isEqualTo(finding);
    assertThat(found.printedText()).isEqualTo(effect);
    assertThat(found.quantity()).isEqualTo(name.isEmpty() ? "effect" : name);
    assertThat(found.candidates().isEmpty()).isEqualTo(finding == Finding.NOT_FROM_TWO_ARMS);
  }

  @Test
  void the_nearest_convention_is_named() {
    Reproduction found = only(printed("post", "E - C", "", "", "0.50", "d"));

    assertThat(found.candidates().get(0).convention()).startsWith("d at follow-up");
    assertThat(found.candidates().get(0).value()).isEqualTo(-0.5);
    assertThat(found.candidates())
        .extracting(Candidate::value)
        .isSortedAccordingTo(
            java.util.Comparator.comparingDouble(value -> Math.abs(Math.abs(value) - 0.5)));
    assertThat(found.explanation())
        .startsWith("printed 0.50; nearest from the two arms, signs aside: 0.50 (d at follow-up");
  }

  @ParameterizedTest
  @CsvSource({
    ".122, REPRODUCES",
    ".15, COMPARABLE",
    ".0001, DIFFERS",
    "<.001, NOT_FROM_TWO_ARMS",
    "n.s., NOT_FROM_TWO_ARMS"
  })
  void a_printed_p_value_is_held_against_the_usual_tests(String p, Finding finding) {
    Reproduction found = only(printed("post", "E - C", "", p, "", ""));
    assertThat(found.quantity()).isEqualTo("p");
    assertThat(found.finding()).isEqualTo(finding);
  }

  @Test
  void a_statistic_is_the_papers_own() {
    Reproduction found = only(printed("post", "E - C", "F = 4.9", "", "", ""));
    assertThat(found.finding()).isEqualTo(Finding.NOT_FROM_TWO_ARMS);
    assertThat(found.explanation()).isEqualTo("not from two arms: its model is the paper's own");
  }

  @Test
  void everything_printed_is_held_against_something() {
    assertThat(
            all(
                outcome("y"),
                List.of(Trials.PRE, Trials.POST),
                printed("post", "E - C", "t = -1.58", ".12", "0.5", "d")))
        .extracting(Reproduction::quantity)
        .containsExactly("d", "p", "statistic");
  }

  @ParameterizedTest
  @CsvSource({"E vs C", "C - E", "E minus C", "' E against C '"})
  void the_contrast_is_read_in_several_forms(String contrast) {
    assertThat(only(printed("post", contrast, "", "", "0.50", "d")).finding())
        .isEqualTo(Finding.REPRODUCES);
  }

  @Test
  void another_contrast_is_not_from_these_arms() {
    Reproduction found = only(printed("post", "E - waitlist", "", "", "0.50", "d"));
    assertThat(found.finding()).isEqualTo(Finding.NOT_FROM_TWO_ARMS);
    assertThat(found.explanation())
        .isEqualTo("not from two arms: the contrast is \"E - waitlist\"");
    assertThat(only(printed("post", "overall", "", ".01", "", "")).finding())
        .isEqualTo(Finding.NOT_FROM_TWO_ARMS);
  }

  @Test
  void without_a_visit_the_planned_one_is_meant() {
    Reproduction found = only(printed("", "E - C", "", "", "0.50", "d"));
    assertThat(found.finding()).isEqualTo(Finding.REPRODUCES);
    assertThat(found.candidates().get(0).convention()).isEqualTo("d at follow-up, post");
  }

  @Test
  void without_a_baseline_visit_nothing_is_tried() {
    List<Reproduction> all =
        all(outcome("y"), List.of(Trials.POST), printed("post", "E - C", "", "", "0.50", "d"));
    assertThat(all.get(0).explanation()).isEqualTo("not from two arms: there is no baseline visit");
  }

  @Test
  void where_the_printed_moments_do_not_suffice_it_is_said() {
    List<Reproduction> all =
        all(
            logged("y"),
            List.of(Trials.PRE, Trials.POST),
            printed("post", "E - C", "", ".05", "0.50", "d"));
    assertThat(all)
        .extracting(Reproduction::explanation)
        .containsOnly("not from two arms: the printed moments do not suffice at that visit");
  }

  @Test
  void labels_are_those_of_the_tables() {
    assertThat(Finding.values())
        .extracting(Finding::label)
        .containsExactly("reproduces", "comparable", "differs", "not-from-two-arms");
  }

  @Test
  void a_printed_table_is_analysed_like_participants_but_for_the_logs() {
    AnalysisResult result =
        TrialAnalysis.run(
            Trials.trial(
                List.of(Trials.PRE, Trials.POST),
                List.of(outcome("y")),
                Trials.plan(Trials.superiority("y", "ancova"))),
            table());
    // Slope .5·10/8; difference -5 - .625·1
    assertThat(result.results().get(0).estimate().orElseThrow().value()).isEqualTo(-5.625);
    assertThat(result.individuals(result.results().get(0))).isEmpty();
    assertThat(result.profiles()).hasSize(4);
    assertThat(result.baseline()).hasSize(1);
    assertThat(result.reproductions()).isEmpty();

    HypothesisResult logs =
        TrialAnalysis.run(
                Trials.trial(
                    List.of(Trials.PRE, Trials.POST),
                    List.of(logged("y")),
                    Trials.plan(Trials.superiority("y", "ancova"))),
                table())
            .results()
            .get(0);
    assertThat(logs.verdict()).contains(Verdict.NOT_ESTIMABLE);
    assertThat(((NotEstimable) logs.estimation()).reason()).isEqualTo(Reason.NEEDS_PARTICIPANTS);
  }
}
