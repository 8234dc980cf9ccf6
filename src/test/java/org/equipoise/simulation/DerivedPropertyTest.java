// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.evidence.Observation;
import org.equipoise.repeated.Area;
import org.equipoise.repeated.Curve;
import org.equipoise.repeated.ResponseArea;
import org.junit.jupiter.api.Test;

/** Areas under the curves of simulated samples. */
class DerivedPropertyTest {
  private static final List<Double> MINUTES = List.of(-10.0, 0.0, 25.0, 60.0);
  private static final ScenarioOutcome CORTISOL =
      new Scenarios.Outcome("cortisol")
          .lognormal(1.8, 0.6)
          .effect(new ScenarioEffect.Raw(-0.3))
          .samples(new ScenarioSamples(MINUTES, List.of(0.0, 0.1, 0.5, 0.2), 0.7))
          .build();
  private static final ScenarioOutcome GROUND =
      CORTISOL.derived("ground", Measure.AUCG, OptionalInt.empty());
  private static final ScenarioOutcome INCREASE =
      CORTISOL.derived("increase", Measure.AUCI, OptionalInt.empty());

  @Test
  void values_are_the_areas_of_the_participants_own_samples() {
    Sums sums = Sums.of(Scenarios.of(CORTISOL, GROUND, INCREASE), 20);
    int first = 2 * MINUTES.size();
    for (int v = 0; v < 2; v++) {
      for (int i = 0; i < sums.control[0].length; i++) {
        assertThat(sums.control[first + v][i]).isEqualTo(area(Measure.AUCG, sums.control, v, i));
        assertThat(sums.control[first + 2 + v][i])
            .isEqualTo(area(Measure.AUCI, sums.control, v, i));
      }
    }
  }

  private static double area(Measure measure, double[][] columns, int visit, int participant) {
    List<Optional<Observation>> samples = new ArrayList<>();
    for (int m = 0; m < MINUTES.size(); m++) {
      samples.add(Optional.of(Observation.of(columns[visit * MINUTES.size() + m][participant])));
    }
    Area area = ResponseArea.of(measure).compute(new Curve(MINUTES, samples));
    return ((Area.Computed) area).value();
  }

  @Test
  void draws_of_other_outcomes_stay_and_a_replay_leaves_areas_out() {
    Scenario with = Scenarios.of(CORTISOL, GROUND);
    Sums plain = Sums.of(Scenarios.of(CORTISOL), 3);
    Sums more = Sums.of(with, 3);
    for (int c = 0; c < 2 * MINUTES.size(); c++) {
      assertThat(more.control[c]).containsExactly(plain.control[c]);
    }
    assertThat(Replicator.of(with).replicate(0).measurements())
        .allMatch(each -> each.outcome().equals("cortisol"));
  }

  @Test
  void who_has_dropped_out_has_no_area() {
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.3, 0.3));
    ScenarioDropout dropout =
        new ScenarioDropout(rates, ScenarioDropout.Mechanism.MCAR, Optional.empty(), 0);
    Sums sums = Sums.of(Scenarios.with(Scenarios.of(CORTISOL, GROUND), dropout), 500);
    int post = 2 * MINUTES.size() + 1;
    Sums.checkShare(sums.control[post], Draws.MISSING, 0.3);
    Sums.checkShare(sums.control[post - 1], Draws.MISSING, 0);
  }

  // The mean of a lognormal value is exp(mean + sd^2 / 2); trapezoids weigh minutes by 5, 17.5, 30
  // and 17.5, and the effect is a factor exp(-0.3).
  @Test
  void the_truth_is_the_difference_of_mean_areas() {
    double mean = 0;
    double[] weights = {5, 17.5, 30, 17.5};
    double[] response = {0, 0.1, 0.5, 0.2};
    for (int m = 0; m < weights.length; m++) {
      mean += weights[m] * Math.exp(1.8 + response[m] + 0.18);
    }
    Scenario scenario =
        Scenarios.with(
            Scenarios.of(CORTISOL, GROUND),
            new ScenarioRun(0.95, 50, Scenarios.SEED, ScenarioRun.RandomNumbers.COMMON),
            new ScenarioAnalysis("ground", "post", "welch"));
    CellResult result = Runs.run(Scenarios.grid(scenario), RunOptions.defaults()).get(0);
    PerformanceRow truth = Runs.row(result, "welch", "truth");
    double error = truth.mcse().getAsDouble();
    assertThat(error).isPositive();
    assertThat(truth.value().getAsDouble()).isCloseTo(mean * Math.expm1(-0.3), within(4 * error));
  }

  @Test
  void correlations_between_outcomes_are_of_those_that_are_drawn() {
    Scenario scenario = Scenarios.of(Scenarios.flare().build(), CORTISOL, GROUND);
    assertThat(Scenarios.with(scenario, CorrelationMatrix.equal(2, 0.3)).outcomes()).hasSize(3);
    assertThatThrownBy(() -> Scenarios.with(scenario, CorrelationMatrix.equal(3, 0.3)))
        .hasMessage("outcomeCorrelation must have 2 rows, one an outcome, got 3");
    assertThatThrownBy(() -> Scenarios.of(GROUND, CORTISOL))
        .hasMessage("outcomes that are derived must come last, got ground");
  }
}
