// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Participants;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;

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
   * Draws a replicate the way that a simulation draws it when nothing else is asked for.
   *
   * @param grid the scenario
   * @param address which replicate of which cell
   * @return the participants and the comment
   * @throws IllegalArgumentException if the grid has no such cell
   */
  public static Replay of(ScenarioGrid grid, ReplicateAddress address) {
    return of(grid, address, Optional.empty());
  }

  /**
   * Draws a replicate. A simulation that draws participants had these; for one that draws moments
   * they are some that have exactly the moments of the replicate, so that its methods answer to
   * them as they did in the simulation. A scenario that cannot be simulated, such as one without
   * analyses, is drawn as participants.
   *
   * @param grid the scenario
   * @param address which replicate of which cell
   * @param path how the simulation draws; empty for the way it chooses itself
   * @return the participants and the comment
   * @throws IllegalArgumentException if the grid has no such cell, the path is not possible, or
   *     there are too few participants to have the moments
   */
  public static Replay of(
      ScenarioGrid grid, ReplicateAddress address, Optional<SimulationPath> path) {
    Scenario scenario = grid.cell(address.cell());
    CellPlan.Drawing drawing = Paths.ofReplay(grid, path);
    Participants participants = Replicator.of(scenario, drawing).replicate(address.replicate());
    List<String> lines = new ArrayList<>();
    lines.add("SIMULATED participants, not data of a real trial.");
    lines.addAll(source(grid.source(), scenario, address));
    if (drawing.path() == SimulationPath.MOMENTS) {
      lines.add(
          "The simulation draws moments; these are drawn to have exactly the moments of the"
              + " replicate.");
    }
    if (mayDraw(scenario)) {
      long seed =
          Streams.of(scenario).generator(Component.ANALYSIS, address.replicate()).nextLong();
      lines.add("Methods that draw at random had this seed: " + seed);
    }
    lines.add(command(grid.source(), scenario, address, path));
    return new Replay(participants, lines, decimals(scenario));
  }

  private static Map<String, Integer> decimals(Scenario scenario) {
    Map<String, Integer> decimals = new LinkedHashMap<>();
    for (ScenarioOutcome each : scenario.outcomes()) {
      each.recording().decimals().ifPresent(places -> decimals.put(each.id(), places));
    }
    return decimals;
  }

  // No method of moments draws; which of the others do is their own affair.
  private static boolean mayDraw(Scenario scenario) {
    return scenario.analyses().stream()
        .flatMap(each -> Catalogue.find(each.method()).stream())
        .anyMatch(method -> method.procedure() instanceof Method.OfSample);
  }

  private static List<String> source(
      ScenarioGrid.Source source, Scenario scenario, ReplicateAddress address) {
    List<String> lines = new ArrayList<>();
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
    return lines;
  }

  private static String command(
      ScenarioGrid.Source source,
      Scenario scenario,
      ReplicateAddress address,
      Optional<SimulationPath> path) {
    return String.format(
        Locale.ROOT,
        "Regenerate: bin/equipoise simulate %s --seed %d%s --replay %s",
        source.name(),
        scenario.run().seed(),
        path.map(each -> " --path " + each.label()).orElse(""),
        address);
  }
}
