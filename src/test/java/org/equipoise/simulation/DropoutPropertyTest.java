// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioDropout.Given;
import org.equipoise.design.ScenarioDropout.Mechanism;
import org.equipoise.design.ScenarioDropout.Pattern;
import org.equipoise.design.ScenarioDropout.Which;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is missing in many replicates, against the rates and the mechanism. */
class DropoutPropertyTest {
  private static final int REPLICATES = 4000;
  private static final TwoArms<Double> SLOPES = new TwoArms<>(1.5, -0.7);

  static Stream<ScenarioDropout> dropouts() {
    Map<String, TwoArms<Double>> rising = rates(0.1, 0.2, 0.25, 0.2, 0.6, 0.35);
    Map<String, TwoArms<Double>> any = rates(0.3, 0.2, 0.1, 0.5, 0.4, 0.05);
    Optional<Given> pre = Optional.of(new Given.AtVisit("flare", "pre"));
    Optional<Given> end = Optional.of(new Given.AtVisit("flare", "end"));
    Optional<Given> last = Optional.of(new Given.ByVisit("flare", Which.LAST));
    Optional<Given> current = Optional.of(new Given.ByVisit("flare", Which.CURRENT));
    return Stream.of(
        new ScenarioDropout(rising, Mechanism.MAR, last, SLOPES, Pattern.MONOTONE),
        new ScenarioDropout(rising, Mechanism.MNAR, current, SLOPES, Pattern.MONOTONE),
        new ScenarioDropout(rising, Mechanism.MNAR, end, SLOPES, Pattern.MONOTONE),
        new ScenarioDropout(any, Mechanism.MAR, last, SLOPES, Pattern.INTERMITTENT),
        new ScenarioDropout(any, Mechanism.MNAR, current, SLOPES, Pattern.INTERMITTENT),
        new ScenarioDropout(any, Mechanism.MNAR, end, SLOPES, Pattern.INTERMITTENT),
        new ScenarioDropout(any, Mechanism.MAR, pre, SLOPES, Pattern.INTERMITTENT),
        new ScenarioDropout(
            any, Mechanism.MCAR, Optional.empty(), new TwoArms<>(0.0, 0.0), Pattern.INTERMITTENT));
  }

  @ParameterizedTest
  @MethodSource("dropouts")
  void rates_hold_at_every_visit_and_arm(ScenarioDropout dropout) {
    Sums sums = Sums.of(Scenarios.with(scenario(), dropout), REPLICATES);
    for (int v = 1; v <= 3; v++) {
      TwoArms<Double> rate = dropout.rates().get(VISITS.get(v));
      Sums.checkShare(sums.experimental[v], Draws.MISSING, rate.experimental());
      Sums.checkShare(sums.control[v], Draws.MISSING, rate.control());
    }
    Sums.checkShare(sums.control[0], Draws.MISSING, 0);
  }

