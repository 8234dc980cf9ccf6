// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import java.util.List;
import org.equipoise.design.Scenario;

/** Makes the plan of a cell once, when it is first needed: a large grid starts at once. */
final class CellSource {
  private final Scenario scenario;
  private final CellPlan.Drawing drawing;
  private final double[] alphas;
  private CellPlan plan;

  CellSource(Scenario scenario, CellPlan.Drawing drawing, double[] alphas) {
    this.scenario = scenario;
    this.drawing = drawing;
    this.alphas = alphas;
  }

  Scenario scenario() {
    return scenario;
  }

  /** The plan from a truth and a first guess at each analysis that were found before. */
  synchronized CellPlan plan(List<Truth> truths, List<Pilot> pilots) {
    List<Double> levels = Arrays.stream(alphas).boxed().toList();
    plan = CellPlan.of(new CellPlan.Parts(scenario, drawing, levels, truths, pilots));
    return plan;
  }

  synchronized CellPlan plan() {
    if (plan == null) {
      plan = CellPlan.of(scenario, drawing, alphas);
    }
    return plan;
  }
}
