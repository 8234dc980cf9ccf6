// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.figure.Band;
import org.equipoise.figure.Figure;
import org.equipoise.figure.HtmlFigures;
import org.equipoise.figure.Points;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Format;
import org.equipoise.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables, sentences and figures of a trial come from its results and say what they allow. */
class TrialViewContractTest {
  private static final AnalysisResult ANALYSIS = SampleTrial.analysis();
  private static final TrialView VIEW = new TrialView(ANALYSIS, Individuals.SHOWN);

  @Test
  void csv_has_the_columns_of_the_contract_in_their_order() {
    assertThat(Format.CSV.render(VIEW.answer("0.1.0")).lines().findFirst())
        .contains(
            "outcome,visit,claim,method,scale,estimate,se,df,statistic,p,ci_low,ci_high,level,"
                + "g,g_low,g_high,p_adjusted,verdict,n1,n2,reason");
  }

  @Test
  void a_ratio_is_shown_as_a_ratio_and_its_standard_error_stays_on_the_log() {
    HypothesisResult il8 = result("il8");
    Estimate estimate = il8.estimate().orElseThrow();
    assertThat(cell("il8", "scale")).isEqualTo(Cell.text("ratio"));
    assertThat(cell("il8", "estimate")).isEqualTo(Cell.number(Math.exp(estimate.value())));
    assertThat(cell("il8", "se")).isEqualTo(Cell.number(estimate.standardError()));
    assertThat(cell("il8", "ci_low"))
        .isEqualTo(Cell.number(Math.exp(estimate.interval().orElseThrow().lower())));
  }

  @Test
  void an_equivalence_row_has_the_test_and_interval_of_its_claim() {
    HypothesisResult gsi = result("gsi");
    Estimate test = gsi.assessment().orElseThrow().test();
    assertThat(cell("gsi", "level")).isEqualTo(Cell.number(test.interval().orElseThrow().level()));
    assertThat(test.interval().orElseThrow().level()).isBetween(0.8999, 0.9001);
    assertThat(cell("gsi", "p")).isEqualTo(Cell.number(test.p()));
  }

  @Test
  void a_censored_outcome_has_its_reason_and_no_number() {
    assertThat(cell("tnf", "estimate")).isEqualTo(Cell.missing());
    assertThat(cell("tnf", "verdict")).isEqualTo(Cell.text("not-estimable"));
    assertThat(cell("tnf", "reason").data()).contains("below the detection limit");
    assertThat(VIEW.sentence(result("tnf")))
        .startsWith("TNF-alpha at post could not be estimated: 48 of 48 participants");
  }

  @Test
  void people_read_units_and_the_names_of_the_arms() {
    String text = Format.TEXT.render(VIEW.answer("0.1.0"));
    assertThat(text).contains("cm2").contains("n MBSR").contains("Details of methods");
    assertThat(VIEW.readable().columns().get(1).heading()).isEqualTo("Outcome");
  }

  @Test
  void each_margin_has_its_power_and_the_margin_with_80_per_cent() {
    Table margins = VIEW.margins(Naming.IDS).orElseThrow();
    assertThat(margins.rows()).hasSize(3);
    String text = Format.TEXT.render(VIEW.answer("0.1.0"));
    assertThat(text).contains("±0.5 SD").contains("-4 score").contains("0.6667 to 1.5");
  }

  @Test
  void a_superior_arm_is_named_with_estimate_unit_interval_and_p() {
    assertThat(VIEW.sentence(result("flare")))
        .matches(
            "MBSR was superior to HEP in Capsaicin flare at post: the difference, MBSR minus HEP,"
                + " was -\\d+\\.\\d cm2 \\(95% CI -\\d+\\.\\d to -\\d+\\.\\d; p [=<] \\.\\d+;"
                + " lower is better\\)\\.");
  }

  @Test
  void an_equivalence_is_named_with_margin_interval_and_power() {
    assertThat(VIEW.sentence(result("gsi")))
        .contains("MBSR and HEP were equivalent in Psychological distress at post")
        .contains("90% CI")
        .contains("TOST p")
        .contains("against a margin of ±0.5 SD (±0.")
        .containsPattern("a power of 0\\.\\d\\d; a margin of ±0\\.\\d+ SD would have had 80%");
  }

