// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.ResampledValues;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDistribution.PersonsSource;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioDropout.Given;
import org.equipoise.design.ScenarioDropout.Mechanism;
import org.equipoise.design.ScenarioDropout.Which;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;
import org.junit.jupiter.api.Test;

/** Many replicates of persons that are drawn from a file, against the file. */
class ResamplePropertyTest {
  private static final int REPLICATES = 4000;
  private static final PersonsSource FILE = new PersonsSource("p.csv", "C", 5, 6);
  private static final List<List<Double>> ROWS =
      List.of(
          List.of(1.0, 2.0),
          List.of(2.0, 2.5),
          List.of(3.0, 7.0),
          List.of(10.0, 9.0),
          List.of(4.0, 30.0));
  // R: x <- c(1,2,3,10,4); y <- c(2,2.5,7,9,30); s <- function(z) sqrt(mean((z - mean(z))^2))
  private static final double MEAN_PRE = 4;
  private static final double MEAN_POST = 10.1;
  private static final double SD_PRE = 3.16227766016838;
  private static final double SD_POST = 10.2975725294848;
  private static final double R = 0.221104528159623; // cor(x, y)

  @Test
  void the_control_arm_has_the_files_own_numbers_person_by_person() {
    Sums sums = Sums.of(Scenarios.of(outcome("flare", FILE).build()), REPLICATES);
    Set<List<Double>> drawn =
        IntStream.range(0, sums.control[0].length)
            .mapToObj(i -> List.of(sums.control[0][i], sums.control[1][i]))
            .collect(Collectors.toSet());
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(ROWS);
    for (List<Double> row : ROWS) {
      Sums.checkShare(sums.control[0], row.get(0), 0.2);
    }
    assertThat(Sums.correlation(sums.control[0], sums.control[1])).isCloseTo(R, within(0.02));
  }

  @Test
  void moments_are_the_files_moved_and_scaled_as_the_scenario_says() {
    ResampledValues values = ResampledValues.of(ROWS);
    assertThat(values.mean(0)).isCloseTo(MEAN_PRE, within(1e-12));
    assertThat(values.mean(1)).isCloseTo(MEAN_POST, within(1e-12));
    assertThat(values.sd(0)).isCloseTo(SD_PRE, within(1e-12));
    assertThat(values.sd(1)).isCloseTo(SD_POST, within(1e-12));
    assertThat(values.correlation(1, 0)).isCloseTo(R, within(1e-12));

    Built built = outcome("flare", FILE);
    built.post = new ScenarioVisit("post", 50, 8, new ScenarioEffect.Standardized(-0.5));
    built.sdRatio = 1.5;
    built.interaction = 0.4;
    Sums sums = Sums.of(Scenarios.of(built.build()), REPLICATES);
    checkMean(sums.control[1], 50, 8);
    double spread = 8 * Math.sqrt(1.5 * 1.5 + 0.4 * 0.4 + 2 * 1.5 * 0.4 * R);
    checkMean(sums.experimental[1], 46, spread);
    // The fourth moments of five persons are not those of a normal: twice the usual errors.
    double error = spread / Math.sqrt(2.0 * sums.experimental[1].length);
    assertThat(Sums.sd(sums.experimental[1])).isCloseTo(spread, within(8 * error));
    checkMean(sums.experimental[0], MEAN_PRE, SD_PRE);
  }

  @Test
  void outcomes_of_the_same_source_are_of_the_same_person_and_others_are_not() {
    Sums same = Sums.of(two(FILE), 500);
    assertThat(same.control[2]).containsExactly(same.control[0]);
    Sums other = Sums.of(two(new PersonsSource("q.csv", "C", 5, 5)), REPLICATES);
    Sums.checkCorrelation(other.control[0], other.control[2], 0);
  }

  @Test
  void other_outcomes_are_drawn_as_without_it() {
    Scenario with = Scenarios.of(Scenarios.flare().build(), outcome("pain", FILE).build());
    Scenario without =
        Scenarios.of(Scenarios.flare().build(), new Scenarios.Outcome("pain").build());
    assertThat(Sums.of(with, 3).control[1]).containsExactly(Sums.of(without, 3).control[1]);
  }

  @Test
  void dropout_rates_hold_given_a_value_that_is_resampled() {
    Map<String, TwoArms<Double>> rates = Map.of("post", new TwoArms<>(0.19, 0.3));
    for (Given given :
        List.of(
            new Given.AtVisit("flare", "pre"),
            new Given.ByVisit("flare", Which.LAST),
            new Given.ByVisit("flare", Which.CURRENT))) {
      boolean hidden = given instanceof Given.ByVisit by && by.which() == Which.CURRENT;
      ScenarioDropout dropout =
          new ScenarioDropout(
              rates, hidden ? Mechanism.MNAR : Mechanism.MAR, Optional.of(given), 2);
      Built built = outcome("flare", FILE);
      built.interaction = 0.5;
      Sums sums = Sums.of(Scenarios.with(Scenarios.of(built.build()), dropout), REPLICATES);
      Sums.checkShare(sums.experimental[1], Draws.MISSING, 0.19);
      Sums.checkShare(sums.control[1], Draws.MISSING, 0.3);
    }
  }

  @Test
  void the_truth_of_a_difference_of_means_is_the_effect_and_ranks_take_a_large_run() {
    Built built = outcome("flare", FILE);
    built.post = new ScenarioVisit("post", 50, 8, new ScenarioEffect.Standardized(-0.5));
    Scenario scenario = Runs.analysed(Scenarios.of(built.build()), 200, "welch", "superiority");
    CellResult result = Runs.run(Scenarios.grid(scenario), RunOptions.defaults()).get(0);
    PerformanceRow means = Runs.row(result, "welch", "truth");
    assertThat(means.value().getAsDouble()).isCloseTo(-4, within(1e-12));
    assertThat(means.mcse()).hasValue(0);
    assertThat(Runs.row(result, "superiority", "truth").mcse().getAsDouble()).isPositive();
  }

  private static void checkMean(double[] x, double mean, double sd) {
    assertThat(Sums.mean(x)).isCloseTo(mean, within(4 * sd / Math.sqrt(x.length)));
  }

  private static Scenario two(PersonsSource second) {
    return Scenarios.of(outcome("flare", FILE).build(), outcome("pain", second).build());
  }

  private static Built outcome(String id, PersonsSource from) {
    ResampledValues values = ResampledValues.of(ROWS);
    Built built = new Built(id, new ScenarioDistribution.Resample(from, values));
    built.post = new ScenarioVisit("post", values.mean(1), values.sd(1), ScenarioEffect.NONE);
    return built;
  }

  private static final class Built {
    private final String id;
    private final ScenarioDistribution.Resample distribution;
    private ScenarioVisit post;
    private double sdRatio = 1;
    private double interaction;

    private Built(String id, ScenarioDistribution.Resample distribution) {
      this.id = id;
      this.distribution = distribution;
    }

    ScenarioOutcome build() {
      ResampledValues values = distribution.values();
      return new ScenarioOutcome(
          id,
          distribution,
          List.of(
              new ScenarioVisit("pre", values.mean(0), values.sd(0), ScenarioEffect.NONE), post),
          CorrelationMatrix.equal(2, 0),
          sdRatio,
          interaction,
          ScenarioSamples.none(),
          ScenarioRecording.exact());
    }
  }
}
