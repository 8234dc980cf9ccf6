// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The size by simulation against R's power.t.test (strict = TRUE, exact to 1e-10; see
 * sample_size.R): total sizes of two equal arms, not rounded up.
 */
class SampleSizeSearchReferenceTest {
  private static final int SEEDS = 200;

  // 4 Monte Carlo errors of a coverage of .95 over the seeds, which are fixed.
  private static final double SLACK = 4 * Math.sqrt(0.95 * 0.05 / SEEDS);

  @ParameterizedTest(name = "effect {0}, power {1}")
  @CsvSource({
    "0.5,0.9,170.0625683",
    "0.5,0.8,127.5312204",
    "0.2,0.9,1052.6663771",
    "1.0,0.9,44.0421769",
    "0.8,0.5,26.0515647",
    "2.0,0.95,15.2179152",
  })
  void interval_holds_the_closed_form_about_as_often_as_it_says(
      double effect, double power, double size) {
    int held = 0;
    double z = 0;
    double zz = 0;
    double error=0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      SampleSize.Found found = search(effect, power, seed).found().orElseThrow();
      held += found.curve().interval().contains(size) ? 1 : 0;
      double d = (found.curve().root() - size) / found.curve().standardError();
      z += d;
      zz += d * d;
      error+=found.curve().standardError()/size;
    }
    System.out.println(effect + " " + power + " held " + held / (double) SEEDS + " mean z " + z / SEEDS + " sd z " + Math.sqrt(zz / SEEDS)+" rel se "+error/SEEDS);
    assertThat((double) held / SEEDS).isBetween(0.95 - SLACK, Math.min(1, 0.95 + SLACK));
  }

  private static SampleSize search(double effect, double power, long seed) {
    Scenario scenario = Runs.scenario(effect, 100_000, "student");
    Scenario seeded =
        scenario
            .withSizes(new TwoArms<>(30, 30))
            .withRun(new ScenarioRun(0.95, 100_000, seed, RandomNumbers.COMMON));
    return SampleSizeSearch.of(
            Scenarios.grid(seeded),
            List.of(new SampleSizeGoal(power, 0.01)),
            each -> true,
            RunOptions.defaults())
        .run(Progress.SILENT)
        .get(0);
  }
}
