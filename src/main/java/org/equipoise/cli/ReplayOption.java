// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.ParticipantsWriter;
import org.equipoise.simulation.Replay;
import org.equipoise.simulation.ReplicateAddress;
import org.equipoise.simulation.SimulationPath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which replicate is drawn again. */
final class ReplayOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--replay",
      paramLabel = "CELL:REPLICATE",
      description =
          "print the participants of this replicate of this cell, both from 0, as participants.csv;"
              + " the last key of vary moves fastest")
  private String replay;

  boolean isGiven() {
    return replay != null;
  }

  ReplicateAddress address() {
    return new Options(spec).make("--replay", () -> ReplicateAddress.parse(replay));
  }

  /** The participants, as participants.csv. */
  String participants(ScenarioGrid grid, ReplicateAddress address, Optional<SimulationPath> way) {
    return csv(drawn(grid, address, way));
  }

  private Replay drawn(ScenarioGrid grid, ReplicateAddress address, Optional<SimulationPath> way) {
    try {
      return Replay.of(grid, address, way);
    } catch (IllegalArgumentException e) {
      String option = e.getMessage().startsWith("path ") ? "--" : "--replay: ";
      throw new Options(spec).wrong(option + e.getMessage());
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
