// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.equipoise.io.RowsFile;
import org.equipoise.io.ScenarioReader;
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

  @Mixin private ReplayOption replay;
  @Mixin private SimulationOptions simulated;

  @Mixin private CheckpointOption checkpoint;

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
    } else if (replay.isGiven()) {
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
    try (ProgressLine line = ProgressLine.stoppable(console)) {
      sizes = refusing(() -> search.run(line.ofReplicates("up to about ")));
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
    if (checkpoint.isGiven()) {
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
    ReplicateAddress address = replay.address();
    Optional<SimulationPath> way = simulated.way();
    ScenarioGrid grid = simulated.seeded(scenario());
    String drawn = replay.participants(grid, address, way);
    Output written = written(grid);
    written.add(output.file(), drawn);
    written.write();
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
    if (checkpoint.isGiven() && keeps) {
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
    ScenarioGrid grid = PossibleGrid.require(file, simulated.over(scenario()));
    Simulation simulation = refusing(() -> Simulation.of(grid, how));
    plot.check(grid, how.alphas(), figure.isGiven());
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
    /** All who hear of the run: these, and who makes the answer. */
    List<RunListener> readers(RunListener... answer) {
      List<RunListener> readers = new ArrayList<>(List.of(answer));
      kept.ifPresent(readers::add);
      file.ifPresent(readers::add);
      return readers;
    }
  }

  private void answer(Simulation simulation, Job job) {
    Output written = written(job.grid());
    job.file().ifPresent(each -> written.reserve(rows));
    List<Path> planned = new ArrayList<>(List.of(output.file().orElse(Output.STANDARD)));
    figure.file().ifPresent(planned::add);
    written.check(planned);
    if (output.streams()) {
      stream(simulation, job, written);
    } else {
      whole(simulation, job, written);
    }
  }

  private void whole(Simulation simulation, Job job, Output written) {
    ScenarioGrid grid = job.grid();
    KeptCells cells = new KeptCells(row -> true);
    try (ProgressLine line = ProgressLine.of(console)) {
      if (!run(simulation, job, new Work(job.readers(cells), line, () -> {}), written)) {
        return; // it was stopped, and the process is ending
      }
    }
    SimulationView view = view(simulation, grid, cells);
    Answer answer =
        output.forPeople() ? view.summary(Version.current()) : view.answer(Version.current());
    answer = answer.withOrigin(origin(grid, simulated.further(job.how())));
    answer = answer.withWarnings(view.warnings(replayCommand(job)));
    output.answer(answer, view::explanations, written);
    finish(view, job, written);
  }

  private void stream(Simulation simulation, Job job, Output written) {
    boolean rowsAlone = rows == null && !figure.isGiven(); // what nobody reads is not computed
    KeptCells cells = new KeptCells(plot::shows);
    try (Streamed out = written.stream(output.file());
        ProgressLine line = ProgressLine.of(console)) {
      MeasuresStream stream =
          new MeasuresStream(
              job.grid().varied(), out, line, rowsAlone ? simulation::stop : () -> {});
      List<RunListener> readers =
          figure.isGiven() ? job.readers(stream, cells) : job.readers(stream);
      if (run(simulation, job, new Work(readers, line, out::close), written)) {
        line.wipe();
        stream.warnings(replayCommand(job)).forEach(written::warn);
        finish(view(simulation, job.grid(), cells), job, written);
      }
    }
  }

  private static SimulationView view(Simulation simulation, ScenarioGrid grid, KeptCells cells) {
    return new SimulationView(
        grid.varied(), cells.cells(), SimulationConventions.of(simulation, grid));
  }

  private void finish(SimulationView view, Job job, Output written) {
    double level = job.grid().cell(0).run().level();
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

  /** Who hears of a run, and what removes what it leaves half done. */
  private record Work(List<RunListener> readers, ProgressLine line, Runnable discard) {}

  /** Whether all cells are done; false when it was stopped. */
  private boolean run(Simulation simulation, Job job, Work work, Output written) {
    ScenarioGrid grid = job.grid();
    Optional<CheckpointFolder> folder = checkpoint.open(simulation, grid, job.how(), written::warn);
    SimulationRun.Stop stop =
        new SimulationRun.Stop(
            checkpoint.onStop(),
            () -> {
              work.discard().run();
              job.file().ifPresent(ReplicateRowsFile::close);
            });
    try {
      SimulationRun.Extent extent =
          new SimulationRun.Extent(grid.cells().size(), job.how().untilMcse().isPresent());
      SimulationRun run =
          new SimulationRun(simulation, extent, folder, work.readers(), work.line());
      return refusing(() -> run.run(stop, console));
    } finally {
      folder.ifPresent(CheckpointFolder::close);
    }
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
}
