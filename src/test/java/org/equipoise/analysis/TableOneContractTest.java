// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.logged;
import static org.equipoise.analysis.Trials.outcome;

import java.util.List;
import java.util.Map;
import org.equipoise.Tolerance;
import org.equipoise.analysis.BaselineRow.Continuous;
import org.equipoise.analysis.BaselineRow.Level;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Outcome;
import org.equipoise.design.Scale;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableOneContractTest {
  private static List<BaselineRow> rows(Participants participants, Outcome... outcomes) {
    return TrialAnalysis.run(
            Trials.trial(List.of(Trials.PRE, Trials.POST), List.of(outcomes), Trials.plan()),
            participants)
        .baseline();
  }

  private static Trials.Data people(String column, String... values) {
    Trials.Data data = new Trials.Data();
    for (int i = 0; i < values.length; i++) {
      String id = (i % 2 == 0 ? "E" : "C") + (i / 2 + 1);
      data.covariates(id, Map.of(column, values[i]));
    }
    return data;
  }

  @Test
  void numbers_have_mean_sd_and_a_standardized_difference() {
    Continuous age =
        (Continuous)
            rows(people("age", "50", "40", "54", "46", "58", "NA").build(), outcome("y")).get(0);

    assertThat(age.name()).isEqualTo("age");
    assertThat(age.arms().experimental().n()).isEqualTo(3);
    assertThat(age.arms().experimental().mean()).hasValue(54);
    assertThat(age.arms().experimental().standardDeviation()).hasValue(4);
    assertThat(age.arms().control().n()).isEqualTo(2);
    assertThat(age.arms().control().mean()).hasValue(43);
    // Pooled variance (2·16 + 1·18)/3
    Tolerance.CLOSED_FORM.check(
        11 / Math.sqrt(50.0 / 3), age.standardizedDifference().orElseThrow(), "difference");
  }

  @Test
  void categories_are_counted_by_level_in_order_of_appearance() {
    List<BaselineRow> rows = rows(people("sex", "f", "m", "m", "m", "", "f").build(), outcome("y"));

    assertThat(rows)
        .containsExactly(
            new Level("sex", "f", new TwoArms<>(1, 1), new TwoArms<>(2, 3)),
            new Level("sex", "m", new TwoArms<>(1, 2), new TwoArms<>(2, 3)));
    assertThat(rows.get(0).name()).isEqualTo("sex");
  }

  @Test
  void a_column_with_too_many_levels_is_an_id_and_left_out() {
    String[] twelve = new String[24];
    String[] thirteen = new String[26];
    for (int i = 0; i < thirteen.length; i++) {
      thirteen[i] = "k" + i % 13;
      if (i < twelve.length) {
        twelve[i] = "k" + i % 12;
      }
    }
    assertThat(rows(people("class", twelve).build(), outcome("y"))).hasSize(12);
    assertThat(rows(people("class", thirteen).build(), outcome("y"))).isEmpty();
  }

  @Test
  void an_empty_column_is_left_out() {
    assertThat(rows(people("note", "", "NA", " ", "").build(), outcome("y"))).isEmpty();
  }

  @Test
  void a_number_in_one_arm_only_is_a_category() {
    assertThat(rows(people("dose", "5", "", "5", "").build(), outcome("y")))
        .containsExactly(new Level("dose", "5", new TwoArms<>(2, 0), new TwoArms<>(2, 0)));
  }

  @ParameterizedTest
  @CsvSource({"1e300,-1e300", "Infinity,1", "NaN,1"})
  void columns_that_are_no_usable_numbers_are_no_obstacle(String one, String two) {
    List<BaselineRow> rows = rows(people("x", one, "1", two, "2").build(), outcome("y"));
    assertThat(rows).isNotEmpty();
    if (one.startsWith("1e")) {
      Continuous x = (Continuous) rows.get(0);
      assertThat(x.arms().experimental().n()).isEqualTo(2);
      assertThat(x.arms().experimental().mean()).isEmpty();
      assertThat(x.standardizedDifference()).isEmpty();
    }
  }

  @Test
  void outcomes_are_shown_at_baseline_as_measured() {
    Participants participants =
        new Trials.Data()
            .with("y", "pre", each(1, 2, 3), each(2, 4))
            .with("z", "pre", each(1, 2, 3), each(2, 4))
            .post("y", each(9, 9, 9), each(1, 2))
            .build();
    List<BaselineRow> rows = rows(participants, outcome("y"), logged("z"), outcome("missing"));

    assertThat(rows).extracting(BaselineRow::name).containsExactly("Outcome y", "Outcome z");
    for (BaselineRow row : rows) {
      Continuous continuous = (Continuous) row;
      assertThat(continuous.unit()).isEqualTo("score");
      assertThat(continuous.arms().experimental().mean()).hasValue(2);
      Tolerance.CLOSED_FORM.check(
          -1 / Math.sqrt(4.0 / 3), continuous.standardizedDifference().orElseThrow(), "difference");
    }
  }

  @Test
  void what_cannot_be_summarized_is_counted() {
    Participants participants =
        new Trials.Data().with("y", "pre", each(1, 2, 3), each(Double.NaN)).build();
    Continuous row = (Continuous) rows(participants, outcome("y")).get(0);

    assertThat(row.arms().experimental().n()).isEqualTo(3);
    assertThat(row.arms().experimental().mean()).isEmpty();
    assertThat(row.arms().control().n()).isZero();
    assertThat(row.standardizedDifference()).isEmpty();
  }

  @Test
  void one_participant_has_a_mean_and_no_sd() {
    Participants participants = new Trials.Data().with("y", "pre", each(1), each(2, 4)).build();
    Continuous row = (Continuous) rows(participants, outcome("y")).get(0);
    assertThat(row.arms().experimental().mean()).hasValue(1);
    assertThat(row.arms().experimental().standardDeviation()).isEmpty();
    assertThat(row.standardizedDifference()).isEmpty();
  }

  @Test
  void a_standardized_difference_beyond_double_precision_is_left_out() {
    Participants participants =
        new Trials.Data().with("y", "pre", each(1e300, 1e300), each(1e-100, 2e-100)).build();
    Continuous row = (Continuous) rows(participants, outcome("y")).get(0);
    assertThat(row.standardizedDifference()).isEmpty();
  }

  @Test
  void outcomes_sampled_within_the_visit_are_not_in_the_table() {
    Outcome sampled = Trials.outcome("c", Scale.RAW, org.equipoise.claim.Better.LOWER, 0.0, 5.0);
    Participants participants =
        new Trials.Data()
            .with(org.equipoise.evidence.Measurement.at("c", "pre", 0), each(1, 2), each(3, 4))
            .build();
    assertThat(rows(participants, sampled)).isEmpty();
  }

  @Test
  void without_a_baseline_visit_only_columns_are_shown() {
    Participants participants = people("sex", "f", "m").build();
    AnalysisResult result =
        TrialAnalysis.run(
            Trials.trial(List.of(Trials.POST), List.of(outcome("y")), Trials.plan()), participants);
    assertThat(result.baseline()).extracting(BaselineRow::name).containsOnly("sex");
  }
}
