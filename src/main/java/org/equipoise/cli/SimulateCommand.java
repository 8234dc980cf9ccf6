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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.equipoise.core.Conventions;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.Version;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.equipoise.io.CheckpointFolder;
import org.equipoise.io.ParticipantsWriter;
import org.equipoise.io.RowsFile;
import org.equipoise.io.ScenarioReader;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.Replay;
import org.equipoise.simulation.ReplicateAddress;
import org.equipoise.simulation.RunListener;
import org.equipoise.simulation.RunOptions;
import org.equipoise.simulation.SampleSize;
import org.equipoise.simulation.SampleSizeGoal;
import org.equipoise.simulation.SampleSizeSearch;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.SimulationPath;
import org.equipoise.table.Answer;
import org.equipoise.table.Origin;
import org.equipoise.view.KeptIntervals;
import org.equipoise.view.SampleSizeView;
import org.equipoise.view.SimulationView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Performance of methods over simulated replicates, or the participants of one of them. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Simulates a scenario and says how its analyses perform: bias, coverage, rejection and more,",
      "each with its Monte Carlo error. With --replay, the participants of one replicate instead;",
      "with --solve n, the sample size at which each analysis has a wanted power.",
      "A replicate is an address: the same scenario, seed and address give the same bytes."
    },
    footer = {
      "",
      "Example:",
      "  bin/equipoise simulate data/rosenkranz2013/scenario.yaml --replicates 10000",
      "  bin/equipoise simulate data/scenarios/power-n49.yaml --solve n --power 0.9"
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

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description =
          "also write what every replicate answered, one row an analysis: .csv.gz, or .parquet with"
              + " an optional library")
  private Path rows;

  @Mixin private OutputOptions output;
  @Mixin private FigureOption figure;
  @Mixin private SimulationPlotOption plot;
  @Mixin private SolveOptions solve;

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    solve.check();
    if (solve.isGiven()) {
      solve();
    } else if (replay != null) {
      replay();
    } else {
      simulate();
    }
  }

  private void solve() {
    output.check();
    figure.check();
    plot.check(figure.isGiven());
    Options options = new Options(spec);
    for (String other : List.of("--replay", "--checkpoint", "--rows", "--until-mcse", "--plot")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(other)) {
        throw options.wrong("--solve: looks for a size, and does not go with " + other);
      }
    }
    RunOptions how = simulated.run(false);
    if (how.alphas().size() > 1) {
      throw options.wrong("--alpha: with --solve must be one level, got " + how.alphas().size());
    }
    List<SampleSizeGoal> goals = solve.goals();
    ScenarioGrid grid = simulated.over(scenario());
    Predicate<ScenarioAnalysis> chosen = solve.chosen(grid.cell(0).analyses());
    SampleSizeSearch search = refusing(() -> SampleSizeSearch.of(grid, goals, chosen, how));
    List<SampleSize> sizes;
    try (ProgressLine line = ProgressLine.of(console)) {
      sizes = refusing(() -> search.run(line));
    }
    Conventions drawn = SimulationConventions.drawn(search.paths(), search.whyParticipants(), grid);
    double level = grid.cell(0).run().level();
    double alpha = how.alphas().isEmpty() ? 1 - level : how.alphas().get(0);
    SampleSizeView view =
        new SampleSizeView(grid.varied(), sizes, SampleSizeView.conventions(drawn, alpha, level));
    Output written = written(grid);
    Answer answer =
        view.answer(Version.current())
            .withOrigin(origin(grid, simulated.further(how) + solve.further()));
    output.answer(answer, view::explanations, written);
    if (figure.isGiven() && view.figure().isEmpty()) {
      throw options.wrong("--figure: draws 1 to 60 sizes, and there are none or more");
    }
    figure.draw(view::figure, written);
    written.write();
  }

  private void replay() {
    Options options = new Options(spec);
    List<String> others = new ArrayList<>(simulated.given());
    if (checkpoint != null) {
      others.add("--checkpoint");
    }
    if (rows != null) {
      others.add("--rows");
    }
    if (figure.isGiven()) {
      others.add("--figure");
    }
    plot.check(figure.isGiven());
    if (!others.isEmpty()) {
      throw options.wrong(
          "--replay: draws one replicate, and does not go with " + String.join(", ", others));
    }
    if (!output.named().orElse("csv").equals("csv")) {
      throw options.wrong(
          "--format: a replay is participants.csv; must be csv, got " + output.named().orElse(""));
    }
    ReplicateAddress address = options.make("--replay", () -> ReplicateAddress.parse(replay));
    Optional<SimulationPath> way = simulated.way();
    ScenarioGrid grid = simulated.seeded(scenario());
    Replay drawn = replay(grid, address, way);
    Output written = written(grid);
    written.add(output.file(), csv(drawn));
    written.write();
  }

  private Replay replay(ScenarioGrid grid, ReplicateAddress address, Optional<SimulationPath> way) {
    try {
      return Replay.of(grid, address, way);
    } catch (IllegalArgumentException e) {
      String option = e.getMessage().startsWith("path ") ? "--" : "--replay: ";
      throw new Options(spec).wrong(option + e.getMessage());
    }
  }

  private void check() {
    output.check();
    figure.check();
    plot.check(figure.isGiven());
    Options options = new Options(spec);
    if (rows != null) {
      RowsFile.problem(rows).ifPresent(problem -> refuse("--rows: " + problem));
    }
    boolean keeps = rows != null || plot.keepsRows();
    if (checkpoint != null && keeps) {
      throw options.wrong(
          "--checkpoint: keeps sums and no single replicates, and does not go with "
              + (rows == null ? "--plot zip" : "--rows"));
    }
  }

  private void refuse(String problem) {
    throw new Options(spec).wrong(problem);
  }

  private void simulate() {
    check();
    RunOptions how = simulated.run(rows != null || plot.keepsRows());
    ScenarioGrid grid = simulated.over(scenario());
    Simulation simulation = refusing(() -> Simulation.of(grid, how));
    plot.check(grid, how.alphas());
    Optional<KeptIntervals> kept = plot.kept(grid.cells().size());
    if (rows == null) {
      answer(simulation, new Job(grid, how, kept, Optional.empty()));
      return;
    }
    try (ReplicateRowsFile whole = new ReplicateRowsFile(rows, grid)) {
      answer(simulation, new Job(grid, how, kept, Optional.of(whole)));
    }
  }

  /** What is run, and who reads the replicates. */
  private record Job(
      ScenarioGrid grid,
      RunOptions how,
      Optional<KeptIntervals> kept,
      Optional<ReplicateRowsFile> file) {
    List<RunListener> readers() {
      List<RunListener> readers = new ArrayList<>();
      kept.ifPresent(readers::add);
      file.ifPresent(readers::add);
      return readers;
    }
  }

  private void answer(Simulation simulation, Job job) {
    ScenarioGrid grid = job.grid();
    Output written = written(grid);
    job.file().ifPresent(each -> written.reserve(rows));
    Optional<List<CellResult>> results = results(simulation, job, written);
    if (results.isEmpty()) {
      return; // it was stopped, and the process is ending
    }
    SimulationView view =
        new SimulationView(
            grid.varied(), results.get(), SimulationConventions.of(simulation, grid));
    Answer answer =
        output.forPeople() ? view.summary(Version.current()) : view.answer(Version.current());
    answer = answer.withOrigin(origin(grid, simulated.further(job.how())));
    answer = answer.withWarnings(view.warnings(replayCommand(job)));
    output.answer(answer, view::explanations, written);
    double level = grid.cell(0).run().level();
    Optional<ParameterException> undrawn = Optional.empty();
    try {
      figure.draw(() -> plot.draw(view, level, job.kept()), written);
    } catch (ParameterException e) { // the figure alone: what was simulated is not lost with it
      undrawn = Optional.of(e);
    }
    written.write();
    job.file().ifPresent(ReplicateRowsFile::appear);
    if (undrawn.isPresent()) {
      throw undrawn.get();
    }
  }

  private String replayCommand(Job job) {
    String way = job.how().path().map(each -> " --path " + each.label()).orElse("");
    long seed = job.grid().cell(0).run().seed();
    return "bin/equipoise simulate " + file + " --seed " + seed + way + " --replay ";
  }

  private Optional<List<CellResult>> results(Simulation simulation, Job job, Output written) {
    ScenarioGrid grid = job.grid();
    Optional<CheckpointFolder> folder =
        Optional.ofNullable(checkpoint)
            .map(each -> open(each, manifest(simulation, grid, job.how()), written));
    try (ProgressLine line = ProgressLine.of(console)) {
      SimulationRun.Extent extent =
          new SimulationRun.Extent(grid.cells().size(), job.how().untilMcse().isPresent());
      SimulationRun run = new SimulationRun(simulation, extent, folder, job.readers(), line);
      return refusing(() -> run.run(onStop(), console));
    } finally {
      folder.ifPresent(CheckpointFolder::close);
    }
  }

  private static CheckpointFolder open(Path folder, Map<String, String> run, Output written) {
    return CheckpointFolder.open(folder, run, written::warn);
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

  // What cannot be simulated is a matter of the scenario, or of the path that was asked for.
  private <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (InvalidInputException e) { // says itself which file is wrong
      throw e;
    } catch (IllegalArgumentException e) {
      if (e.getMessage().startsWith("path ")) {
        throw new Options(spec).wrong("--" + e.getMessage());
      }
      throw new InvalidInputException(new Problem(file.toString(), 0, "", e.getMessage(), ""));
    }
  }

  // Without what the answer does not depend on: the same answer has the same command.
  private Origin origin(ScenarioGrid grid, String further) {
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
            + further;
    String name = file.equals(Output.STANDARD) ? "standard input" : file.toString();
    Origin origin = Origin.none().with("command", command).withInput(name, grid.source().sha256());
    for (Map.Entry<String, String> each : grid.source().inputs().entrySet()) {
      origin = origin.withInput(file.resolveSibling(each.getKey()).toString(), each.getValue());
    }
    return origin;
  }

  private Output written(ScenarioGrid grid) {
    Output written = new Output(console);
    if (!file.equals(Output.STANDARD)) {
      written.keep(file);
    }
    grid.source().inputs().keySet().forEach(each -> written.keep(file.resolveSibling(each)));
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
