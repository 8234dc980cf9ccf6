// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.simulation.PerformanceRow.Subject;

/**
 * The cells of a simulation with the names that figures give them.
 *
 * @param varied the paths that the scenario varies, in its order
 * @param results the cells that are done, in order
 */
record SimulatedGrid(List<String> varied, List<CellResult> results) {
  private static final String OUTCOMES = "outcomes.";

  /** The analyses, without the differences of two. */
  List<Subject> subjects() {
    Set<Subject> all = new LinkedHashSet<>();
    results.forEach(cell -> cell.rows().forEach(row -> all.add(row.subject())));
    return all.stream().filter(each -> !SimulationView.isDifference(each)).toList();
  }

  String subtitle() {
    long most = results.stream().mapToLong(CellResult::replicates).max().orElse(0);
    return "Simulated, " + most + " replicates" + (results.size() == 1 ? "" : " a cell at most");
  }

  /** The settings of a cell, such as "effect.post −0.8"; empty where nothing is varied. */
  String settings(CellResult cell) {
    return varied.stream()
        .map(path -> name(path) + " " + Words.typeset(cell.settings().get(path)))
        .collect(Collectors.joining(", "));
  }

  /** An analysis in a cell. */
  String label(CellResult cell, Subject subject) {
    String settings = settings(cell);
    return settings.isEmpty() ? label(subject) : settings + ", " + label(subject);
  }

  /** An analysis by what tells it from the others. */
  String label(Subject subject) {
    List<Subject> subjects = subjects();
    boolean one = subjects.stream().map(Subject::outcome).distinct().count() == 1;
    boolean visit = subjects.stream().map(Subject::visit).distinct().count() == 1;
    return (one ? "" : subject.outcome() + " ")
        + (visit ? "" : subject.visit() + " ")
        + subject.method();
  }

  /**
   * A path without what all have in common: the list of outcomes, and the outcome if there is one.
   */
  String name(String path) {
    Set<String> outcomes = new LinkedHashSet<>();
    varied.stream().filter(SimulatedGrid::isOfOutcome).forEach(each -> outcomes.add(outcome(each)));
    if (!isOfOutcome(path)) {
      return path;
    }
    String prefix = outcomes.size() == 1 ? outcome(path) : OUTCOMES;
    return path.substring(prefix.length());
  }

  private static boolean isOfOutcome(String path) {
    return path.startsWith(OUTCOMES) && path.indexOf('.', OUTCOMES.length()) > 0;
  }

  /** Such as "outcomes.flare.". */
  private static String outcome(String path) {
    return path.substring(0, path.indexOf('.', OUTCOMES.length()) + 1);
  }

  /** A measure of an analysis in a cell, where it is defined. */
  static Optional<PerformanceRow> estimate(CellResult cell, Subject subject, String measure) {
    return cell.rows().stream()
        .filter(row -> row.subject().equals(subject) && row.measure().equals(measure))
        .filter(row -> row.value().isPresent())
        .findFirst();
  }

  /** What pointing at a measure shows. */
  static String hover(String label, PerformanceRow row) {
    return label
        + "\n"
        + row.measure()
        + " "
        + Words.number(row.value().getAsDouble())
        + (row.mcse().isPresent() ? ", MCSE " + Words.number(row.mcse().getAsDouble()) : "");
  }
}
