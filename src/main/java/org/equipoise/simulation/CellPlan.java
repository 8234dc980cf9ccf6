// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Arrays;
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
    return of(scenario, drawing, alphas, new AnalysisPlanner(scenario).plans());
  }

  /** Prepares a cell whose analyses are planned already. */
  static CellPlan of(
      Scenario scenario, Drawing drawing, double[] alphas, List<AnalysisPlan> planned) {
    List<AnalysisPlan> analyses = Truths.of(scenario, planned);
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

  /**
   * Everything that a plan is made from, and that does not depend on who makes it.
   *
   * @param scenario the cell
   * @param drawing how it is drawn
   * @param alphas the significance levels, the first 1 - level
   * @param truths what is true of each analysis
   * @param pilots the first guess at each
   */
  record Parts(
      Scenario scenario,
      Drawing drawing,
      List<Double> alphas,
      List<Truth> truths,
      List<Pilot> pilots) {
    /** Copies the lists. */
    Parts {
      alphas = List.copyOf(alphas);
      truths = List.copyOf(truths);
      pilots = List.copyOf(pilots);
      int analyses = scenario.analyses().size();
      if (truths.size() != analyses || pilots.size() != analyses) {
        throw new IllegalArgumentException(
            "truths and pilots must be one an analysis, got "
                + truths.size()
                + " and "
                + pilots.size()
                + " of "
                + analyses);
      }
    }
  }

  /** The plan of which these are the parts; nothing is drawn or computed again. */
  static CellPlan of(Parts parts) {
    List<AnalysisPlan> plans = new AnalysisPlanner(parts.scenario()).plans();
    List<AnalysisPlan> analyses = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      analyses.add(plans.get(i).withTruth(parts.truths().get(i)));
    }
    double[] alphas = parts.alphas().stream().mapToDouble(Double::doubleValue).toArray();
    return new CellPlan(
        parts.scenario(), parts.drawing(), analyses, new CriticalValues(alphas), parts.pilots());
  }

  Parts parts() {
    List<Truth> truths = analyses.stream().map(AnalysisPlan::truth).toList();
    List<Double> alphas = Arrays.stream(critical.alphas()).boxed().toList();
    return new Parts(scenario, drawing, alphas, truths, pilots);
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
