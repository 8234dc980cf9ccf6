// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.BaselineRow;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.core.TwoArms;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Mark;
import org.equipoise.figure.Points;
import org.equipoise.figure.TextAnnotation;
import org.junit.jupiter.api.Test;

class GalleryViewsContractTest {
  private static final AnalysisResult ANALYSIS = SampleTrial.analysis();
  private static final TrialView VIEW = new TrialView(ANALYSIS, Individuals.SHOWN);

  private static HypothesisResult result(String outcome) {
    return ANALYSIS.results().stream()
        .filter(each -> each.outcome().id().equals(outcome))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Mark> List<T> marks(Optional<Figure> figure, Class<T> kind) {
    return figure.orElseThrow().panels().stream()
        .flatMap(panel -> panel.allMarks().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void plots_of_persons_have_as_many_points_as_there_are_persons_with_values() {
    HypothesisResult flare = result("flare");
    int n = flare.n1() + flare.n2();
    assertThat(count(VIEW.raincloud(flare))).isEqualTo(n);
    assertThat(count(VIEW.residuals(flare))).isEqualTo(n);
    assertThat(count(VIEW.slope(flare))).isEqualTo(2 * n + 4); // and both arms' two means
  }

  private static int count(Optional<Figure> figure) {
    return marks(figure, Points.class).stream().mapToInt(mark -> mark.xs().size()).sum();
  }

  @Test
  void plots_of_persons_are_not_drawn_where_persons_are_left_out() {
    TrialView without = new TrialView(ANALYSIS, Individuals.LEFT_OUT);
    for (HypothesisResult result : ANALYSIS.results()) {
      assertThat(without.raincloud(result)).isEmpty();
      assertThat(without.slope(result)).isEmpty();
      assertThat(without.residuals(result)).isEmpty();
    }
    assertThat(without.cumming(result("flare"))).isPresent();
  }

  @Test
  void a_result_that_could_not_be_estimated_has_no_residuals() {
    assertThat(result("tnf").estimate()).isEmpty();
    assertThat(VIEW.residuals(result("tnf"))).isEmpty();
    assertThat(VIEW.raincloud(result("tnf"))).isEmpty();
  }

  @Test
  void residuals_sum_to_nothing_in_each_arm() {
    TwoArms<List<Double>> residuals = ANALYSIS.residuals(result("flare")).orElseThrow();
    for (List<Double> arm : List.of(residuals.experimental(), residuals.control())) {
      double sum = arm.stream().mapToDouble(Double::doubleValue).sum();
      assertThat(Math.abs(sum)).isLessThan(1e-10);
    }
  }

  @Test
  void every_claim_with_a_margin_is_on_the_equivalence_plot_and_says_which_way_is_better() {
    Figure figure = VIEW.equivalence().orElseThrow();
    List<String> labels =
        figure.panels().get(0).columns().get(0).cells().stream()
            .map(cell -> cell.text().replace('\n', ' '))
            .toList();
    assertThat(labels)
        .containsExactly(
            "Psychological distress, post (lower is better)",
            "Calm, post (higher is better)",
            "Cortisol output, post (lower is better)");
    assertThat(figure.panels().get(0).axes().x().ends()).isEqualTo(AxisEnds.none());
    assertThat(figure.caption().footnotes()).anyMatch(note -> note.startsWith("Non-inferiority"));
  }

  @Test
  void the_flow_says_what_is_assumed_and_where_the_evidence_has_other_numbers() {
    Figure figure = VIEW.flow().orElseThrow();
    assertThat(figure.caption().footnotes()).contains("Assumed: nothing is printed.");
    assertThat(figure.caption().footnotes()).noneMatch(note -> note.contains("other numbers"));
    assertThat(marks(Optional.of(figure), TextAnnotation.class))
        .extracting(TextAnnotation::text)
        .contains("Randomized\nn = 53", "Lost, or not analysed\nn = 3", "Analysed\nn = 24 (89%)");
    AnalysisResult other =
        SampleTrial.analysis(
            Map.of("randomized: 27, analysed: 24", "randomized: 27, analysed: 23"));
    assertThat(new TrialView(other, Individuals.SHOWN).flow().orElseThrow().caption().footnotes())
        .contains("The evidence at hand has other numbers: 24 participants of MBSR and 24 of HEP.");
  }

  @Test
  void every_row_of_table_1_is_on_the_balance_plot_with_its_standardized_difference() {
    List<Double> expected =
        ANALYSIS.baseline().stream()
            .flatMapToDouble(row -> row.standardizedDifference().stream())
            .boxed()
            .toList();
    assertThat(marks(VIEW.balance(), Points.class).get(0).xs()).isEqualTo(expected);
    assertThat(VIEW.balance().orElseThrow().panels().get(0).columns().get(0).cells())
        .hasSize(ANALYSIS.baseline().size());
  }

  @Test
  void the_standardized_difference_of_shares_divides_by_their_mean_variance() {
    BaselineRow level =
        new BaselineRow.Level("sex", "male", new TwoArms<>(5, 8), new TwoArms<>(10, 10));
    double sd = Math.sqrt((0.25 + 0.16) / 2);
    assertThat(level.standardizedDifference()).hasValue((0.5 - 0.8) / sd);
    BaselineRow nobody =
        new BaselineRow.Level("sex", "male", new TwoArms<>(0, 0), new TwoArms<>(10, 0));
    assertThat(nobody.standardizedDifference()).isEmpty();
    BaselineRow all =
        new BaselineRow.Level("sex", "male", new TwoArms<>(10, 0), new TwoArms<>(10, 10));
    assertThat(all.standardizedDifference()).isEmpty();
  }

  @Test
  void an_estimation_plot_says_which_side_favours_which_arm() {
    assertThat(VIEW.estimation(result("flare")).orElseThrow().caption().footnotes())
        .contains("Lower is better: below 0 favours MBSR, above 0 HEP.");
    assertThat(VIEW.cumming(result("calm")).orElseThrow().caption().footnotes())
        .contains("Higher is better: below 0 favours HEP, above 0 MBSR.");
    assertThat(VIEW.cumming(result("il8")).orElseThrow().caption().footnotes())
        .contains("Lower is better: below 1 favours MBSR, above 1 HEP.");
  }
}
