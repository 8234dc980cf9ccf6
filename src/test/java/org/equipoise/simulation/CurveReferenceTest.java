// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioCurve;
import org.equipoise.design.ScenarioCurve.Change;
import org.equipoise.design.ScenarioCurve.Shape;
import org.equipoise.design.ScenarioCurve.Spread;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Curves of a stress response in many replicates, against their moments. */
class CurveReferenceTest {
  private static final int REPLICATES = 4000;
  private static final List<Double> MINUTES = List.of(-10.0, 0.0, 8.0, 22.0, 40.0, 90.0);
  private static final Spread NONE = new Spread(0, 0, 0);

  /** So small that samples are their means. */
  private static final double SD = 1e-9;

  private static Scenario scenario(ScenarioCurve curve, double sd) {
    ScenarioSamples samples = ScenarioSamples.flat(MINUTES, 0.7).withCurve(curve);
    ScenarioOutcome outcome =
        new Scenarios.Outcome("cortisol")
            .moments(1.8, sd)
            .correlation(0.5)
            .samples(samples)
            .build();
    return Scenarios.of(outcome);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "curve.csv", useHeadersInDisplayName = true)
  void means_and_spreads_of_samples_agree_with_r(ArgumentsAccessor row) {
    Shape shape = new Shape(row.getDouble(0), row.getDouble(1), row.getDouble(2), row.getDouble(3));
    Spread spread = new Spread(row.getDouble(4), row.getDouble(5), row.getDouble(6));
    ScenarioCurve curve = new ScenarioCurve(shape, spread, row.getDouble(7), Map.of(), Map.of());
    double[] x =
        Sums.of(scenario(curve, SD), REPLICATES).control[MINUTES.indexOf(row.getDouble(8))];
    double sd = row.getDouble(10);
    assertThat(Sums.mean(x))
        .isCloseTo(1.8 + row.getDouble(9), within(4 * sd / Math.sqrt(x.length) + 1e-7));
    // Mixtures have heavier or lighter tails than a normal: 1.5 times its error of an SD.
    assertThat(Sums.sd(x)).isCloseTo(sd, within(6 * sd / Math.sqrt(2.0 * x.length) + 1e-7));
  }

  // Typed from the formula: 0.6 (8 / 20) on the way up; after the peak at 20, half is gone by 40.
  @Test
  void without_spread_samples_are_the_formula_and_an_effect_changes_its_arm_and_visit_alone() {
    ScenarioCurve curve =
        new ScenarioCurve(
            new Shape(0, 0.6, 20, 20), NONE, 1, Map.of(), Map.of("post", new Change(-0.2, 2, -10)));
    Sums sums = Sums.of(scenario(curve, SD), 2);
    double[][] expected = {
      {0, 0, 0.24, 0.6 * Math.pow(2, -0.1), 0.3, 0.6 * Math.pow(2, -3.5)},
      {0, 0, 0.4 * 8 / 22, 0.4, 0.4 * Math.pow(2, -1.8), 0.4 * Math.pow(2, -6.8)}
    };
    for (int m = 0; m < MINUTES.size(); m++) {
      int post = MINUTES.size() + m;
      assertThat(sums.control[m][0]).isCloseTo(1.8 + expected[0][m], within(1e-7));
      assertThat(sums.control[post][0]).isCloseTo(1.8 + expected[0][m], within(1e-7));
      assertThat(sums.experimental[m][0]).isCloseTo(1.8 + expected[0][m], within(1e-7));
      assertThat(sums.experimental[post][0]).isCloseTo(1.8 + expected[1][m], within(1e-7));
    }
  }

  @Test
  void a_change_is_in_both_arms_and_an_effect_is_added_to_it() {
    ScenarioCurve curve =
        new ScenarioCurve(
            new Shape(0, 0.6, 22, 20),
            NONE,
            1,
            Map.of("post", new Change(-0.25, 0, 0)),
            Map.of("post", new Change(-0.1, 0, 0)));
    Sums sums = Sums.of(scenario(curve, SD), 2);
    int post = MINUTES.size() + 3;
    assertThat(sums.control[3][0]).isCloseTo(2.4, within(1e-7));
    assertThat(sums.control[post][0]).isCloseTo(2.15, within(1e-7));
    assertThat(sums.experimental[post][0]).isCloseTo(2.05, within(1e-7));
  }

  @Test
  void rises_of_a_participant_correlate_between_visits_as_the_outcome_does() {
    ScenarioCurve curve =
        new ScenarioCurve(new Shape(0, 0.6, 22, 25), new Spread(0.3, 0, 0), 1, Map.of(), Map.of());
    Sums sums = Sums.of(scenario(curve, SD), REPLICATES);
    Sums.checkCorrelation(sums.control[3], sums.control[MINUTES.size() + 3], 0.5);
    Sums.checkMoments(sums.control[3], 2.4, 0.3);
  }

  @Test
  void those_who_do_not_respond_stay_at_their_baseline() {
    ScenarioCurve curve =
        new ScenarioCurve(new Shape(0, 0.6, 22, 25), NONE, 0.85, Map.of(), Map.of());
    double[] peak = Sums.of(scenario(curve, SD), REPLICATES).control[3];
    double[] risen = new double[peak.length];
    for (int i = 0; i < peak.length; i++) {
      risen[i] = peak[i] > 2 ? 1 : 0;
    }
    Sums.checkShare(risen, 1, 0.85);
  }

  @Test
  void a_curve_without_a_rise_changes_no_draw() {
    ScenarioCurve curve =
        new ScenarioCurve(
            new Shape(0, 0, 22, 25), new Spread(0, 0.3, 0.3), 0.9, Map.of(), Map.of());
    ScenarioOutcome plain =
        new Scenarios.Outcome("cortisol")
            .moments(1.8, 0.6)
            .correlation(0.5)
            .samples(ScenarioSamples.flat(MINUTES, 0.7))
            .build();
    Sums with = Sums.of(scenario(curve, 0.6), 3);
    Sums without = Sums.of(Scenarios.of(plain), 3);
    assertThat(with.control).isDeepEqualTo(without.control);
    assertThat(with.experimental).isDeepEqualTo(without.experimental);
  }
}
