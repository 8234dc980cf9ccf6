// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.analysis.Trials.each;
import static org.equipoise.analysis.Trials.logged;
import static org.equipoise.analysis.Trials.only;
import static org.equipoise.analysis.Trials.superiority;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Convention;
import org.equipoise.core.NotEstimable;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participants;
import org.junit.jupiter.api.Test;

/** What is done about values below a detection limit, with and without a method in the plan. */
class CensoredDefaultContractTest {
  private static final double[] X1 = each(4, 7, 5, 9, 6);
  private static final double[] Y1 = each(3, 5, 4, 8, 6);
  private static final double[] X2 = each(5, 8, 6, 9, 4, 7);
  private static final double[] Y2 = each(7, 9, 6, 11, 8, 7);

  private static Trial trial(Plan plan) {
    return Trials.trial(List.of(Trials.PRE, Trials.POST), List.of(logged("y")), plan);
  }

  /** Below this limit at this visit nobody was measured. */
  private static Participants limited(Participants all, String visit, double limit) {
    Measurement measurement = Measurement.of("y", visit);
    List<Optional<Observation>> column =
        IntStream.range(0, all.list().size())
            .mapToObj(i -> all.observation(measurement, i))
            .map(seen -> seen.map(each -> each.value() < limit ? Observation.below(limit) : each))
            .toList();
    return all.with(measurement, column);
  }

  private static Participants participants() {
    return new Trials.Data().with("y", "pre", X1, X2).post("y", Y1, Y2).build();
  }

  private static List<String> topics(HypothesisResult result) {
    return result.estimation().conventions().list().stream().map(Convention::topic).toList();
  }

  @Test
  void without_a_planned_method_it_is_tobit_with_the_baseline() {
    HypothesisResult result = only(trial(Trials.plan()), limited(participants(), "post", 4.5));

    assertThat(result.method()).isEqualTo("tobit");
    assertThat(result.scale()).isEqualTo(ResultScale.RATIO);
    assertThat(result.estimate().orElseThrow().more()).containsEntry("censored1", 2.0);
    assertThat(result.g()).as("no g of limits").isEmpty();
    assertThat(topics(result)).contains("tobit").doesNotContain("censored baseline");
  }

  @Test
  void without_such_values_the_default_is_as_it_was() {
    assertThat(only(trial(Trials.plan()), participants()).method()).isEqualTo("ancova");
  }

  @Test
  void a_baseline_below_its_limit_is_left_out_of_the_model_and_that_is_said() {
    Participants both = limited(limited(participants(), "post", 4.5), "pre", 4.5);
    Participants without = limited(new Trials.Data().post("y", Y1, Y2).build(), "post", 4.5);

    HypothesisResult result = only(trial(Trials.plan()), both);

    assertThat(topics(result)).contains("censored baseline");
    assertThat(List.of(result.n1(), result.n2())).as("nobody left out").containsExactly(5, 6);
    assertThat(result.estimate().orElseThrow().value())
        .isEqualTo(only(trial(Trials.plan()), without).estimate().orElseThrow().value());
  }

  @Test
  void a_planned_method_is_kept_and_the_one_that_would_answer_is_named() {
    HypothesisResult result =
        only(trial(Trials.plan(superiority("y", "ancova"))), limited(participants(), "post", 4.5));

    assertThat(result.method()).isEqualTo("ancova");
    assertThat(result.verdict()).contains(Verdict.NOT_ESTIMABLE);
    assertThat(((NotEstimable) result.estimation()).detail())
        .isEqualTo(
            "2 of 11 participants have a value below the detection limit;"
                + " the method for such values is tobit");
    assertThat(result.sensitivity())
        .extracting(Sensitivity::method)
        .containsExactly("tobit", "lod2", "lodsqrt2", "welch", "change");
  }
}
