// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Moments;
import org.equipoise.method.Method.OfMoments;

/**
 * What analyses estimate: the answer that the method would have from all people that the scenario
 * could draw, before anything is missing or below a detection limit.
 */
final class Truths {
  /** Participants in all that stand for all people where the answer has closed form. */
  private static final int MANY = 1 << 30;

  private final Scenario scenario;

  private Truths(Scenario scenario) {
    this.scenario = scenario;
  }

  static List<AnalysisPlan> of(Scenario scenario, List<AnalysisPlan> plans) {
    Truths truths = new Truths(scenario);
    return plans.stream().map(each -> each.withTruth(truths.of(each))).toList();
  }

  private Truth of(AnalysisPlan plan) {
    ScenarioOutcome outcome = scenario.outcomes().get(plan.variables().outcome().outcome());
    ScenarioDistribution distribution = outcome.distribution();
    if (distribution instanceof ScenarioDistribution.Gamma
        || distribution instanceof ScenarioDistribution.Ordinal) {
      return ofMeans(plan, outcome);
    }
    boolean mixed = plan.variables().baseline().isPresent() || outcome.interaction() != 0;
    if (scenario.hasClasses() && mixed && plan.method().scale() != MeasureScale.UNIT) {
      return Truth.UNKNOWN; // the classes weaken the correlation with the baseline
    }
    if (plan.method().procedure() instanceof OfMoments moments) {
      return parameter(moments.estimate(population(plan), plan.settings()));
    }
    if (plan.method().scale() == MeasureScale.UNIT) {
      TwoArms<Moments> arms = population(plan);
      return new Truth(arms.experimental().mean(0) - arms.control().mean(0), 0);
    }
    return Truth.UNKNOWN;
  }

  // Of skewed values only a difference of means is known: what ranks and other methods estimate is
  // something else, and so are variances of categories.
  private Truth ofMeans(AnalysisPlan plan, ScenarioOutcome outcome) {
    if (plan.method().scale() != MeasureScale.UNIT
        || !(plan.method().procedure() instanceof OfMoments)) {
      return Truth.UNKNOWN;
    }
    OutcomeModel model = new OutcomeModel(outcome, scenario.visits());
    int visit = plan.variables().outcome().visit();
    return new Truth(model.recordedMean(visit, true) - model.recordedMean(visit, false), 0);
  }

  private static Truth parameter(Estimation estimation) {
    return estimation instanceof Estimate estimate
        ? new Truth(estimate.value(), 0)
        : Truth.UNKNOWN;
  }

  private TwoArms<Moments> population(AnalysisPlan plan) {
    List<ModelVariable> variables = MomentsDrawer.variables(List.of(plan));
    MomentsPopulation population = MomentsPopulation.of(scenario, variables);
    double share = (double) population.size(0) / (population.size(0) + population.size(1));
    int n1 = (int) Math.max(2, Math.round(share * MANY));
    return population.moments(n1, MANY - n1, MomentsDrawer.indices(plan, variables));
  }
}
