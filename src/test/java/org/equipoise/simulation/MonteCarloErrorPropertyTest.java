// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRecording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Monte Carlo standard errors against how measures really vary over 1,000 repeated simulations. */
@Tag("slow")
class MonteCarloErrorPropertyTest {
  private static final int RUNS = 1000;
  private static final int REPLICATES = 500;

  // A standard deviation of 1,000 runs is known to 1 / sqrt(2000) = 2.2 %, so four errors are 9 %.
  // That of type_m is heavier-tailed, and its formula takes the number of significant replicates
  // as given.
  private static final double BAND = 0.09;

  @Test
  void every_measure_varies_as_its_error_says() {
    Map<String, List<double[]>> seen =
        seen(Runs.scenario(0.5, REPLICATES, "student", "ancova"), RunOptions.defaults());
    assertThat(seen.keySet()).hasSize(26);
    seen.keySet().removeIf(each -> each.endsWith("type_s")); // below, since it hardly happens here
    seen.forEach(MonteCarloErrorPropertyTest::check);
  }

  /** Half an SD has the wrong sign once in thousands of trials; a tenth of one in a fifth. */
  @Test
  void type_s_and_further_levels_vary_as_their_errors_say() {
    RunOptions options =
        new RunOptions(1, List.of(0.2), OptionalDouble.empty(), Optional.empty(), false);
    Map<String, List<double[]>> seen =
        seen(Runs.scenario(0.1, 8 * REPLICATES, "student", "ancova"), options);
    for (String method : List.of("student ", "ancova ")) {
      for (String measure : List.of("type_s", "type_m", "rejection_at_0.2")) {
        check(method + measure, seen.get(method + measure));
      }
    }
  }

  /** The estimand of a run by a large run of its own seed, whose error is part of the measures'. */
  @Test
  void measures_vary_with_the_estimated_truth_as_their_errors_say() {
    Scenario scenario =
        Runs.analysed(
            Scenarios.of(
                Scenarios.SEED,
                25,
                24,
                Scenarios.flare()
                    .effect(new ScenarioEffect.Standardized(0.8))
                    .recording(
                        new ScenarioRecording(
                            OptionalDouble.empty(),
                            Optional.of(new Range(60, 120)),
                            OptionalInt.empty()))
                    .build()),
            8 * REPLICATES,
            "yuen");
    Map<String, List<double[]>> seen = seen(scenario, RunOptions.defaults());
    for (String measure : List.of("bias", "relative_bias", "mse", "coverage", "type_m")) {
      check("yuen " + measure, seen.get("yuen " + measure));
    }
  }

  private static Map<String, List<double[]>> seen(Scenario scenario, RunOptions options) {
    Map<String, List<double[]>> seen = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      ScenarioGrid grid = Scenarios.grid(scenario).withSeed(run);
      for (PerformanceRow row : Runs.run(grid, options).get(0).rows()) {
        if (row.mcse().isPresent() && !row.measure().equals("truth")) {
          seen.computeIfAbsent(
                  row.subject().method() + " " + row.measure(), key -> new ArrayList<>())
              .add(new double[] {row.value().getAsDouble(), row.mcse().getAsDouble()});
        }
      }
    }
    return seen;
  }

  private static void check(String what, List<double[]> rows) {
    double[] values = rows.stream().mapToDouble(each -> each[0]).toArray();
    double[] squares = rows.stream().mapToDouble(each -> each[1] * each[1]).toArray();
    double ratio = Math.sqrt(Sums.mean(squares)) / Sums.sd(values);
    assertThat(ratio).as(what).isBetween(1 - BAND, 1 + BAND);
  }
}
