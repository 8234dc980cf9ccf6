// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.analysis.Trials.around;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.exp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.claim.Better;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Inference;
import org.equipoise.compare.Settings;
import org.equipoise.core.Convention;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Status;
import org.equipoise.effect.MeanDifference;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.evidence.ArmSummaries;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.Provenance;
import org.equipoise.evidence.PublishedCorrelation;
import org.equipoise.evidence.PublishedRow;
import org.equipoise.evidence.PublishedRow.Item;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.evidence.Reduction;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsContractTest {
  private static final Measurement PRE = Measurement.of("y", "pre");
  private static final Measurement POST = Measurement.of("y", "post");
  private static final Participants PARTICIPANTS =
      new Trials.Data()
          .with("y", "pre", each(4, 7, 5, 9, 6), each(5, 8, 6, 9, 4, 7))
          .post("y", each(3, 5, 4, 8, 6), each(7, 9, 6, 11, 8, 7))
          .build();

  private static ComparisonPlan plan(Optional<Margin> margin, String... ids) {
    List<Method> methods = Stream.of(ids).map(id -> Catalogue.find(id).orElseThrow()).toList();
    Settings settings = Settings.of(Inference.twoSided(0.95)).withBetter(Better.LOWER);
    return new ComparisonPlan(methods, settings, margin, List.of(), Optional.empty());
  }

  private static List<ComparisonRow> run(Optional<Measurement> baseline, ComparisonPlan plan) {
    return Comparisons.of("group", PARTICIPANTS, POST, baseline, plan);
  }

  private static Estimate estimate(ComparisonRow row) {
    assertThat(row.estimation()).isInstanceOf(Estimate.class);
    return (Estimate) row.estimation();
  }

  private static Optional<Margin> margin(String text) {
    return Optional.of(Margin.parse(text));
  }

  @Test
  void every_method_of_the_catalogue_gives_a_row_in_the_order_asked_for() {
    // There are ties among these participants, no pairs or classes, and no scheme of allocation.
    List<String> without =
        List.of("wilcoxon-exact", "paired", "rerandomization", "ancova-cr2", "difference-cr2");
    String[] ids =
        Catalogue.ids().stream().filter(id -> !without.contains(id)).toArray(String[]::new);
    List<ComparisonRow> rows = run(Optional.of(PRE), plan(margin("smd:0.9"), ids));

    assertThat(rows).extracting(ComparisonRow::method).containsExactly(ids);
    assertThat(rows).allSatisfy(ComparisonsContractTest::estimatedUnlessItNeedsEvents);
    assertThat(rows).extracting(ComparisonRow::by).containsOnly("group");
    assertThat(rows).extracting(ComparisonRow::n2).containsOnly(6);
    for (ComparisonRow row : rows) {
      boolean log = Catalogue.find(row.method()).orElseThrow().prefersLog();
      assertThat(row.scale()).isEqualTo(log ? ResultScale.RATIO : ResultScale.DIFFERENCE);
    }
  }

  private static void estimatedUnlessItNeedsEvents(ComparisonRow row) {
    if (row.estimation() instanceof NotEstimable refused) {
      assertThat(row.method())
          .isIn(
              "fisher",
              "boschloo",
              "score",
              "score-mn",
              "proportions",
              "fragility",
              "or",
              "rr",
              "rd",
              "as",
              "nnt");
      assertThat(refused.reason()).isEqualTo(Reason.UNSUITABLE);
    }
  }

  @Test
  void the_level_of_a_row_is_that_of_its_interval() {
    List<ComparisonRow> rows = run(Optional.empty(), plan(margin("2"), "welch", "tost", "ancova"));

    assertThat(rows).extracting(ComparisonRow::level).containsExactly(0.95, 0.9, 0.95);
    assertThat(rows.get(2).estimation())
        .isEqualTo(new NotEstimable(Reason.NO_BASELINE, "ANCOVA needs the baseline"));
  }

  @Test
  void an_smd_margin_uses_the_baseline_when_there_is_one() {
    Estimate with = estimate(run(Optional.of(PRE), plan(margin("smd:0.5"), "tost")).get(0));
    Estimate without = estimate(run(Optional.empty(), plan(margin("smd:0.5"), "tost")).get(0));

    assertThat(with.conventions().list().toString()).contains("pooled within-arm SD at baseline");
    assertThat(without.conventions().list().toString())
        .contains("pooled within-arm SD of the outcome");
    double sd = Math.sqrt((14.8 + 17.5) / 9); // by hand, at baseline
    double se = with.standardError().orElseThrow();
    double upper = (with.value() - 0.5 * sd) / se;
    double lower = (with.value() + 0.5 * sd) / se;
    double larger = with.more().get("p_lower") >= with.more().get("p_upper") ? lower : upper;
    Tolerance.CLOSED_FORM.check(larger, with.test().orElseThrow().statistic(), 10, "statistic");
  }

  @Test
  void a_margin_of_the_standardized_difference_is_not_multiplied_by_an_sd() {
    Estimate with = estimate(run(Optional.of(PRE), plan(margin("smd:0.5"), "tost-d")).get(0));
    Estimate without = estimate(run(Optional.empty(), plan(margin("smd:0.5"), "tost-d")).get(0));
    assertThat(with.test()).isEqualTo(without.test());
    assertThat(with.conventions().list().toString()).doesNotContain("taken as known");
    for (String other : List.of("2", "ratio:1.25")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> plan(margin(other), "tost-d"))
          .withMessage(
              "margin must be in SDs, such as smd:0.5, for tost-d, got "
                  + Margin.parse(other).text());
    }
  }

  @Test
  void noninferiority_needs_to_know_what_is_better() {
    List<Method> methods = List.of(Catalogue.find("noninferiority").orElseThrow());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonPlan(methods, Inference.twoSided(0.95), margin("2")))
        .withMessage("better must be lower or higher for noninferiority, got nothing");
  }

  @Test
  void an_smd_margin_without_variation_has_no_sd() {
    Participants constant =
        new Trials.Data()
            .with("y", "pre", around(5, 0, 5), around(5, 0, 6))
            .post("y", each(3, 5, 4, 8, 6), each(7, 9, 6, 11, 8, 7))
            .build();
    List<ComparisonRow> rows =
        Comparisons.of("", constant, POST, Optional.of(PRE), plan(margin("smd:0.5"), "tost"));
    assertThat(rows.get(0).estimation())
        .isEqualTo(
            new NotEstimable(
                Reason.ZERO_VARIANCE,
                "the margin is in SDs, and there is no SD to multiply it by"));
  }

  @Test
  void a_ratio_margin_puts_everything_on_the_log_scale() {
    Participants exponentials =
        new Trials.Data().post("y", exp(each(3, 5, 4, 8, 6)), exp(each(7, 9, 6, 11, 8, 7))).build();
    List<ComparisonRow> logs =
        Comparisons.of(
            "",
            exponentials,
            POST,
            Optional.empty(),
            plan(margin("ratio:1.25"), "welch", "tost", "d"));
    Estimate raw = estimate(run(Optional.empty(), plan(Optional.empty(), "welch")).get(0));

    Tolerance.SPECIAL_FUNCTION.check(raw.value(), estimate(logs.get(0)).value(), "log ratio");
    assertThat(logs)
        .extracting(ComparisonRow::scale)
        .as("a standardized difference of logs is no ratio")
        .containsExactly(ResultScale.RATIO, ResultScale.RATIO, ResultScale.DIFFERENCE);
  }

  @Test
  void summaries_serve_what_needs_no_more() {
    ArmSummaries summaries =
        ArmSummaries.of("", new TwoArms<>(Moments.of(10, 5, 2), Moments.of(12, 4, 3)));
    List<ComparisonRow> rows =
        Comparisons.of("row", summaries, plan(margin("smd:0.5"), "student", "change", "tost", "g"));

    assertThat(rows).extracting(ComparisonRow::n1).containsOnly(10);
    assertThat(rows.get(1).estimation())
        .isEqualTo(new NotEstimable(Reason.NO_BASELINE, "a change score needs the baseline"));
    assertThat(estimate(rows.get(2)).conventions().list().toString())
        .contains("pooled within-arm SD of the outcome");
    assertThat(estimate(rows.get(3)).conventions().list().toString()).contains("Hedges");

    List<ComparisonRow> ratio =
        Comparisons.of("row", summaries, plan(margin("ratio:1.25"), "tost"));
    assertThat(ratio.get(0).estimation())
        .isEqualTo(
            new NotEstimable(
                Reason.NEEDS_PARTICIPANTS, "a ratio margin needs the moments of the logs"));
    assertThat(ratio.get(0).level()).isEqualTo(0.95);
  }

  @Test
  void how_the_evidence_was_reduced_is_said() {
    Provenance paper = new Provenance(Status.PUBLISHED, "paper", "", "");
    PublishedTable table =
        new PublishedTable(
            Trials.ARMS,
            List.of(
                row(PRE, "E", 22, paper),
                row(PRE, "C", 20, paper),
                row(POST, "E", 20, paper),
                row(POST, "C", 20, paper)),
            List.of(new PublishedCorrelation("y", "pre", "post", Reported.parse(".5"), paper)),
            List.of());
    ComparisonRow row =
        Comparisons.of("", table, POST, Optional.of(PRE), plan(Optional.empty(), "ancova")).get(0);
    assertThat(estimate(row).conventions().list())
        .extracting(Convention::topic)
        .contains("ancova", "n of printed moments");
  }

  private static PublishedRow row(Measurement at, String arm, int n, Provenance paper) {
    Map<Item, Reported> printed =
        Map.of(Item.MEAN, Reported.parse("5"), Item.SD, Reported.parse("2"));
    return new PublishedRow(at, arm, n, printed, paper, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tost", "tost-student", "tost-ancova"})
  void a_plan_of_equivalence_needs_a_margin_and_a_level_above_a_half(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(Optional.empty(), "welch", id))
        .withMessage("margin must be given for " + id);
    List<Method> methods = List.of(Catalogue.find(id).orElseThrow());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComparisonPlan(methods, Inference.twoSided(0.5), margin("1")))
        .withMessage("level must be in (0.5, 1) for TOST, got 0.5");
    assertThat(new ComparisonPlan(methods, Inference.twoSided(0.51), margin("1")).methods())
        .hasSize(1);
  }

  @Test
  void effect_sizes_come_by_comparison_and_measure() {
    List<PrintedComparison> comparisons =
        List.of(
            printed("a", new TwoArms<>(Moments.of(10, 5, 2), Moments.of(12, 4, 3))),
            printed("b", new TwoArms<>(Moments.of(1, 5, 0), Moments.of(12, 4, 3))));

    List<EffectRow> rows =
        EffectSizes.of(
            comparisons, List.of(MeanDifference.MD, StandardizedDifference.D), List.of(), 0.9);

    assertThat(rows)
        .extracting(
            each -> each.id() + " " + each.measure().id() + " " + each.n1() + " " + each.n2())
        .containsExactly("a md 10 12", "a d 10 12", "b md 1 12", "b d 1 12");
    assertThat(rows.get(3).estimation()).isInstanceOf(NotEstimable.class);
    assertThat(rows).extracting(EffectRow::level).containsOnly(0.9);
  }

  private static PrintedComparison printed(String id, TwoArms<Moments> arms) {
    Optional<Reduction<Moments>> moments = Optional.of(ArmSummaries.of(id, arms).moments());
    return new PrintedComparison(id, moments, moments, Optional.empty(), Optional.empty());
  }

  @Test
  void results_are_shown_as_differences_or_ratios() {
    Interval interval = new Interval(0, Math.log(2), 0.95);
    assertThat(ResultScale.DIFFERENCE.shown(0.7)).isEqualTo(0.7);
    assertThat(ResultScale.DIFFERENCE.shown(interval)).isEqualTo(interval);
    assertThat(ResultScale.DIFFERENCE.nullValue()).isEqualTo(0);
    assertThat(ResultScale.RATIO.shown(0)).isEqualTo(1);
    Tolerance.CLOSED_FORM.check(2, ResultScale.RATIO.shown(interval).upper(), "upper");
    assertThat(ResultScale.RATIO.nullValue()).isEqualTo(1);
    assertThat(ResultScale.RATIO.label()).isEqualTo("ratio");
  }
}
