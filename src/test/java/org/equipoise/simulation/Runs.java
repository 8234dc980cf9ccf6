// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;

/** Runs of small simulations for tests. */
final class Runs {
  private Runs() {}

  /** 25 and 24 participants, an outcome with a baseline, a standardized effect. */
  static Scenario scenario(double effect, long replicates, String... methods) {
    Scenario scenario =
        Scenarios.of(
            Scenarios.SEED,
            25,
            24,
            Scenarios.flare().effect(new ScenarioEffect.Standardized(effect)).build());
    return analysed(scenario, replicates, methods);
  }

  static Scenario analysed(Scenario scenario, long replicates, String... methods) {
    ScenarioAnalysis[] analyses = new ScenarioAnalysis[methods.length];
    for (int i = 0; i < methods.length; i++) {
      analyses[i] = new ScenarioAnalysis("flare", "post", methods[i]);
    }
    return Scenarios.with(
        scenario,
        new ScenarioRun(0.95, replicates, Scenarios.SEED, RandomNumbers.COMMON),
        analyses);
  }

  static List<CellResult> run(ScenarioGrid grid, RunOptions options) {
    Recording recording = new Recording();
    Simulation.of(grid, options).run(recording);
    return recording.results;
  }

  static PerformanceRow row(CellResult result, String method, String measure) {
    return result.rows().stream()
        .filter(each -> each.subject().method().equals(method) && each.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  /** Keeps what it hears. */
  static class Recording implements RunListener {
    final List<CellResult> results = new ArrayList<>();
    final Map<Integer, byte[]> sums = new HashMap<>();

    @Override
    public Optional<byte[]> saved(int cell) {
      return Optional.ofNullable(sums.get(cell));
    }

    @Override
    public boolean wantsSums() {
      return true;
    }

    @Override
    public void save(int cell, byte[] bytes) {
      sums.put(cell, bytes);
    }

    @Override
    public void finished(CellResult result) {
      results.add(result);
    }
  }
}
