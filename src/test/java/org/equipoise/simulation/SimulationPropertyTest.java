// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A result is a function of scenario and seed alone, however it is computed. */
class SimulationPropertyTest {
  private static final String[] METHODS = {"student", "welch", "ancova", "change"};

  private static ScenarioGrid grid(long replicates) {
    return Scenarios.grid(
        Runs.scenario(0, replicates, METHODS),
        Runs.scenario(0.5, replicates, METHODS),
        Runs.scenario(-0.8, replicates, METHODS));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void any_number_of_threads_gives_the_same_bits(int threads) {
    ScenarioGrid grid = grid(30_000);
    assertThat(Runs.run(grid, RunOptions.defaults().withThreads(threads)))
        .isEqualTo(Runs.run(grid, RunOptions.defaults()));
  }

  @Test
  void a_run_that_was_stopped_goes_on_to_the_same_bits() {
    ScenarioGrid grid = grid(30_000);
    Interrupted interrupted = new Interrupted();
    interrupted.simulation = Simulation.of(grid, RunOptions.defaults().withThreads(2));
    assertThat(interrupted.simulation.run(interrupted)).isFalse();
    assertThat(interrupted.sums).isNotEmpty();
    interrupted.simulation = null;
    assertThat(Simulation.of(grid, RunOptions.defaults()).run(interrupted)).isTrue();
    assertThat(
            interrupted.results.subList(interrupted.results.size() - 3, interrupted.results.size()))
        .isEqualTo(Runs.run(grid, RunOptions.defaults()));
  }

  @Test
  void cells_that_were_done_before_are_told_once_and_in_order() {
    Scenario[] cells = new Scenario[30];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Runs.scenario(i / 30.0, 5000, "welch", "ancova");
    }
    ScenarioGrid grid = Scenarios.grid(cells);
    Runs.Recording recording = new Runs.Recording();
    Simulation.of(grid, RunOptions.defaults()).run(recording);
    List<CellResult> whole = List.copyOf(recording.results);
    for (int missing : new int[] {0, 7, 8, 29}) {
      recording.sums.remove(missing);
    }
    recording.results.clear();
    assertThat(Simulation.of(grid, RunOptions.defaults().withThreads(2)).run(recording)).isTrue();
    assertThat(recording.results).isEqualTo(whole);
  }

  @Test
  void a_large_grid_reports_its_first_cells_without_waiting_for_the_others() {
    Scenario[] cells = new Scenario[2000];
    Arrays.fill(cells, Runs.scenario(0.5, 4096, "welch", "ancova"));
    Simulation simulation = Simulation.of(Scenarios.grid(cells), RunOptions.defaults());
    Runs.Recording recording =
        new Runs.Recording() {
          @Override
          public void finished(CellResult result) {
            super.finished(result);
            simulation.stop();
          }
        };
    assertThat(simulation.run(recording)).isFalse();
    assertThat(recording.results).hasSize(1);
    assertThat(recording.sums).hasSize(1);
  }

  @Test
  void cells_that_were_done_before_are_told_of_in_their_turn_and_at_once() {
    ScenarioGrid grid =
        Scenarios.grid(
            Runs.scenario(0, 2 * Streams.BLOCK, "welch"),
            Runs.scenario(0.2, 2 * Streams.BLOCK, "welch"),
            Runs.scenario(0.4, 2 * Streams.BLOCK, "welch"),
            Runs.scenario(0.6, 2 * Streams.BLOCK, "welch"),
            Runs.scenario(0.8, 2 * Streams.BLOCK, "welch"));
    Told told = new Told();
    Simulation.of(grid, RunOptions.defaults()).run(told);
    List<CellResult> whole = List.copyOf(told.results);
    told.sums.remove(2);
    told.results.clear();
    told.events.clear();
    Simulation.of(grid, RunOptions.defaults().withThreads(2)).run(told);
    assertThat(told.results).isEqualTo(whole);
    assertThat(told.events.stream().distinct())
        .containsExactly("0 done", "1 done", "2 on its way", "2 done", "3 done", "4 done");
  }

  /** Says in which order it heard of what. */
  private static final class Told extends Runs.Recording {
    private final List<String> events = new ArrayList<>();

    @Override
    public void progress(int cell, long done, long of) {
      events.add(cell + " on its way");
    }

    @Override
    public void finished(CellResult result) {
      super.finished(result);
      events.add(result.cell() + " done");
    }
  }

  @Test
  void replicates_can_be_added_later() {
    Runs.Recording recording = new Runs.Recording();
    Simulation.of(grid(10_000), RunOptions.defaults()).run(recording);
    recording.results.clear();
    Simulation.of(grid(25_000), RunOptions.defaults()).run(recording);
    assertThat(recording.results).isEqualTo(Runs.run(grid(25_000), RunOptions.defaults()));
  }

