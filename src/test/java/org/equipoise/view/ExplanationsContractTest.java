// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Verdict;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Style;
import org.equipoise.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each explanation appears exactly when its number does. */
class ExplanationsContractTest {
  static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of(Topic.SE, Map.of("se", 1.0)),
        Arguments.of(Topic.VARIANCE, Map.of("variance", 1.0)),
        Arguments.of(Topic.CONVERTED, Map.of("converted", "sd_from_se")),
        Arguments.of(Topic.STATISTIC, Map.of("statistic", 1.0)),
        Arguments.of(Topic.DF, Map.of("df", 1.0)),
        Arguments.of(Topic.P, Map.of("p", 0.5)),
        Arguments.of(Topic.P, Map.of("p", 0.5, "claim", "superiority")),
        Arguments.of(Topic.P_TOST, Map.of("p", 0.5, "claim", "equivalence")),
        Arguments.of(Topic.P_TOST, Map.of("p", 0.5, "method", "tost-ancova")),
        Arguments.of(Topic.P_NONINFERIORITY, Map.of("p", 0.5, "claim", "noninferiority")),
        Arguments.of(Topic.P_NONINFERIORITY, Map.of("p", 0.5, "method", "noninferiority-student")),
        Arguments.of(Topic.P_MINIMAL_EFFECT, Map.of("p", 0.5, "method", "minimal-effect")),
        Arguments.of(Topic.D, Map.of("estimate", 0.5, "method", "tost-d")),
        Arguments.of(Topic.SMALLEST_MARGIN, Map.of("smallest_margin", 0.5)),
        Arguments.of(Topic.ROUNDING, Map.of("rounding_low", 0.5)),
        Arguments.of(Topic.ROUNDING_VERDICTS, Map.of("rounding_verdicts", "lower")),
        Arguments.of(Topic.ASSUMED_R, Map.of("r", 0.5)),
        Arguments.of(Topic.VERDICT_TURNS, Map.of("below", "lower")),
        Arguments.of(Topic.P_TWO_ENDS, Map.of("p_lower", 0.5)),
        Arguments.of(Topic.INTERVAL, Map.of("ci_low", 0.5, "claim", "superiority")),
        Arguments.of(Topic.G, Map.of("g", 0.5)),
        Arguments.of(Topic.G, Map.of("estimate", 0.5, "measure", "g")),
        Arguments.of(Topic.D, Map.of("estimate", 0.5, "method", "d")),
        Arguments.of(Topic.SHIFT, Map.of("estimate", 0.5, "method", "wilcoxon-exact")),
        Arguments.of(Topic.U, Map.of("statistic", 0.5, "method", "wilcoxon")),
        Arguments.of(Topic.STATISTIC, Map.of("statistic", 0.5, "method", "brunner-munzel")),
        Arguments.of(Topic.TRIMMED, Map.of("estimate", 0.5, "method", "yuen")),
        Arguments.of(Topic.SUPERIORITY, Map.of("estimate", 0.5, "method", "superiority")),
        Arguments.of(Topic.CLIFF, Map.of("estimate", 0.5, "method", "cliff")),
        Arguments.of(Topic.SPREAD_RATIO, Map.of("estimate", 2.0, "method", "variance-ratio")),
        Arguments.of(Topic.SPREAD_DIFFERENCE, Map.of("estimate", 2.0, "method", "brown-forsythe")),
        Arguments.of(
            Topic.NORMALITY, Map.of("estimate", 0.9, "statistic", 0.9, "method", "shapiro")),
        Arguments.of(Topic.LARGEST_GAP, Map.of("estimate", 0.5, "statistic", 0.5, "method", "ks")),
        Arguments.of(Topic.DIFFERENCE, Map.of("estimate", 0.5, "method", "welch")),
        Arguments.of(Topic.DIFFERENCE, Map.of("estimate", 0.5, "unit", "cm2")),
        Arguments.of(Topic.RATIO, Map.of("estimate", 0.5, "unit", "ratio")),
        Arguments.of(Topic.BAYES_FACTOR, Map.of("bf10", 0.5)),
        Arguments.of(Topic.ODDS_RATIO, Map.of("odds_ratio", 0.5)),
        Arguments.of(Topic.POSTERIOR, Map.of("estimate", 0.5, "method", "jzs")),
        Arguments.of(Topic.MEDIANS, Map.of("estimate", 0.5, "method", "bootstrap-median")),
        Arguments.of(Topic.TRIMMED, Map.of("estimate", 0.5, "method", "bootstrap-trimmed")),
        Arguments.of(Topic.EVENTS, Map.of("statistic", 3.0, "method", "fisher")),
        Arguments.of(Topic.ADJUSTED_MEANS, Map.of("adjusted_mean1", 3.0, "adjusted_mean2", 2.0)),
        Arguments.of(Topic.RESAMPLES, Map.of("resamples", 1000.0)),
        Arguments.of(Topic.P_MCSE, Map.of("p_mcse", 0.01)),
        Arguments.of(Topic.BOOTSTRAP, Map.of("bias", 0.01, "z0", 0.02, "acceleration", 0.01)),
        Arguments.of(Topic.CENSORED, Map.of("censored1", 1.0, "censored2", 0.0)),
        Arguments.of(Topic.CENSORED_FIT, Map.of("residual_sd", 1.0, "iterations", 4.0)),
        Arguments.of(Topic.PAIRS, Map.of("pairs", 20.0)),
        Arguments.of(Topic.SPREAD_DF, Map.of("df1", 19.0, "df2", 19.0)),
        Arguments.of(Topic.SPREAD_F, Map.of("f", 1.0)),
        Arguments.of(Topic.NORMALITY_ARMS, Map.of("w1", 0.9, "p1", 0.2, "w2", 0.9, "p2", 0.3)),
        Arguments.of(
            Topic.FRAGILITY,
            Map.of("fragility", 2.0, "fragility_quotient", 0.1, "moved_arm", 1.0, "p_after", 0.1)),
        Arguments.of(Topic.P_ADJUSTED, Map.of("p_adjusted", 0.5)),
        Arguments.of(Topic.MARGIN, Map.of("margin_planned", "smd:0.5")),
        Arguments.of(Topic.PRIOR_SCALE, Map.of("prior_scale", 0.5)),
        Arguments.of(Topic.POWER_AT_ZERO, Map.of("power_at_zero", 0.5)),
        Arguments.of(Topic.MARGIN_WITH_80, Map.of("margin_with_80", 0.5)),
        Arguments.of(Topic.SAME_VERDICT, Map.of("same_verdict", "yes")),
        Arguments.of(Topic.STANDARDIZED_DIFFERENCE, Map.of("standardized_difference", 0.5)),
        Arguments.of(Topic.N, Map.of("n1", 25.0)));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void a_number_brings_its_explanation_and_no_other(Topic topic, Map<String, Object> row) {
    assertThat(Explanations.of(List.of(table(row)), List.of()))
        .containsExactly(topic.explanation());
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void a_verdict_brings_its_own(Verdict verdict) {
    List<Explanation> found =
        Explanations.of(List.of(table(Map.of("verdict", verdict.label()))), List.of());
    assertThat(found).extracting(Explanation::term).containsExactly(verdict.label());
  }

  @Test
  void an_interval_of_an_equivalence_claim_brings_both_and_a_ratio_margin_a_ratio() {
    Table tost = table(Map.of("ci_low", 0.5, "claim", "equivalence"));
    assertThat(Explanations.of(List.of(tost), List.of()))
        .containsExactly(Topic.INTERVAL.explanation(), Topic.INTERVAL_TOST.explanation());
    Table ratio = table(Map.of("estimate", 0.9, "method", "welch"));
    assertThat(Explanations.of(List.of(ratio), List.of(ResultScale.RATIO)))
        .containsExactly(Topic.RATIO.explanation());
  }

  @Test
  void an_empty_cell_and_a_column_without_rows_bring_nothing() {
    Table empty =
        new Table(
            Table.MAIN,
            "Empty",
            List.of(Column.of("p", Style.P_VALUE), Column.of("se", Style.SPREAD)),
            List.of(List.of(Cell.missing(), Cell.missing())));
    assertThat(Explanations.of(List.of(empty), List.of())).isEmpty();
  }

  @Test
  void every_topic_is_reached_names_a_misreading_and_is_short() {
    Set<Topic> reached = numbers().map(each -> (Topic) each.get()[0]).collect(Collectors.toSet());
    for (Verdict verdict : Verdict.values()) {
      reached.add(Topic.of(verdict));
    }
    // The first comes with a row of TOST, the others with the command power.
    reached.addAll(Set.of(Topic.INTERVAL_TOST, Topic.POWER, Topic.POWER_DELTA));
    assertThat(reached).containsExactlyInAnyOrder(Topic.values());
    for (Topic topic : Topic.values()) {
      assertThat(topic.explanation().misreading()).isNotBlank();
      assertThat(topic.explanation().meaning()).endsWith(".").hasSizeLessThan(320);
    }
  }

  @Test
  void a_trial_is_explained_by_what_it_has_and_table_1_only_beside_it() {
    TrialView view = new TrialView(SampleTrial.analysis(), Individuals.SHOWN);
    assertThat(view.explanations())
        .contains(
            Topic.DIFFERENCE.explanation(),
            Topic.RATIO.explanation(),
            Topic.P_TOST.explanation(),
            Topic.P_NONINFERIORITY.explanation(),
            Topic.P_ADJUSTED.explanation(),
            Topic.NOT_ESTIMABLE.explanation())
        .doesNotContain(
            Topic.D.explanation(),
            Topic.VARIANCE.explanation(),
            Topic.STANDARDIZED_DIFFERENCE.explanation());
    assertThat(view.explanations(List.of(view.baseline().orElseThrow())))
        .contains(Topic.STANDARDIZED_DIFFERENCE.explanation());
  }

  @Test
  void the_usual_misreadings_are_named() {
    assertThat(Topic.P.explanation().misreading()).contains("p > .05 is not equivalence");
    assertThat(Topic.D.explanation().misreading()).contains("not a share of people");
    assertThat(Topic.INTERVAL.explanation().misreading())
        .contains("is not a probability of the parameter");
    assertThat(Topic.POWER_AT_ZERO.explanation().misreading()).contains("not observed power");
  }

  private static Table table(Map<String, Object> row) {
    List<String> names = List.copyOf(row.keySet());
    return new Table(
        Table.MAIN,
        "One row",
        names.stream().map(name -> Column.of(name, Style.STATISTIC)).toList(),
        List.of(names.stream().map(name -> cell(row.get(name))).toList()));
  }

  private static Cell cell(Object value) {
    return value instanceof Double number ? Cell.number(number) : Cell.text((String) value);
  }
}
