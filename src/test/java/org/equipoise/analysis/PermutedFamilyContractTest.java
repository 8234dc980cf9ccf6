// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.hypothesis;
import static org.equipoise.analysis.Trials.superiority;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.compare.Resampling;
import org.equipoise.compare.WestfallYoung;
import org.equipoise.core.Alternative;
import org.equipoise.core.Convention;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Hypothesis;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

/** A family adjusted by Westfall and Young's procedure in a plan. */
class PermutedFamilyContractTest {
  private static final double NONE = Double.NaN;
  private static final double[] A1 = each(3, 5, 4, 8, 6, 2);
  private static final double[] A2 = each(7, 9, 6, 11, 8, 7);
  private static final double[] B1 = each(1, 2, 1.5, 3, 2.5, 1);
  private static final double[] B2 = each(2, 4, 1, 5, 3, 2);

  private static Trial trial(Hypothesis... hypotheses) {
    Multiplicity family = new Multiplicity("westfall-young", List.of("a", "b"));
    return Trials.trial(
        List.of(Trials.POST),
        List.of(Trials.outcome("a"), Trials.outcome("b")),
        new Plan(0.95, List.of(hypotheses), Optional.of(family)));
  }

  private static Trial welch() {
    return trial(superiority("a", "welch"), superiority("b", "welch"));
  }

  @Test
  void adjusted_p_values_are_those_of_the_procedure_over_who_has_all_members() {
    double[] some = B1.clone();
    some[1] = NONE;
    Trials.Data data = new Trials.Data().post("a", A1, A2).post("b", some, B2);
    List<TwoArms<double[]>> complete =
        List.of(new TwoArms<>(each(3, 4, 8, 6, 2), A2), new TwoArms<>(each(1, 1.5, 3, 2.5, 1), B2));
    List<Double> expected =
        WestfallYoung.adjust(
                complete, Optional.empty(), Alternative.TWO_SIDED, new Resampling(1, 100_000))
            .outcomes()
            .stream()
            .map(WestfallYoung.Adjusted::adjusted)
            .toList();

    AnalysisResult result = TrialAnalysis.run(welch(), data.build());

    assertThat(result.results())
        .extracting(each -> each.adjustedP().orElseThrow())
        .containsExactlyElementsOf(expected);
    assertThat(result.conventions().list())
        .extracting(Convention::topic)
        .contains("westfall-young");
  }

  @Test
  void what_it_cannot_adjust_is_refused_with_a_reason() {
    Trials.Data data = new Trials.Data().post("a", A1, A2).post("b", B1, B2);
    refused(
        trial(superiority("a", "welch"), superiority("b", "student")),
        data,
        "b has method student");
    refused(
        trial(superiority("a", "welch"), hypothesis("b", Claim.EQUIVALENCE, Trials.ONE, "welch")),
        data,
        "b is no claim of superiority");
    double[] nobody = new double[B1.length];
    Arrays.fill(nobody, NONE);
    refused(
        welch(), new Trials.Data().post("a", A1, A2).post("b", nobody, B2), "no participant of E");
  }

  private static void refused(Trial trial, Trials.Data data, String words) {
    assertThatThrownBy(() -> TrialAnalysis.run(trial, data.build()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("westfall-young")
        .hasMessageContaining(words);
  }

  @Test
  void a_stratified_allocation_is_permuted_within_its_strata() {
    Participants.Builder people = Participants.builder(Trials.ARMS);
    String[] sites = {"x", "y", "x", "y", "x", "y", "x"};
    for (int i = 0; i < B1.length; i++) {
      add(people, "E", i, sites[i], A1[i], B1[i]);
      add(people, "C", i, sites[i + 1], A2[i], B2[i]);
    }
    int[] first = {0, 1, 0, 1, 0, 1};
    int[] second = {1, 0, 1, 0, 1, 0};
    List<Double> expected =
        WestfallYoung.adjust(
                List.of(new TwoArms<>(A1, A2), new TwoArms<>(B1, B2)),
                Optional.of(new TwoArms<>(first, second)),
                Alternative.TWO_SIDED,
                new Resampling(1, 100_000))
            .outcomes()
            .stream()
            .map(WestfallYoung.Adjusted::adjusted)
            .toList();

    Trial plain = welch();
    Trial stratified =
        new Trial(
            plain.id(),
            plain.title(),
            plain.citation(),
            plain.arms(),
            plain.flow(),
            Optional.of(new AllocationScheme.Stratified(List.of("site"), List.of(2))),
            plain.visits(),
            plain.challenge(),
            plain.outcomes(),
            plain.plan(),
            plain.evidence(),
            plain.facts(),
            plain.sources());
    AnalysisResult result = TrialAnalysis.run(stratified, people.build());

    assertThat(result.results())
        .extracting(each -> each.adjustedP().orElseThrow())
        .containsExactlyElementsOf(expected);
  }

  private static void add(
      Participants.Builder people, String arm, int i, String site, double... values) {
    String id = arm + (i + 1);
    people.add(new Participant(id, arm, Map.of("site", site)));
    people.observe(id, Measurement.of("a", "post"), Observation.of(values[0]));
    people.observe(id, Measurement.of("b", "post"), Observation.of(values[1]));
  }
}
