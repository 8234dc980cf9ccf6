// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.equipoise.core.Version;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.io.CheckpointFolder;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.Simulation;
import picocli.CommandLine.Option;

/** The folder that keeps what is done of a simulation. */
final class CheckpointOption {
  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description =
          "keep what is done in this folder; the same command goes on from there, with the same"
              + " answer to the last bit")
  private Path folder;

  boolean isGiven() {
    return folder != null;
  }

  /** The folder of this run; empty when none is kept. */
  Optional<CheckpointFolder> open(
      Simulation simulation, ScenarioGrid grid, RunOptions how, Consumer<String> warnings) {
    return Optional.ofNullable(folder)
        .map(each -> CheckpointFolder.open(each, manifest(simulation, grid, how), warnings));
  }

  /** What a run says that is stopped. */
  String onStop() {
    return folder == null
        ? "nothing was kept; --checkpoint DIR keeps what is done"
        : "the same command goes on from what is kept in " + folder;
  }

  /** What makes a run another one. Replicates do not: more can be added to those that are there. */
  private static Map<String, String> manifest(
      Simulation simulation, ScenarioGrid grid, RunOptions how) {
    Map<String, String> run = new LinkedHashMap<>();
    ScenarioRun first = grid.cell(0).run();
    run.put("version", Version.current());
    run.put("sums", Integer.toString(Simulation.SUMS));
    if (!grid.source().inputs().isEmpty()) {
      run.put("inputs", grid.source().inputs().toString());
    }
    run.put("scenario, with the files it names", simulation.fingerprint());
    run.put("seed", Long.toString(first.seed()));
    run.put("level", Double.toString(first.level()));
    run.put("alpha", how.alphas().toString());
    run.put(
        "until-mcse",
        how.untilMcse().isPresent() ? Double.toString(how.untilMcse().getAsDouble()) : "none");
    run.put("path", simulation.path().label());
    return run;
  }
}
