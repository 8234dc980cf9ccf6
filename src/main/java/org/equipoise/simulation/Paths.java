// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Optional;
import org.equipoise.compare.MomentsKernel;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;

/**
 * Whether the replicates of a grid can be drawn as moments, and as which. The same for all cells.
 */
final class Paths {
  private Paths() {}

  /** The way to draw; moments where that is possible and nothing else is asked for. */
  static CellPlan.Drawing of(ScenarioGrid grid, Optional<SimulationPath> asked) {
    Optional<String> hindrance =
        grid.cells().stream().flatMap(each -> hindrance(each).stream()).findFirst();
    SimulationPath path =
        asked.orElse(hindrance.isEmpty() ? SimulationPath.MOMENTS : SimulationPath.PARTICIPANTS);
    if (path == SimulationPath.MOMENTS && hindrance.isPresent()) {
      throw new IllegalArgumentException(
          "path must be participants, since " + hindrance.get() + "; got moments");
    }
    boolean pooled = grid.cells().stream().allMatch(Paths::poolsEverything);
    return new CellPlan.Drawing(path, pooled ? MomentsScatter.POOLED : MomentsScatter.BY_ARM);
  }

  /**
   * The way to draw a replicate again. Without analyses, or with ones that are not possible, there
   * is no simulation, and the participants are those of the scenario.
   */
  static CellPlan.Drawing ofReplay(ScenarioGrid grid, Optional<SimulationPath> asked) {
    boolean participants = asked.equals(Optional.of(SimulationPath.PARTICIPANTS));
    if (participants || (asked.isEmpty() && !canBeSimulated(grid))) {
      return new CellPlan.Drawing(SimulationPath.PARTICIPANTS, MomentsScatter.BY_ARM);
    }
    if (grid.cell(0).analyses().isEmpty()) {
      throw new IllegalArgumentException(
          "path must be participants, since there are no analyses; got moments");
    }
    return of(grid, asked);
  }

  private static boolean canBeSimulated(ScenarioGrid grid) {
    try {
      grid.cells().forEach(each -> new AnalysisPlanner(each).plans());
      return !grid.cell(0).analyses().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Why a scenario needs participants. */
  static Optional<String> hindrance(Scenario scenario) {
    if (!(scenario.allocation() instanceof AllocationScheme.Fixed)) {
      return Optional.of("the allocation leaves the arm sizes to chance");
    }
    if (scenario.dropout().isPresent()) {
      return Optional.of("participants drop out");
    }
    if (!scenario.covariates().isEmpty()) {
      return Optional.of("participants have covariates");
    }
    if (scenario.hasClasses()) {
      return Optional.of("participants are taught in classes");
    }
    return new AnalysisPlanner(scenario)
        .plans().stream()
            .flatMap(each -> hindrance(each, scenario).stream())
            .findFirst()
            .or(() -> unknownToMoments(scenario));
  }

  private static Optional<String> hindrance(AnalysisPlan plan, Scenario scenario) {
    Method method = plan.method();
    if (!(method.procedure() instanceof OfMoments)) {
      return Optional.of(method.id() + " needs values");
    }
    ScenarioOutcome outcome = scenario.outcomes().get(plan.variables().outcome().outcome());
    ScenarioDistribution distribution = outcome.distribution();
    if (!(distribution instanceof ScenarioDistribution.Normal
        || distribution instanceof ScenarioDistribution.Lognormal)) {
      boolean resampled = distribution instanceof ScenarioDistribution.Resample;
      return Optional.of(outcome.id() + " is " + (resampled ? "resampled" : distribution.label()));
    }
    ScenarioRecording recording = outcome.recording();
    if (recording.detectionLimit().isPresent()
        || recording.range().isPresent()
        || recording.decimals().isPresent()) {
      return Optional.of(outcome.id() + " is recorded with a limit, a range or decimals");
    }
    if (plan.request().outcome().scale() != AnalysisPlanner.ownScale(outcome)) {
      return Optional.of(
          method.id() + " is of " + outcome.id() + " on another scale than where it is normal");
    }
    return Optional.empty();
  }

  // What is not analysed is drawn too when a replicate is replayed, given what is.
  private static Optional<String> unknownToMoments(Scenario scenario) {
    return scenario.outcomes().stream()
        .filter(each -> !isGivenByMoments(each))
        .map(each -> each.id() + " is resampled, derived or a curve")
        .findFirst();
  }

  private static boolean isGivenByMoments(ScenarioOutcome outcome) {
    ScenarioDistribution distribution = outcome.distribution();
    return !(distribution instanceof ScenarioDistribution.Resample
        || distribution instanceof ScenarioDistribution.Derived
        || outcome.samples().curve().isPresent());
  }

  private static boolean poolsEverything(Scenario scenario) {
    List<AnalysisPlan> plans = new AnalysisPlanner(scenario).plans();
    return plans.stream().allMatch(each -> each.kernel().map(MomentsKernel::pools).orElse(false))
        && MomentsPopulation.of(scenario, MomentsDrawer.variables(plans)).homogeneous();
  }
}
