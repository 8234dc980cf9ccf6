// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.design.ScenarioGrid;
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
    Map<String, List<double[]>> seen = new LinkedHashMap<>();
    for (int run = 0; run < RUNS; run++) {
      ScenarioGrid grid =
          Scenarios.grid(Runs.scenario(0.5, REPLICATES, "student", "ancova")).withSeed(run);
      for (PerformanceRow row : Runs.run(grid, RunOptions.defaults()).get(0).rows()) {
        if (row.mcse().isPresent() && !row.measure().equals("truth")) {
          seen.computeIfAbsent(
                  row.subject().method() + " " + row.measure(), key -> new ArrayList<>())
              .add(new double[] {row.value().getAsDouble(), row.mcse().getAsDouble()});
        }
      }
    }
    assertThat(seen.keySet()).hasSize(26);
    seen.forEach(MonteCarloErrorPropertyTest::check);
  }

  private static void check(String what, List<double[]> rows) {
    double[] values = rows.stream().mapToDouble(each -> each[0]).toArray();
    double[] squares = rows.stream().mapToDouble(each -> each[1] * each[1]).toArray();
    if (what.endsWith("type_s")) { // hardly ever happens at this effect: nothing to hold it to
      return;
    }
    double ratio = Math.sqrt(Sums.mean(squares)) / Sums.sd(values);
    assertThat(ratio).as(what).isBetween(1 - BAND, 1 + BAND);
  }
}