  @ParameterizedTest
  @EnumSource(SimulationPath.class)
  void the_arithmetic_of_a_method_decides_as_the_method_does(SimulationPath path) {
    Scenario scenario = Runs.scenario(0.4, 1, METHODS);
    CellPlan plan =
        CellPlan.of(
            scenario,
            new CellPlan.Drawing(path, MomentsScatter.BY_ARM),
            new double[] {1 - 0.95, 0.2, 1e-3});
    Drawer drawer = plan.newDrawer();
    List<ReplicateAnalysis> fast = plan.analyses(drawer);
    AnalysisResult quick = new AnalysisResult();
    AnalysisResult whole = new AnalysisResult();
    int atOnce = drawer.atOnce();
    for (int r = 0; r < 2000; r++) {
      int which = r % atOnce;
      if (which == 0) {
        drawer.draw(r, atOnce);
      }
      for (int i = 0; i < METHODS.length; i++) {
        fast.get(i).analyse(which, quick);
        fast.get(i).whole().analyse(which, whole);
        String what = METHODS[i] + " in replicate " + r;
        assertThat(quick.rejected).as(what).isEqualTo(whole.rejected);
        assertThat(quick.covers(0)).as(what).isEqualTo(whole.covers(0));
        org.equipoise.Tolerance.SPECIAL_FUNCTION.check(
            whole.estimate, quick.estimate, whole.standardError, what);
        org.equipoise.Tolerance.SPECIAL_FUNCTION.check(
            whole.standardError, quick.standardError, what);
        org.equipoise.Tolerance.ITERATIVE.check(whole.low, quick.low, whole.standardError, what);
      }
    }
  }

  /** Robust standard errors change no estimate; sums leave rounding, which is no bias. */
  @Test
  void methods_with_the_same_estimates_do_not_differ() {
    ScenarioGrid grid = Scenarios.grid(Runs.scenario(0.5, 5000, "ancova", "ancova-hc3"));
    CellResult result = Runs.run(grid, RunOptions.defaults()).get(0);
    for (String measure : List.of("bias", "relative_precision")) {
      PerformanceRow row = Runs.row(result, "difference:ancova-ancova-hc3", measure);
      assertThat(row.value()).as(measure).hasValue(0);
      assertThat(row.mcse()).as(measure).hasValue(0);
    }
  }

  @Test
  void replicates_that_are_drawn_together_are_those_that_are_drawn_alone() {
    // Arms of nobody, or of one: only the whole method can say why there is no estimate.
    Scenario few =
        Scenarios.with(
            Scenarios.of(Scenarios.SEED, 3, 2, Scenarios.flare().build()),
            new AllocationScheme.Simple(1, 1));
    CellPlan plan =
        CellPlan.of(
            Runs.analysed(few, 1, "ancova", "welch"),
            new CellPlan.Drawing(SimulationPath.PARTICIPANTS, MomentsScatter.BY_ARM),
            new double[] {0.05});
    CellRunner together = new CellRunner(plan);
    CellRunner alone = new CellRunner(plan);
    ResultChunk chunk = together.replicates(0, ResultChunk.SIZE);
    int failures = 0;
    for (int r = ResultChunk.SIZE - 1; r >= 0; r--) {
      ResultChunk one = alone.replicates(r, 1);
      for (int i = 0; i < 2; i++) {
        assertThat(chunk.of(i)[r])
            .usingRecursiveComparison()
            .withEqualsForType((a, b) -> a.equals(b), Double.class) // NaN too
            .isEqualTo(one.of(i)[0]);
        failures += one.of(i)[0].isEstimated() ? 0 : 1;
      }
    }
    assertThat(failures).isBetween(1, 2 * ResultChunk.SIZE - 1);
  }

  @Test
  void the_two_paths_agree_within_monte_carlo_error() {
    ScenarioGrid grid =
        Scenarios.grid(
            Runs.analysed(
                Scenarios.of(
                    Scenarios.SEED,
                    12,
                    30,
                    Scenarios.flare()
                        .effect(new ScenarioEffect.Standardized(0.6))
                        .sdRatio(1.7)
                        .interaction(0.3)
                        .build()),
                100_000,
                METHODS));
    CellResult moments = Runs.run(grid, RunOptions.defaults()).get(0);
    CellResult participants =
        Runs.run(grid, RunOptions.defaults().withPath(SimulationPath.PARTICIPANTS)).get(0);
    for (int i = 0; i < moments.rows().size(); i++) {
      PerformanceRow a = moments.rows().get(i);
      PerformanceRow b = participants.rows().get(i);
      assertThat(a.subject()).isEqualTo(b.subject());
      assertThat(a.measure()).isEqualTo(b.measure());
      if (a.mcse().isPresent()) {
        // 4.5 errors of the difference, for some 70 comparisons; the seed is fixed
        double error = Math.hypot(a.mcse().getAsDouble(), b.mcse().getAsDouble());
        assertThat(a.value().getAsDouble())
            .as(a.toString() + b)
            .isBetween(
                b.value().getAsDouble() - 4.5 * error, b.value().getAsDouble() + 4.5 * error);
      }
    }
  }

  /** Stops the simulation in the second cell. */
  private static final class Interrupted extends Runs.Recording {
    private Simulation simulation;

    @Override
    public void progress(int cell, long done, long of) {
      if (simulation != null && cell == 1 && done > 10_000) {
        simulation.stop();
      }
    }
  }
}
