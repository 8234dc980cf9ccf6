// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRecording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayContractTest {
  private static final ScenarioGrid.Source SOURCE = new ScenarioGrid.Source("s.yaml", "abc");

  @Test
  void a_replay_says_that_it_is_simulated_from_what_and_how_to_repeat_it() {
    Scenario scenario =
        Scenarios.perCell(Scenarios.of(Scenarios.flare().build()), Map.of("arms.E", "6"));
    ScenarioGrid grid = new ScenarioGrid(SOURCE, List.of("arms.E"), List.of(scenario)).withSeed(9);

    assertThat(Replay.of(grid, new ReplicateAddress(0, 17)).comment())
        .containsExactly(
            "SIMULATED participants, not data of a real trial.",
            "Scenario test (s.yaml, SHA-256 abc), cell 0, replicate 17, seed 9",
            "Cell: arms.E = 6",
            "Regenerate: bin/equipoise simulate s.yaml --seed 9 --replay 0:17");
  }

  @Test
  void a_replay_names_the_files_that_its_scenario_reads() {
    ScenarioGrid.Source source = new ScenarioGrid.Source("s.yaml", "abc", Map.of("p.csv", "def"));
    Scenario scenario = Scenarios.of(Scenarios.flare().build());
    ScenarioGrid grid = new ScenarioGrid(source, List.of(), List.of(scenario));

    assertThat(Replay.of(grid, new ReplicateAddress(0, 1)).comment())
        .contains("With p.csv, SHA-256 def");
  }

  @Test
  void a_replay_carries_the_decimals_that_are_recorded() {
    ScenarioRecording recording =
        new ScenarioRecording(OptionalDouble.empty(), Optional.empty(), OptionalInt.of(1));
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare().recording(recording).build(), new Scenarios.Outcome("raw").build());
    ScenarioGrid grid = new ScenarioGrid(SOURCE, List.of(), List.of(scenario));

    assertThat(Replay.of(grid, new ReplicateAddress(0, 0)).decimals())
        .isEqualTo(Map.of("flare", 1));
  }

  @Test
  void a_cell_that_is_not_there_is_refused() {
    Scenario scenario = Scenarios.of(Scenarios.flare().build());
    ScenarioGrid grid = new ScenarioGrid(SOURCE, List.of(), List.of(scenario));

    assertThatThrownBy(() -> Replay.of(grid, new ReplicateAddress(1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cell must be from 0 to 0, got 1");
  }

  @Test
  void an_address_is_read_and_written() {
    assertThat(ReplicateAddress.parse("3:99999")).isEqualTo(new ReplicateAddress(3, 99999));
    assertThat(ReplicateAddress.parse("3:99999")).hasToString("3:99999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1", "1:", ":1", "-1:0", "0:-1", "a:b", "0:1:2", "0:1000000000000000000"})
  void another_form_of_address_is_refused(String text) {
    assertThatThrownBy(() -> ReplicateAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("replay must be CELL:REPLICATE, both counted from 0, got \"" + text + "\"");
  }
}
