// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioDropout.Given;
import org.equipoise.design.ScenarioDropout.Mechanism;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioSamples;
import org.junit.jupiter.api.Test;

/** Moments of many replicates against the scenario's parameters. */
class GenerativeModelPropertyTest {
  private static final int REPLICATES = 2000;
  private static final int PRE = 0;
  private static final int POST = 1;

  @Test
  void means_spreads_and_correlation_are_the_scenarios() {
    ScenarioOutcome outcome =
        Scenarios.flare()
            .correlation(0.7)
            .effect(new ScenarioEffect.Standardized(-0.5))
            .sdRatio(1.4)
            .build();
    Sums sums = Sums.of(Scenarios.of(outcome), REPLICATES);

    Sums.checkMoments(sums.control[PRE], 90, 26);
    Sums.checkMoments(sums.control[POST], 90, 26);
    Sums.checkMoments(sums.experimental[PRE], 90, 26); // the ratio is of visits after the baseline
    Sums.checkMoments(sums.experimental[POST], 77, 36.4);
    Sums.checkCorrelation(sums.control[PRE], sums.control[POST], 0.7);
    Sums.checkCorrelation(sums.experimental[PRE], sums.experimental[POST], 0.7);
  }

  @Test
  void a_raw_effect_is_in_units_and_negative_when_the_experimental_arm_is_lower() {
    ScenarioOutcome outcome = Scenarios.flare().effect(new ScenarioEffect.Raw(-13)).build();
    Sums sums = Sums.of(Scenarios.of(outcome), REPLICATES);

    Sums.checkMoments(sums.experimental[POST], 77, 26);
  }

  // With z of the baseline: post = mean + sd (u + 0.4 z), corr(u, z) = 0.5, so the variance of
  // u + 0.4 z is 1 + 0.16 + 0.4 and its covariance with z is 0.9.
  @Test
  void an_interaction_changes_the_effect_with_the_baseline() {
    Sums sums = Sums.of(Scenarios.of(Scenarios.flare().interaction(0.4).build()), REPLICATES);
    double spread = Math.sqrt(1.56);

    Sums.checkMoments(sums.experimental[POST], 90, 26 * spread);
    Sums.checkCorrelation(sums.experimental[PRE], sums.experimental[POST], 0.9 / spread);
    Sums.checkMoments(sums.control[POST], 90, 26);
  }

  @Test
  void lognormal_moments_are_those_of_the_log() {
    ScenarioOutcome outcome =
        new Scenarios.Outcome("il8")
            .lognormal(3.4, 0.68)
            .effect(new ScenarioEffect.Raw(-0.2))
            .build();
    Sums sums = Sums.of(Scenarios.of(outcome), REPLICATES);

    Sums.checkMoments(Sums.log(sums.control[POST]), 3.4, 0.68);
    Sums.checkMoments(Sums.log(sums.experimental[POST]), 3.2, 0.68);
  }

  @Test
  void samples_within_a_visit_share_the_participants_deviation() {
    ScenarioSamples samples = new ScenarioSamples(List.of(0.0, 25.0), List.of(0.0, 0.5), 0.8);
    ScenarioOutcome outcome =
        new Scenarios.Outcome("cortisol")
            .lognormal(1.8, 0.6)
            .correlation(0.5)
            .samples(samples)
            .build();
    Sums sums = Sums.of(Scenarios.of(outcome), REPLICATES);
    double[] preFirst = Sums.log(sums.control[0]);
    double[] preSecond = Sums.log(sums.control[1]);
    double[] postSecond = Sums.log(sums.control[3]);

    Sums.checkMoments(preFirst, 1.8, 0.6);
    Sums.checkMoments(preSecond, 2.3, 0.6);
    Sums.checkCorrelation(preFirst, preSecond, 0.8);
    Sums.checkCorrelation(preSecond, postSecond, 0.8 * 0.5);
  }

  @Test
  void outcomes_correlate_exactly_within_a_visit_when_their_visits_correlate_alike() {
    Scenario scenario =
        Scenarios.of(Scenarios.flare().build(), new Scenarios.Outcome("pain").build());
    Sums sums = Sums.of(Scenarios.with(scenario, CorrelationMatrix.equal(2, 0.6)), REPLICATES);

    Sums.checkCorrelation(sums.control[0], sums.control[2], 0.6);
    Sums.checkCorrelation(sums.control[1], sums.control[3], 0.6);
    Sums.checkCorrelation(sums.control[0], sums.control[3], 0.6 * 0.5);
  }

