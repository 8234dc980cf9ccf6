// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Power and coverage against closed forms: R's pwr and noncentral t for the t-test (25 and 24
 * participants), Shieh (2020) for ANCOVA with a correlation of .5 (see power.R).
 */
class SimulationReferenceTest {
  // 4 Monte Carlo errors: one of 16,000 such comparisons fails by chance, and the seed is fixed.
  private static final double ERRORS = 4;
  private static final long REPLICATES = 200_000;

  @ParameterizedTest(name = "{0} on {1}, effect {2}")
  @CsvSource({
    "student,MOMENTS,0,0.05",
    "student,MOMENTS,0.5,0.402929",
    "student,MOMENTS,0.8,0.782847",
    "ancova,MOMENTS,0,0.05",
    "ancova,MOMENTS,0.5,0.498916",
    "ancova,MOMENTS,0.8,0.878918",
    "student,PARTICIPANTS,0.5,0.402929",
    "ancova,PARTICIPANTS,0.8,0.878918",
  })
  void power_is_that_of_the_closed_form(
      String method, SimulationPath path, double effect, double power) {
    CellResult result = cell(path, effect, method);
    PerformanceRow rejection = Runs.row(result, method, "rejection");
    assertThat(rejection.value().getAsDouble() - power)
        .isBetween(-ERRORS * mcse(power), ERRORS * mcse(power));
    PerformanceRow coverage = Runs.row(result, method, "coverage");
    assertThat(coverage.value().getAsDouble() - 0.95)
        .isBetween(-ERRORS * mcse(0.95), ERRORS * mcse(0.95));
    PerformanceRow bias = Runs.row(result, method, "bias");
    assertThat(Math.abs(bias.value().getAsDouble())).isLessThan(ERRORS * bias.mcse().getAsDouble());
  }

  private static double mcse(double p) {
    return Math.sqrt(p * (1 - p) / REPLICATES);
  }

  private static CellResult cell(SimulationPath path, double effect, String method) {
    List<CellResult> results =
        Runs.run(
            Scenarios.grid(Runs.scenario(effect, REPLICATES, method)),
            RunOptions.defaults().withPath(path));
    assertThat(results).hasSize(1);
    return results.get(0);
  }
}
