// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.ParticipantsWriter;
import org.equipoise.io.ScenarioReader;
import org.equipoise.simulation.Replay;
import org.equipoise.simulation.ReplicateAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Simulated participants of one replicate. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Draws the participants of one simulated replicate, as participants.csv.",
      "A replicate is an address: the same scenario, seed and address give the same bytes."
    },
    footer = {
      "",
      "Example:",
      "  bin/equipoise simulate data/rosenkranz2013/scenario.yaml --replay 0:0"
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
          "which replicate of which cell, both from 0; the last key of vary moves fastest")
  private String replay;

  @Option(names = "--seed", paramLabel = "SEED", description = "overrides the scenario's seed")
  private Long seed;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      description = "csv: participants are a table (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write to FILE instead of standard output; whole or not at all")
  private Path out;

  SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Options options = new Options(spec);
    if (replay == null) {
      throw options.wrong(
          "--replay: must be given, such as 0:0; performance measures of many replicates are not"
              + " available yet");
    }
    if (!format.equals("csv")) {
      throw options.wrong("--format: a replay is participants.csv; must be csv, got " + format);
    }
    ReplicateAddress address = options.make("--replay", () -> ReplicateAddress.parse(replay));
    ScenarioGrid read = scenario();
    ScenarioGrid grid = seed == null ? read : read.withSeed(seed);
    Replay drawn = options.make("--replay", () -> Replay.of(grid, address));
    Output written = new Output(console);
    if (!file.equals(Output.STANDARD)) {
      written.keep(file);
    }
    written.add(Optional.ofNullable(out), csv(drawn));
    written.write();
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