  @Test
  void an_open_question_is_called_open_and_never_likeness() {
    String sentence = VIEW.sentence(result("il8"));
    assertThat(sentence)
        .startsWith("The data leave open whether MBSR and HEP differ in IL-8 at post")
        .contains("adjusted p")
        .endsWith("A p above .05 is no evidence of likeness.");
    assertThat(String.join(" ", VIEW.sentences())).doesNotContain("did not differ");
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERIOR, MBSR was superior to HEP in",
    "INFERIOR, MBSR was inferior to HEP in",
    "NONINFERIOR, MBSR was noninferior to HEP in",
    "EQUIVALENT, MBSR and HEP were equivalent in",
    "SUPERIOR_TRIVIAL, MBSR was better than HEP in",
    "INFERIOR_TRIVIAL, MBSR was worse than HEP in",
    "INCONCLUSIVE, The data leave open whether MBSR and HEP are equivalent in"
  })
  void each_verdict_has_its_sentence(Verdict verdict, String begin) {
    assertThat(VIEW.sentence(with(result("gsi"), verdict))).startsWith(begin);
  }

  @Test
  void only_claims_have_sentences() {
    assertThat(VIEW.sentences()).hasSize(6);
    HypothesisResult calm = result("calm");
    HypothesisResult estimated =
        new HypothesisResult(
            calm.outcome(),
            calm.visit(),
            calm.planned(),
            Optional.empty(),
            calm.method(),
            calm.scale(),
            calm.estimation(),
            calm.n1(),
            calm.n2(),
            calm.g(),
            Optional.empty(),
            calm.adjustedP(),
            Optional.empty(),
            List.of());
    assertThat(VIEW.sentence(estimated)).startsWith("Calm at post was estimated without a claim");
  }

  @Test
  void the_forest_has_every_outcome_and_says_which_side_is_good() {
    Figure forest = VIEW.forest().orElseThrow();
    assertThat(forest.caption().altText())
        .contains("Capsaicin flare, post")
        .contains("TNF-alpha, post");
    assertThat(HtmlFigures.fragment(forest, "forest"))
        .contains("Lower is better: left favours MBSR")
        .contains("Higher is better: right favours MBSR");
  }

  @Test
  void a_margin_is_drawn_on_the_scale_on_which_the_difference_is_drawn() {
    List<Double> drawn =
        VIEW.forest().orElseThrow().panels().get(0).marks().stream()
            .filter(Band.class::isInstance)
            .map(mark -> ((Band) mark).span().high())
            .filter(Double::isFinite)
            .toList();
    List<Double> expected =
        ANALYSIS.results().stream()
            .filter(result -> result.assessment().isPresent() && result.g().isPresent())
            .map(TrialViewContractTest::upperMarginInSds)
            .toList();
    assertThat(drawn).isNotEmpty().allSatisfy(high -> assertThat(near(expected, high)).isTrue());
  }

  // g over the difference is one over the SD of g: the margin is divided as the difference was.
  private static double upperMarginInSds(HypothesisResult result) {
    double perUnit = result.g().orElseThrow().value() / result.estimate().orElseThrow().value();
    return result.assessment().orElseThrow().high() * perUnit;
  }

  private static boolean near(List<Double> all, double value) {
    return all.stream().anyMatch(each -> Math.abs(each - value) < 1e-12);
  }

  @Test
  void outcomes_of_one_direction_need_no_headings() {
    TrialView lower =
        new TrialView(
            SampleTrial.analysis(Map.of("better: higher", "better: lower")), Individuals.SHOWN);
    assertThat(HtmlFigures.fragment(lower.forest().orElseThrow(), "forest"))
        .doesNotContain("Lower is better")
        .contains("favours HEP");
  }

  @Test
  void single_participants_are_left_out_on_request() {
    TrialView without = new TrialView(ANALYSIS, Individuals.LEFT_OUT);
    assertThat(points(VIEW)).isGreaterThanOrEqualTo(48);
    assertThat(points(without)).isLessThan(10);
  }

  private static int points(TrialView view) {
    Figure figure = view.estimation(result("flare")).orElseThrow();
    return figure.panels().stream()
        .flatMap(panel -> panel.allMarks().stream())
        .filter(Points.class::isInstance)
        .mapToInt(mark -> mark.xs().size())
        .sum();
  }

  @Test
  void sampled_outcomes_have_a_profile_over_minutes_at_each_visit() {
    List<String> titles = VIEW.profiles().stream().map(figure -> figure.caption().title()).toList();
    assertThat(titles)
        .contains(
            "Capsaicin flare over time", "Salivary cortisol at pre", "Salivary cortisol at post");
  }

  @Test
  void table_1_has_counts_and_means_and_no_p() {
    Table baseline = VIEW.baseline().orElseThrow();
    assertThat(baseline.columns().stream().map(Column::name)).doesNotContain("p");
    assertThat(baseline.rows().stream().map(row -> row.get(0).data()))
        .contains("sex: male", "Capsaicin flare");
  }

  @Test
  void nothing_printed_gives_no_table_of_it() {
    assertThat(VIEW.printed()).isEmpty();
  }

  private static HypothesisResult result(String outcome) {
    return ANALYSIS.results().stream()
        .filter(each -> each.outcome().id().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  private static Cell cell(String outcome, String column) {
    Table table = VIEW.results();
    List<String> names = table.columns().stream().map(Column::name).toList();
    return table.rows().stream()
        .filter(row -> row.get(0).data().equals(outcome))
        .findFirst()
        .orElseThrow()
        .get(names.indexOf(column));
  }

  private static HypothesisResult with(HypothesisResult result, Verdict verdict) {
    return new HypothesisResult(
        result.outcome(),
        result.visit(),
        result.planned(),
        result.claim(),
        result.method(),
        result.scale(),
        result.estimation(),
        result.n1(),
        result.n2(),
        result.g(),
        result.assessment(),
        result.adjustedP(),
        Optional.of(verdict),
        result.sensitivity());
  }
}
