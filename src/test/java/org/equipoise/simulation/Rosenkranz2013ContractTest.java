// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.ParticipantsWriter;
import org.equipoise.io.ScenarioReader;
import org.equipoise.io.Vocabulary;
import org.junit.jupiter.api.Test;

class Rosenkranz2013ContractTest {
  private static final Path FOLDER = Path.of("data", "rosenkranz2013");

  @Test
  void the_committed_participants_are_drawn_again_byte_for_byte() throws IOException {
    Vocabulary vocabulary = new Vocabulary(Set.of("welch", "ancova"), Set.of());
    ScenarioGrid grid = ScenarioReader.read(FOLDER.resolve("scenario.yaml"), vocabulary);
    Replay replay = Replay.of(grid, ReplicateAddress.parse("0:0"));
    StringBuilder drawn = new StringBuilder();
    new ParticipantsWriter(replay.comment(), replay.decimals()).write(replay.participants(), drawn);

    Path committed = FOLDER.resolve("participants.simulated.csv");
    assertThat(drawn.toString().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Files.readAllBytes(committed));
  }
}
