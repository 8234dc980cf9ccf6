// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Participants;

/**
 * One replicate drawn again, with what its file says about itself. The comment names neither a
 * version nor a date, so that the file comes out the same byte for byte.
 *
 * @param participants the participants
 * @param comment lines that say that they are simulated, from what, and by which command; without a
 *     comment sign
 * @param decimals how many decimals the outcomes are recorded with, by id; an outcome that is not
 *     there is recorded with all its digits
 */
public record Replay(
    Participants participants, List<String> comment, Map<String, Integer> decimals) {
  /** Checks that the participants are there and copies the lines. */
  public Replay {
    Objects.requireNonNull(participants, "participants");
    comment = List.copyOf(comment);
    decimals = Collections.unmodifiableMap(new LinkedHashMap<>(decimals));
  }

  /**
   * Draws a replicate.
   *
   * @param grid the scenario
   * @param address which replicate of which cell
   * @return the participants and the comment
   * @throws IllegalArgumentException if the grid has no such cell
   */
  public static Replay of(ScenarioGrid grid, ReplicateAddress address) {
    Scenario scenario = grid.cell(address.cell());
    Participants participants = Replicator.of(scenario).replicate(address.replicate());
    return new Replay(participants, comment(grid.source(), scenario, address), decimals(scenario));
  }

  private static Map<String, Integer> decimals(Scenario scenario) {
    Map<String, Integer> decimals = new LinkedHashMap<>();
    for (ScenarioOutcome each : scenario.outcomes()) {
      each.recording().decimals().ifPresent(places -> decimals.put(each.id(), places));
    }
    return decimals;
  }

  private static List<String> comment(
      ScenarioGrid.Source source, Scenario scenario, ReplicateAddress address) {
    List<String> lines = new ArrayList<>();
    lines.add("SIMULATED participants, not data of a real trial.");
    lines.add(
        String.format(
            Locale.ROOT,
            "Scenario %s (%s, SHA-256 %s), cell %d, replicate %d, seed %d",
            scenario.id(),
            source.name(),
            source.sha256(),
            address.cell(),
            address.replicate(),
            scenario.run().seed()));
    source.inputs().forEach((file, sha256) -> lines.add("With " + file + ", SHA-256 " + sha256));
    scenario.settings().forEach((path, value) -> lines.add("Cell: " + path + " = " + value));
    lines.add(
        String.format(
            Locale.ROOT,
            "Regenerate: bin/equipoise simulate %s --seed %d --replay %s",
            source.name(),
            scenario.run().seed(),
            address));
    return lines;
  }
}