  // The same steps as far as the two ways have in common: one visit with dropout.
  @Test
  void with_two_visits_the_last_value_is_the_baseline_and_the_current_one_the_last() {
    Scenario two = Scenarios.of(Scenarios.flare().interaction(0.3).build());
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.19, 0.3));
    Stream.of(
            List.of(
                new Given.ByVisit("flare", Which.LAST),
                new Given.AtVisit("flare", "pre"),
                Mechanism.MAR),
            List.of(
                new Given.ByVisit("flare", Which.CURRENT),
                new Given.AtVisit("flare", "post"),
                Mechanism.MNAR))
        .forEach(
            each -> {
              Mechanism mechanism = (Mechanism) each.get(2);
              Sums a = Sums.of(with(two, rates, mechanism, (Given) each.get(0)), 200);
              Sums b = Sums.of(with(two, rates, mechanism, (Given) each.get(1)), 200);
              assertThat(Arrays.deepEquals(a.experimental, b.experimental)).isTrue();
              assertThat(Arrays.deepEquals(a.control, b.control)).isTrue();
            });
  }

  // Among those who are in at the third visit, the log odds to miss the fourth rise by the slope
  // with the value at the third, whatever earlier values were: so the shares that leave in the
  // upper and the lower half of the first value, at the same value of the third, are alike.
  @Test
  void under_mar_who_leaves_depends_on_the_last_value_alone() {
    ScenarioDropout dropout =
        new ScenarioDropout(
            rates(0.1, 0.1, 0.2, 0.2, 0.5, 0.5),
            Mechanism.MAR,
            Optional.of(new Given.ByVisit("flare", Which.LAST)),
            new TwoArms<>(2.0, 2.0),
            Pattern.MONOTONE);
    Sums sums = Sums.of(Scenarios.with(scenario(), dropout), 40_000);
    double[][] x = sums.control;
    double[] left = new double[2];
    double[] seen = new double[2];
    for (int i = 0; i < x[0].length; i++) {
      if (Math.abs(x[2][i] - 90) < 3) { // NaN is not
        int half = x[0][i] > 90 ? 1 : 0;
        seen[half]++;
        left[half] += Double.isNaN(x[3][i]) ? 1 : 0;
      }
    }
    double p = left[0] / seen[0];
    double q = left[1] / seen[1];
    double error = Math.sqrt(p * (1 - p) / seen[0] + q * (1 - q) / seen[1]);
    assertThat(q).isCloseTo(p, within(4 * error));
    assertThat(error).isLessThan(0.01);
  }

  @Test
  void who_misses_a_visit_intermittently_may_come_to_the_next() {
    ScenarioDropout dropout = dropouts().toList().get(3);
    Sums sums = Sums.of(Scenarios.with(scenario(), dropout), 100);
    long back =
        IntStream.range(0, sums.control[1].length)
            .filter(i -> Double.isNaN(sums.control[2][i]) && !Double.isNaN(sums.control[3][i]))
            .count();
    assertThat(back).isPositive();
  }

  @Test
  void rates_of_more_visits_than_are_integrated_exactly_hold_too() {
    List<String> visits = List.of("v0", "v1", "v2", "v3", "v4", "v5", "v6");
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    for (int k = 1; k < visits.size(); k++) {
      rates.put(visits.get(k), new TwoArms<>(0.1 * k, 0.05 * k));
    }
    ScenarioDropout dropout =
        new ScenarioDropout(
            rates,
            Mechanism.MAR,
            Optional.of(new Given.ByVisit("flare", Which.LAST)),
            new TwoArms<>(1.0, 12.0),
            Pattern.MONOTONE);
    Sums sums = Sums.of(Scenarios.with(Scenarios.of(outcome(visits)), dropout), REPLICATES);
    for (int k = 1; k < visits.size(); k++) {
      Sums.checkShare(sums.experimental[k], Draws.MISSING, 0.1 * k);
      Sums.checkShare(sums.control[k], Draws.MISSING, 0.05 * k);
    }
  }

  private static Scenario with(
      Scenario s, Map<String, TwoArms<Double>> rates, Mechanism mechanism, Given given) {
    return Scenarios.with(s, new ScenarioDropout(rates, mechanism, Optional.of(given), 1.5));
  }

  private static final List<String> VISITS = List.of("pre", "mid", "post", "end");

  private static Map<String, TwoArms<Double>> rates(double... both) {
    Map<String, TwoArms<Double>> rates = new LinkedHashMap<>();
    for (int v = 1; v <= 3; v++) {
      rates.put(VISITS.get(v), new TwoArms<>(both[2 * v - 2], both[2 * v - 1]));
    }
    return rates;
  }

  private static ScenarioOutcome outcome(List<String> visits) {
    ScenarioEffect effect = new ScenarioEffect.Standardized(-0.8);
    return new ScenarioOutcome(
        "flare",
        ScenarioDistribution.NORMAL,
        visits.stream()
            .map(
                id ->
                    new ScenarioVisit(
                        id, 90, 26, id.equals(visits.get(0)) ? ScenarioEffect.NONE : effect))
            .toList(),
        CorrelationMatrix.equal(visits.size(), 0.6),
        1.5,
        0.3,
        ScenarioSamples.none(),
        ScenarioRecording.exact());
  }

  /** Four visits, an effect, an interaction, unequal variances, and classes in one arm. */
  private static Scenario scenario() {
    ScenarioRun run = new ScenarioRun(0.95, 1000, 7, ScenarioRun.RandomNumbers.COMMON);
    // Classes of one: nobody shares, so that rates have their binomial errors, and the correlation
    // with the baseline is weakened as in any class.
    return Scenarios.taught(Scenarios.of(outcome(VISITS)), List.of(1), 0.3).withRun(run);
  }
}
