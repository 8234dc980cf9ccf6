// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.design.Scenario;

/**
 * A cell of the grid, ready to run: its analyses with what is true of them, and a first guess at
 * each. Immutable, shared by threads.
 */
final class CellPlan {
  private final Scenario scenario;
  private final Drawing drawing;
  private final List<AnalysisPlan> analyses;
  private final CriticalValues critical;
  private final List<Pilot> pilots;

  private CellPlan(
      Scenario scenario,
      Drawing drawing,
      List<AnalysisPlan> analyses,
      CriticalValues critical,
      List<Pilot> pilots) {
    this.scenario = scenario;
    this.drawing = drawing;
    this.analyses = List.copyOf(analyses);
    this.critical = critical;
    this.pilots = List.copyOf(pilots);
  }

  /**
   * How a cell is drawn.
   *
   * @param path as moments or as participants
   * @param scatter which scatter matrices moments have
   */
  record Drawing(SimulationPath path, MomentsScatter scatter) {}

  /** Prepares a cell; alphas are the significance levels, the first 1 - level. */
  static CellPlan of(Scenario scenario, Drawing drawing, double[] alphas) {
    List<AnalysisPlan> analyses = Truths.of(scenario, new AnalysisPlanner(scenario).plans());
    CriticalValues critical = new CriticalValues(alphas);
    CellPlan blind = new CellPlan(scenario, drawing, analyses, critical, List.of());
    List<Pilot> pilots = new Pilots(new CellRunner(blind)).of(analyses);
    return new CellPlan(scenario, drawing, analyses, critical, pilots);
  }

  /** A cell whose decisions alone are counted: nothing is true of it, and no sums are kept. */
  static CellPlan ofDecisions(Scenario scenario, Drawing drawing, double[] alphas) {
    List<AnalysisPlan> analyses = new AnalysisPlanner(scenario).plans();
    return new CellPlan(scenario, drawing, analyses, new CriticalValues(alphas), List.of());
  }

  Drawer newDrawer() {
    return drawing.path() == SimulationPath.MOMENTS
        ? new MomentsDrawer(scenario, analyses, drawing.scatter())
        : new ParticipantsDrawer(scenario);
  }

  Scenario scenario() {
    return scenario;
  }

  List<AnalysisPlan> analyses() {
    return analyses;
  }

  double[] alphas() {
    return critical.alphas();
  }

  List<ReplicateAnalysis> analyses(Drawer drawer) {
    List<ReplicateAnalysis> list = new ArrayList<>();
    analyses.forEach(each -> list.add(drawer.analysis(each, critical)));
    return list;
  }

  CellSums newSums() {
    return new CellSums(analyses, pilots, critical.alphas().length);
  }
}
