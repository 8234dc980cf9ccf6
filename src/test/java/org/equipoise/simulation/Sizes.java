// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;

/** Searches for sample sizes in tests. */
final class Sizes {
  private Sizes() {}

  static Scenario scenario(double effect, long replicates, String method) {
    return Runs.scenario(effect, replicates, method);
  }

  static Scenario seeded(Scenario scenario, long seed) {
    return scenario.withRun(
        new ScenarioRun(0.95, scenario.run().replicates(), seed, RandomNumbers.COMMON));
  }

  static Scenario dropout(Scenario scenario, double rate) {
    return Scenarios.with(
        scenario,
        new ScenarioDropout(
            Map.of("post", new TwoArms<>(rate, rate)),
            ScenarioDropout.Mechanism.MCAR,
            Optional.empty(),
            0));
  }

  static SampleSize.Found found(Scenario scenario, double power) {
    return search(scenario, power, RunOptions.defaults()).found().orElseThrow();
  }

  static SampleSize search(Scenario scenario, double power, RunOptions options) {
    return SampleSizeSearch.of(
            Scenarios.grid(scenario),
            List.of(new SampleSizeGoal(power, SampleSizeGoal.USUAL_ERROR)),
            each -> true,
            options)
        .run(Progress.SILENT)
        .get(0);
  }
}
