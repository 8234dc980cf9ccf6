// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

/**
 * Sample sizes by simulation: for every cell of a grid and every analysis the smallest size, in the
 * ratio of the scenario's arms, at which the analysis has a wanted power.
 *
 * <p>The search of a cell is a function of the scenario, the seed and the goal alone, on any number
 * of threads. Searches begin with the same replicates, so that sizes of different cells vary
 * together.
 */
public final class SampleSizeSearch {
  private final ScenarioGrid grid;
  private final RunOptions options;
  private final List<SampleSizeGoal> goals;
  private final List<CellPlan.Drawing> drawings; // one an analysis, whichever others there are

  private SampleSizeSearch(ScenarioGrid grid, List<SampleSizeGoal> goals, RunOptions options) {
    this.grid = grid;
    this.options = options;
    this.goals = List.copyOf(goals);
    this.drawings = new ArrayList<>();
    for (int i = 0; i < grid.cell(0).analyses().size(); i++) {
      drawings.add(Paths.of(only(grid, i), options.path()));
    }
  }

  private static ScenarioGrid only(ScenarioGrid grid, int analysis) {
    List<Scenario> cells =
        grid.cells().stream()
            .map(each -> each.withAnalyses(List.of(each.analyses().get(analysis))))
            .toList();
    return new ScenarioGrid(grid.source(), grid.varied(), cells);
  }

  /**
   * A search, ready to run.
   *
   * @param grid the scenarios; the replicates of each cell are what one search may use, a quarter
   *     of them to confirm what it finds
   * @param goals what is wanted, one or more
   * @param analyses which of the scenario's analyses are of interest
   * @param options path, threads, and one significance level at most in place of 1 - level
   * @return the search
   * @throws IllegalArgumentException if arms are varied, no analysis is of interest, or the path is
   *     not possible
   */
  public static SampleSizeSearch of(
      ScenarioGrid grid,
      List<SampleSizeGoal> goals,
      Predicate<ScenarioAnalysis> analyses,
      RunOptions options) {
    for (String path : grid.varied()) {
      if (path.equals("arms") || path.startsWith("arms.")) {
        throw new IllegalArgumentException(
            "vary must leave the arms alone when their size is looked for, got " + path);
      }
    }
    List<Scenario> cells =
        grid.cells().stream()
            .map(each -> each.withAnalyses(each.analyses().stream().filter(analyses).toList()))
            .toList();
    if (cells.get(0).analyses().isEmpty()) {
      throw new IllegalArgumentException("analyses must name one or more, got none");
    }
    ScenarioGrid chosen = new ScenarioGrid(grid.source(), grid.varied(), cells);
    return new SampleSizeSearch(chosen, goals, options);
  }

  /**
   * How replicates are drawn.
   *
   * @return the ways of its analyses, each once
   */
  public Set<SimulationPath> paths() {
    Set<SimulationPath> paths = EnumSet.noneOf(SimulationPath.class);
    drawings.forEach(each -> paths.add(each.path()));
    return paths;
  }

  /**
   * Why replicates cannot be drawn as moments.
   *
   * @return the first reason of the first cell that has one; empty when they can
   */
  public Optional<String> whyParticipants() {
    return grid.cells().stream().flatMap(each -> Paths.hindrance(each).stream()).findFirst();
  }

  /**
   * Runs all searches.
   *
   * @param progress hears how many replicates of a search are done
   * @return the sizes, by cell, analysis and goal
   */
  public List<SampleSize> run(Progress progress) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            options.threads(),
            task -> {
              Thread thread = new Thread(task, "power");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<SampleSize> sizes = new ArrayList<>();
      for (int cell = 0; cell < grid.cells().size(); cell++) {
        for (int analysis = 0; analysis < drawings.size(); analysis++) {
          for (SampleSizeGoal goal : goals) {
            sizes.add(search(cell, analysis, goal, new Work(workers, progress)));
          }
        }
      }
      return sizes;
    } finally {
      workers.shutdownNow();
    }
  }

  /** Who works, and who hears of it. */
  private record Work(ExecutorService workers, Progress progress) {}

  private SampleSize search(int cell, int index, SampleSizeGoal goal, Work work) {
    ScenarioAnalysis analysis = grid.cell(cell).analyses().get(index);
    Scenario scenario = grid.cell(cell).withAnalyses(List.of(analysis));
    SampleSize.Question question =
        new SampleSize.Question(cell, scenario.settings(), analysis, goal.power());
    PowerRuns runs = new PowerRuns(scenario, drawings.get(index), options, work.workers());
    Optional<NotEstimable> idle = idle(analysis, goal, runs.alpha());
    if (idle.isPresent()) {
      return new SampleSize(question, Optional.empty(), idle, List.of());
    }
    TwoArms<Integer> arms = scenario.arms().map(ScenarioArm::size);
    String what = "cell " + (cell + 1) + ", " + analysis.label();
    SizeSolver solver =
        new SizeSolver(
            runs,
            new ArmSizes(arms.experimental(), arms.control()),
            goal,
            new SizeSolver.Budget(scenario.run().replicates(), scenario.run().level()),
            (done, all) -> work.progress().at(what, done, all));
    SizeSolver.Answer answer = solver.solve(Math.max(arms.experimental(), arms.control()));
    return new SampleSize(question, answer.found(), answer.why(), answer.search());
  }

  // A test rejects as often as its level where there is no effect, whatever the size.
  private static Optional<NotEstimable> idle(
      ScenarioAnalysis analysis, SampleSizeGoal goal, double alpha) {
    boolean margin =
        Catalogue.find(analysis.method())
            .map(Method::role)
            .filter(Method.Role::needsMargin)
            .isPresent();
    return margin || goal.power() > alpha
        ? Optional.empty()
        : Optional.of(
            new NotEstimable(
                Reason.UNATTAINABLE,
                "power must be above the level of significance "
                    + Float.toString((float) alpha) // 0.05, not 1 - 0.95 in full
                    + ", which tests have without any effect"));
  }
}
