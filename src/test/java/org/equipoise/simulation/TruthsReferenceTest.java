// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.equipoise.ReferenceTable;
import org.equipoise.Tolerance;
import org.equipoise.design.Range;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What methods estimate, against numerical integration (truths.R) and parameters. */
class TruthsReferenceTest {
  // 4 Monte Carlo errors, which have 31 degrees of freedom: one of 2,700 such comparisons fails by
  // chance, and the seed is fixed.
  private static final double ERRORS = 4;

  // A sample median of 1,024 participants, some hundredths of its own error away from its limit.
  private static final double SMALL_SAMPLES = 0.02;

  private static List<ReferenceTable.Row> rows() {
    return ReferenceTable.read(TruthsReferenceTest.class, "truths.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_large_run_finds_what_integration_finds(ReferenceTable.Row row) {
    Truth truth = truth(scenario(row), analysis(row));
    double expected = row.number("truth");
    if (row.text("method").equals("bootstrap-median")) { // known; gamma's quantiles to 1e-6
      assertThat(truth).isEqualTo(new Truth(truth.value(), 0));
      assertThat(truth.value()).as(row.toString()).isCloseTo(expected, within(1e-5));
      return;
    }
    assertThat(truth.mcse()).isPositive();
    assertThat(truth.mcse()).as("error of " + row).isLessThan(0.02 * Math.max(1, spread(row)));
    assertThat(truth.value())
        .as(row.toString())
        .isCloseTo(expected, within(ERRORS * truth.mcse() + SMALL_SAMPLES * truth.mcse()));
  }

  private static double spread(ReferenceTable.Row row) {
    return row.text("distribution").equals("normal") ? row.number("sd") : 1;
  }

  private static ScenarioAnalysis analysis(ReferenceTable.Row row) {
    boolean raw = row.text("distribution").equals("lognormal");
    ScenarioAnalysis.Told told =
        new ScenarioAnalysis.Told(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            raw ? Optional.of(Scale.RAW) : Optional.empty());
    return new ScenarioAnalysis("flare", "post", row.text("method"), told);
  }

  private static Scenario scenario(ReferenceTable.Row row) {
    Scenarios.Outcome outcome =
        Scenarios.flare()
            .effect(new ScenarioEffect.Standardized(row.number("effect")))
            .sdRatio(row.number("ratio"));
    if (row.text("distribution").equals("lognormal")) {
      outcome.lognormal(row.number("mean"), row.number("sd"));
    } else {
      if (row.text("distribution").equals("gamma")) {
        outcome
            .distribution(ScenarioDistribution.GAMMA)
            .moments(row.number("mean"), row.number("sd"));
      }
      outcome.recording(ranged(row.number("low"), row.number("high")));
    }
    return Scenarios.of(Scenarios.SEED, 25, 24, outcome.build());
  }

  private static ScenarioRecording ranged(double low, double high) {
    return new ScenarioRecording(
        OptionalDouble.empty(), Optional.of(new Range(low, high)), OptionalInt.empty());
  }

  private static Truth truth(Scenario scenario, ScenarioAnalysis analysis) {
    ScenarioRun run = new ScenarioRun(0.95, 1, Scenarios.SEED, RandomNumbers.COMMON);
    Scenario analysed = Scenarios.with(scenario, run, analysis);
    return Truths.of(analysed, new AnalysisPlanner(analysed).plans()).get(0).truth();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.8, 0, 0.5})
  void without_a_range_the_truth_is_a_parameter(double effect) {
    Scenario scenario = Runs.scenario(effect, 1);
    for (String method : List.of("welch", "ancova-hc3", "yuen", "wilcoxon", "bootstrap-median")) {
      Tolerance.CLOSED_FORM.check(effect * 26, parameter(scenario, method), 100, method);
    }
    double superiority = Normal.cdf(effect / Math.sqrt(2));
    Tolerance.CLOSED_FORM.check(superiority, parameter(scenario, "superiority"), 1, "superiority");
    Tolerance.CLOSED_FORM.check(2 * superiority - 1, parameter(scenario, "cliff"), 1, "cliff");
  }

  private static double parameter(Scenario scenario, String method) {
    Truth truth = truth(scenario, new ScenarioAnalysis("flare", "post", method));
    assertThat(truth.mcse()).isEqualTo(0);
    return truth.value();
  }

  /** A difference of two symmetric variables is symmetric, whatever their spreads are. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5})
  void middles_of_t_are_parameters(double ratio) {
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare()
                .distribution(new ScenarioDistribution.StudentT(5))
                .effect(new ScenarioEffect.Standardized(-0.5))
                .sdRatio(ratio)
                .build());
    for (String method : List.of("welch", "ancova", "yuen", "wilcoxon", "bootstrap-median")) {
      Tolerance.SPECIAL_FUNCTION.check(-13, parameter(scenario, method), 90, method);
    }
  }

  /** Moments or participants, adjusted or not: randomized means differ by the same. */
  @ParameterizedTest
  @ValueSource(strings = {"welch", "ancova-hc3", "permutation", "bootstrap", "difference-cr2"})
  void means_of_gamma_are_parameters(String method) {
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare()
                .distribution(ScenarioDistribution.GAMMA)
                .effect(new ScenarioEffect.Standardized(-0.5))
                .build());
    Tolerance.CLOSED_FORM.check(-13, parameter(scenario, method), 90, method);
  }

  @Test
  void a_detection_limit_and_rounding_do_not_change_what_is_true() {
    ScenarioRecording recording =
        new ScenarioRecording(OptionalDouble.of(60), Optional.empty(), OptionalInt.of(0));
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare()
                .effect(new ScenarioEffect.Standardized(-0.5))
                .recording(recording)
                .build());
    Stream.of("welch", "lod2", "tobit")
        .forEach(each -> Tolerance.CLOSED_FORM.check(-13, parameter(scenario, each), 90, each));
  }

  @ParameterizedTest
  @ValueSource(strings = {"shapiro", "ks", "or"})
  void what_depends_on_the_sample_or_cannot_be_had_has_no_truth(String method) {
    Truth truth = truth(Runs.scenario(0.5, 1), new ScenarioAnalysis("flare", "post", method));
    assertThat(truth.isKnown()).isFalse();
  }
}
