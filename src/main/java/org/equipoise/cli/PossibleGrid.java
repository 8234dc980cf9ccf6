// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import org.equipoise.core.Problem;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.io.Problems;
import org.equipoise.simulation.Simulation;

/** Scenarios whose analyses can all be simulated. */
final class PossibleGrid {
  private PossibleGrid() {}

  /**
   * Says all that cannot be simulated at once; a replay asks for less.
   *
   * @throws org.equipoise.core.InvalidInputException if there is such an analysis
   */
  static ScenarioGrid require(Path file, ScenarioGrid grid) {
    Problems problems = new Problems();
    Simulation.refusals(grid)
        .forEach(
            each ->
                problems.add(
                    new Problem(
                        file.toString(),
                        0,
                        "analyses[" + each.analysis() + "]",
                        each.reason(),
                        "")));
    problems.throwIfAny();
    return grid;
  }
}
