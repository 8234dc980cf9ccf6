// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Conventions;
import org.equipoise.design.Derivation;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.repeated.ResponseArea;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.SimulationPath;
import org.equipoise.view.SimulationView;

/** How the replicates of an answer came about, for its details of methods. */
final class SimulationConventions {
  private SimulationConventions() {}

  /** Of performance measures. */
  static Conventions of(Simulation simulation, ScenarioGrid grid) {
    return drawn(Set.of(simulation.path()), simulation.whyParticipants(), grid)
        .and(SimulationView.measures());
  }

  /** Of what was drawn along these paths. */
  static Conventions drawn(
      Set<SimulationPath> paths, Optional<String> whyParticipants, ScenarioGrid grid) {
    List<String> ways = new ArrayList<>();
    if (paths.contains(SimulationPath.MOMENTS)) {
      ways.add("moments: the moments of each replicate alone, which are all it takes");
    }
    if (paths.contains(SimulationPath.PARTICIPANTS)) {
      ways.add(
          "participants" + whyParticipants.map(each -> ", since " + each).orElse(", as asked"));
    }
    return Conventions.of("replicates", String.join("; else ", ways))
        .and("seed", Long.toString(grid.cell(0).run().seed()))
        .and("scenario", grid.source().name() + ", SHA-256 " + grid.source().sha256())
        .and(notDrawn(grid));
  }

  /** How outcomes come about whose values are taken from elsewhere. */
  private static Conventions notDrawn(ScenarioGrid grid) {
    Conventions sources = Conventions.none();
    for (Scenario cell : grid.cells()) {
      for (ScenarioOutcome each : cell.outcomes()) {
        if (each.distribution() instanceof ScenarioDistribution.Resample resample) {
          sources = sources.and(each.id(), resample.from().toString());
        } else if (each.distribution() instanceof ScenarioDistribution.Derived derived) {
          Derivation how = derived.derivation();
          sources = sources.and(each.id(), how.measure().label() + " of " + how.from());
          sources = sources.and(ResponseArea.of(how.measure()).conventions());
        }
      }
    }
    return sources;
  }
}
