// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.design.Scenario;
import org.equipoise.evidence.MomentsBuffer;
import org.equipoise.method.Method.OfMoments;

/** Draws the moments that the analyses of a cell need. */
final class MomentsDrawer implements Drawer {
  /** Few enough to stay in the fastest cache, and many enough that loops over them pay. */
  private static final int AT_ONCE = 16;

  private final List<ModelVariable> variables;
  private final MomentsModel model;
  private final MomentsBuffer[] buffers = new MomentsBuffer[AT_ONCE];
  private final int n1;
  private final int n2;

  MomentsDrawer(Scenario scenario, List<AnalysisPlan> plans, MomentsScatter scatter) {
    this.variables = variables(plans);
    this.model = new MomentsModel(scenario, variables, scatter);
    for (int i = 0; i < AT_ONCE; i++) {
      buffers[i] = model.newBuffer();
    }
    this.n1 = buffers[0].n1();
    this.n2 = buffers[0].n2();
  }

  /** The variables of all plans, each once. */
  static List<ModelVariable> variables(List<AnalysisPlan> plans) {
    List<ModelVariable> variables = new ArrayList<>();
    for (AnalysisPlan plan : plans) {
      add(variables, plan.variables().outcome());
      plan.variables().baseline().ifPresent(each -> add(variables, each));
    }
    return variables;
  }

  private static void add(List<ModelVariable> variables, ModelVariable variable) {
    if (!variables.contains(variable)) {
      variables.add(variable);
    }
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void draw(long first, int count) {
    model.draw(first, count, buffers);
  }

  @Override
  public ReplicateAnalysis analysis(AnalysisPlan plan, CriticalValues critical) {
    int[] used = indices(plan, variables);
    OfMoments method = (OfMoments) plan.method().procedure();
    ReplicateAnalysis whole =
        new CatalogueAnalysis(
            which -> method.estimate(buffers[which].copy(used), plan.settings()),
            critical.alphas());
    if (plan.kernel().isEmpty()) {
      return whole;
    }
    double lowest = Math.max(1, Math.min(n1, n2) - 1.0);
    return new KernelAnalysis(
        plan.kernel().get(),
        which -> buffers[which],
        new int[] {used[0], used.length > 1 ? used[1] : -1},
        critical.of(Math.min(lowest, n1 + n2 - 3.0), n1 + n2 - 2.0),
        whole);
  }

  static int[] indices(AnalysisPlan plan, List<ModelVariable> variables) {
    int outcome = variables.indexOf(plan.variables().outcome());
    return plan.variables().baseline().isEmpty()
        ? new int[] {outcome}
        : new int[] {outcome, variables.indexOf(plan.variables().baseline().get())};
  }
}
