// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.core.Conventions;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.Version;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.io.CheckpointFolder;
import org.equipoise.io.ParticipantsWriter;
import org.equipoise.io.ScenarioReader;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.Replay;
import org.equipoise.simulation.ReplicateAddress;
import org.equipoise.simulation.RunListener;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.Simulation;
import org.equipoise.table.Answer;
import org.equipoise.table.Origin;
import org.equipoise.view.SimulationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Performance of methods over simulated replicates, or the participants of one of them. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates a scenario and says how its analyses perform: bias, coverage, rejection and more,",
      "each with its Monte Carlo error. With --replay, the participants of one replicate instead.",
      "A replicate is an address: the same scenario, seed and address give the same bytes."
    },
    footer = {
      "",
      "Example:",
      "  bin/equipoise simulate data/rosenkranz2013/scenario.yaml --replicates 10000"
    })
final class SimulateCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SCENARIO.yaml", description = "the scenario; - is standard input")
  private Path file;

  @Option(
      names = "--replay",
      paramLabel = "CELL:REPLICATE",
      description =
          "print the participants of this replicate of this cell, both from 0, as participants.csv;"
              + " the last key of vary moves fastest")
  private String replay;

  @Mixin private SimulationOptions simulated;

  @Option(
      names = "--checkpoint",
      paramLabel = "DIR",
      description =
          "keep what is done in this folder; the same command goes on from there, with the same"
              + " answer to the last bit")
  private Path checkpoint;

  @Mixin private OutputOptions output;

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    if (replay != null) {
      replay();
    } else {
      simulate();
    }
  }

  private void replay() {
    Options options = new Options(spec);
    List<String> others = new ArrayList<>(simulated.given());
    if (checkpoint != null) {
      others.add("--checkpoint");
    }
    if (!others.isEmpty()) {
      throw options.wrong(
          "--replay: draws one replicate, and does not go with " + String.join(", ", others));
    }
    if (!output.named().orElse("csv").equals("csv")) {
      throw options.wrong(
          "--format: a replay is participants.csv; must be csv, got " + output.named().orElse(""));
    }
    ReplicateAddress address = options.make("--replay", () -> ReplicateAddress.parse(replay));
    ScenarioGrid grid = simulated.seeded(scenario());
    Replay drawn = options.make("--replay", () -> Replay.of(grid, address));
    Output written = written();
    written.add(output.file(), csv(drawn));
    written.write();
  }

  private void simulate() {
    output.check();
    RunOptions how = simulated.run(false);
    ScenarioGrid grid = simulated.over(scenario());
    Simulation simulation = refusing(() -> Simulation.of(grid, how));
    Output written = written();
    Optional<List<CellResult>> results = results(simulation, grid, how, written);
    if (results.isEmpty()) {
      return; // it was stopped, and the process is ending
    }
    SimulationView view =
        new SimulationView(grid.varied(), results.get(), conventions(simulation, grid));
    Answer answer =
        output.forPeople() ? view.summary(Version.current()) : view.answer(Version.current());
    output.answer(answer.withOrigin(origin(grid, how)), view::explanations, written);
    written.write();
  }

  private Optional<List<CellResult>> results(
      Simulation simulation, ScenarioGrid grid, RunOptions how, Output written) {
    List<RunListener> readers = List.of();
    Optional<CheckpointFolder> folder =
        Optional.ofNullable(checkpoint)
            .map(each -> CheckpointFolder.open(each, manifest(simulation, grid, how), written::warn));
    try (ProgressLine line = ProgressLine.of(console)) {
      SimulationRun run =
          new SimulationRun(simulation, grid.cells().size(), folder, readers, line);
      return refusing(() -> run.run(onStop(), console));
    } finally {
      folder.ifPresent(CheckpointFolder::close);
    }
  }

  private String onStop() {
    return checkpoint == null
        ? "nothing was kept; --checkpoint DIR keeps what is done"
        : "the same command goes on from what is kept in " + checkpoint;
  }

  /** What makes a run another one. Replicates do not: more can be added to those that are there. */
  private static Map<String, String> manifest(
      Simulation simulation, ScenarioGrid grid, RunOptions how) {
    Map<String, String> run = new LinkedHashMap<>();
    ScenarioRun first = grid.cell(0).run();
    run.put("version", Version.current());
    run.put("scenario", grid.source().sha256());
    run.put("seed", Long.toString(first.seed()));
    run.put("level", Double.toString(first.level()));
    run.put("alpha", how.alphas().toString());
    run.put(
        "until-mcse",
        how.untilMcse().isPresent() ? Double.toString(how.untilMcse().getAsDouble()) : "none");
    run.put("path", simulation.path().label());
    return run;
  }

  // What cannot be simulated is a matter of the scenario, or of the path that was asked for.
  private <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith("path ")) {
        throw new Options(spec).wrong("--" + e.getMessage());
      }
      throw new InvalidInputException(new Problem(file.toString(), 0, "", e.getMessage(), ""));
    }
  }

  private Conventions conventions(Simulation simulation, ScenarioGrid grid) {
    ScenarioRun first = grid.cell(0).run();
    String why =
        switch (simulation.path()) {
          case MOMENTS -> "moments: only the moments of each replicate, which is all that is needed";
          case PARTICIPANTS ->
              "participants"
                  + simulation.whyParticipants().map(each -> ", since " + each).orElse(", as asked");
        };
    return Conventions.of("replicates", why)
        .and("seed", Long.toString(first.seed()))
        .and("scenario", grid.source().name() + ", SHA-256 " + grid.source().sha256())
        .and(SimulationView.measures());
  }

  // Without what the answer does not depend on: the same answer has the same command.
  private Origin origin(ScenarioGrid grid, RunOptions how) {
    ScenarioRun first = grid.cell(0).run();
    String command =
        "bin/equipoise simulate "
            + file
            + " --replicates "
            + first.replicates()
            + " --seed "
            + first.seed()
            + " --level "
            + first.level()
            + simulated.further(how);
    String name = file.equals(Output.STANDARD) ? "standard input" : file.toString();
    return Origin.none().with("command", command).withInput(name, grid.source().sha256());
  }

  private Output written() {
    Output written = new Output(console);
    if (!file.equals(Output.STANDARD)) {
      written.keep(file);
    }
    return written;
  }

  private ScenarioGrid scenario() {
    if (!file.equals(Output.STANDARD)) {
      return ScenarioReader.read(file, KnownIds.vocabulary());
    }
    try {
      return ScenarioReader.read(console.in(), file, KnownIds.vocabulary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String csv(Replay drawn) {
    StringBuilder text = new StringBuilder();
    try {
      new ParticipantsWriter(drawn.comment(), drawn.decimals()).write(drawn.participants(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
