// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A replicate on which a method fails is counted, has an address, and fails again when replayed.
 */
class FailureContractTest {
  private static final int COUNT = 3000;
  private static final double FEW = 1.8;
  private static final double FEWER = -1.9;

  private final OfMoments welch = (OfMoments) Catalogue.find("welch").orElseThrow().procedure();

  // A difference of means of n = 25 and 24 is beyond these in some 3 % of the replicates.
  private Estimation brittle(TwoArms<Moments> arms, Settings settings) {
    double t = difference(arms) / (26 * Math.sqrt(1.0 / 25 + 1.0 / 24));
    if (t > FEW) {
      throw new ArithmeticException("a defect");
    }
    return t < FEWER
        ? new NotEstimable(Reason.UNATTAINABLE, "did not come to an end")
        : welch.estimate(arms, settings);
  }

  private static double difference(TwoArms<Moments> arms) {
    return arms.experimental().mean(0) - arms.control().mean(0);
  }

  private List<AnalysisPlan> planned(Scenario scenario) {
    OfMoments procedure = this::brittle;
    Method method = new Method("brittle", "Brittle", Method.Role.COMPARISON, Set.of(), procedure);
    List<AnalysisPlan> plans = new ArrayList<>(new AnalysisPlanner(scenario).plans());
    AnalysisPlan sound = plans.get(0);
    ScenarioAnalysis analysis = new ScenarioAnalysis("flare", "post", "brittle");
    plans.add(
        new AnalysisPlan(
            analysis, method, sound.request(), sound.variables(), sound.settings(), Truth.UNKNOWN));
    return plans;
  }

  @ParameterizedTest
  @EnumSource(SimulationPath.class)
  void a_method_that_throws_is_counted_with_an_address_that_replays_it(SimulationPath path) {
    Scenario scenario = Runs.scenario(0, COUNT, "welch");
    CellPlan.Drawing drawing = new CellPlan.Drawing(path, MomentsScatter.BY_ARM);
    CellPlan plan = CellPlan.of(scenario, drawing, new double[] {1 - 0.95}, planned(scenario));
    CellProgress progress = new CellProgress(4, plan, COUNT);
    BlockResult block = new WorkUnit(plan, new WorkUnit.Place(4, 0, COUNT, true)).run();
    progress.merge(block.sums());
    ReplicateRows rows = block.rows().orElseThrow();
    CellResult result = progress.result();

    assertThat(result.failures())
        .extracting(each -> each.subject().method() + " " + each.reason())
        .containsExactly("brittle unattainable", "brittle threw");
    for (CellResult.Failure failure : result.failures()) {
      assertThat(failure.count()).isBetween(COUNT / 100L, COUNT / 20L);
      assertThat(failure.first().cell()).isEqualTo(4);
      int first = (int) failure.first().replicate();
      assertThat(failed(rows, failure.reason())).hasSize((int) failure.count()).startsWith(first);
      TwoArms<Moments> arms = replayed(scenario, drawing, first);
      Settings settings = plan.analyses().get(0).settings();
      if (failure.reason().equals("threw")) {
        assertThatThrownBy(() -> brittle(arms, settings)).hasMessage("a defect");
      } else {
        assertThat(brittle(arms, settings)).isInstanceOf(NotEstimable.class);
      }
    }
    // The other method has all its replicates.
    assertThat(Runs.row(result, "welch", "bias").failures()).isZero();
    assertThat(Runs.row(result, "brittle", "bias").failures())
        .isEqualTo(result.failures().stream().mapToLong(CellResult.Failure::count).sum());
  }

  private static List<Integer> failed(ReplicateRows rows, String reason) {
    List<Integer> failed = new ArrayList<>();
    for (int r = 0; r < rows.replicates(); r++) {
      int why = rows.failure(r, 1);
      if (why != AnalysisResult.ESTIMATED && AnalysisResult.failureName(why).equals(reason)) {
        failed.add(r);
      }
    }
    return failed;
  }

  private static TwoArms<Moments> replayed(
      Scenario scenario, CellPlan.Drawing drawing, long replicate) {
    Replay replay =
        Replay.of(
            Scenarios.grid(scenario),
            new ReplicateAddress(0, replicate),
            Optional.of(drawing.path()));
    assertThat(Paths.of(Scenarios.grid(scenario), Optional.of(drawing.path()))).isEqualTo(drawing);
    Participants participants = replay.participants();
    AnalysisPlan plan = new AnalysisPlanner(scenario).plans().get(0);
    return ((Reduction.Reduced<Moments>) participants.moments(plan.request())).arms();
  }
}
