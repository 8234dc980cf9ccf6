// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

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

  synchronized CellPlan plan() {
    if (plan == null) {
      plan = CellPlan.of(scenario, drawing, alphas);
    }
    return plan;
  }
}