  // (L_o L_p')(post, post) = 0.9 * 0.2 + sqrt(1 - 0.81) sqrt(1 - 0.04).
  @Test
  void outcomes_correlate_less_after_the_baseline_when_their_visits_correlate_differently() {
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare().correlation(0.9).build(),
            new Scenarios.Outcome("pain").correlation(0.2).build());
    Sums sums = Sums.of(Scenarios.with(scenario, CorrelationMatrix.equal(2, 0.6)), REPLICATES);

    Sums.checkCorrelation(sums.control[0], sums.control[2], 0.6);
    Sums.checkCorrelation(sums.control[1], sums.control[3], 0.6 * (0.18 + Math.sqrt(0.19 * 0.96)));
  }

  // P(lognormal < 0.5) with mean 0.4 and SD 0.7 of the log: pnorm((log(0.5) - 0.4) / 0.7) in R.
  @Test
  void values_below_the_detection_limit_are_as_frequent_as_they_should_be() {
    ScenarioRecording recording =
        new ScenarioRecording(OptionalDouble.of(0.5), Optional.empty(), OptionalInt.empty());
    ScenarioOutcome outcome =
        new Scenarios.Outcome("tnf").lognormal(0.4, 0.7).recording(recording).build();
    Sums sums = Sums.of(Scenarios.of(outcome), REPLICATES);

    Sums.checkShare(sums.control[PRE], Draws.BELOW_LIMIT, BELOW);
  }

  private static final double BELOW = 0.0591865483519408;

  @Test
  void recorded_values_are_rounded_and_within_the_range() {
    ScenarioRecording recording =
        new ScenarioRecording(
            OptionalDouble.empty(), Optional.of(new Range(0, 4)), OptionalInt.of(1));
    ScenarioOutcome outcome =
        new Scenarios.Outcome("gsi").moments(1, 2).recording(recording).build();

    for (double value : Sums.of(Scenarios.of(outcome), 50).control[PRE]) {
      assertThat(value).isBetween(0.0, 4.0);
      assertThat(Double.toString(value)).matches("\\d\\.\\d");
    }
  }

  @Test
  void marginal_dropout_rates_hold_under_every_mechanism() {
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.19, 0.3));
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare()
                .effect(new ScenarioEffect.Standardized(-0.8))
                .interaction(0.3)
                .sdRatio(1.5)
                .build());
    List<ScenarioDropout> dropouts =
        List.of(
            new ScenarioDropout(rates, Mechanism.MCAR, Optional.empty(), 0),
            new ScenarioDropout(
                rates, Mechanism.MAR, Optional.of(new Given.AtVisit("flare", "pre")), 1.5),
            new ScenarioDropout(
                rates, Mechanism.MNAR, Optional.of(new Given.AtVisit("flare", "post")), -1.5));
    for (ScenarioDropout dropout : dropouts) {
      Sums sums = Sums.of(Scenarios.with(scenario, dropout), REPLICATES);
      Sums.checkShare(sums.experimental[POST], Draws.MISSING, 0.19);
      Sums.checkShare(sums.control[POST], Draws.MISSING, 0.3);
      Sums.checkShare(sums.control[PRE], Draws.MISSING, 0);
    }
  }

  @Test
  void under_mar_those_with_a_high_baseline_drop_out_when_the_slope_is_positive() {
    ScenarioDropout dropout =
        new ScenarioDropout(
            Map.of("post", new TwoArms<>(0.3, 0.3)),
            Mechanism.MAR,
            Optional.of(new Given.AtVisit("flare", "pre")),
            2);
    Sums sums =
        Sums.of(Scenarios.with(Scenarios.of(Scenarios.flare().build()), dropout), REPLICATES);
    double gone = 0;
    int count = 0;
    for (int i = 0; i < sums.control[POST].length; i++) {
      if (Double.isNaN(sums.control[POST][i])) {
        gone += sums.control[PRE][i];
        count++;
      }
    }
    assertThat(gone / count).isGreaterThan(90 + 10);
  }
}
