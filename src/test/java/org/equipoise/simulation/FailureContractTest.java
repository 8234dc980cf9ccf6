// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.method.Method.OfMoments;
import org.junit.jupiter.api.Test;
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

  // What is true is asked of more people than any trial has.
  private Estimation small(TwoArms<Moments> arms, Settings settings) {
    if (arms.control().n() > COUNT) {
      throw new ArithmeticException("a defect");
    }
    return welch.estimate(arms, settings);
  }

  private static List<AnalysisPlan> planned(Scenario scenario, String id, OfMoments procedure) {
    Method method = new Method(id, id, Method.Role.COMPARISON, Set.of(), procedure);
    List<AnalysisPlan> plans = new ArrayList<>(new AnalysisPlanner(scenario).plans());
    AnalysisPlan sound = plans.get(0);
    ScenarioAnalysis analysis = new ScenarioAnalysis("flare", "post", id);
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
    List<AnalysisPlan> planned = planned(scenario, "brittle", this::brittle);
    CellPlan plan = CellPlan.of(scenario, drawing, new double[] {1 - 0.95}, planned);
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

  @ParameterizedTest
  @EnumSource(SimulationPath.class)
  void a_method_that_throws_when_it_is_asked_what_is_true_leaves_that_empty(SimulationPath path) {
    Scenario scenario = Runs.scenario(0.5, COUNT, "welch");
    CellPlan.Drawing drawing = new CellPlan.Drawing(path, MomentsScatter.BY_ARM);
    List<AnalysisPlan> planned = planned(scenario, "small", this::small);
    CellPlan plan = CellPlan.of(scenario, drawing, new double[] {1 - 0.95}, planned);
    CellProgress progress = new CellProgress(4, plan, COUNT);
    progress.merge(new WorkUnit(plan, new WorkUnit.Place(4, 0, COUNT, false)).run().sums());
    CellResult result = progress.result();

    assertThat(result.defects())
        .extracting(each -> each.subject().method() + " " + each.reason())
        .containsExactly("small threw");
    for (String measure : List.of("truth", "bias", "coverage")) {
      assertThat(Runs.row(result, "small", measure).value()).isEmpty();
      assertThat(Runs.row(result, "welch", measure).value()).isPresent();
    }
    assertThat(Runs.row(result, "small", "rejection").value())
        .isEqualTo(Runs.row(result, "welch", "rejection").value());
    Truth saved = RecordReader.read(RecordWriter.write(Truth.THREW), Truth.class);
    assertThat(saved).isEqualTo(plan.analyses().get(1).truth()).isEqualTo(Truth.THREW);
  }

  @Test
  void a_method_that_throws_in_a_large_run_leaves_what_is_true_empty() {
    ScenarioRecording bounded =
        new ScenarioRecording(
            OptionalDouble.empty(), Optional.of(new Range(0, 100)), OptionalInt.empty());
    Scenario scenario =
        Runs.analysed(
            Scenarios.of(Scenarios.flare().recording(bounded).build()), COUNT, "welch", "d");
    List<AnalysisPlan> plans = new AnalysisPlanner(scenario).plans();
    AnalysisPlan d = plans.get(1);
    Method sound = d.method();
    OfMoments procedure = this::small;
    Method method = // no other method stands for one of its numbers
        new Method("small", "Small", sound.role(), Set.of(), procedure, sound.numbers());
    AnalysisPlan small =
        new AnalysisPlan(
            d.analysis(), method, d.request(), d.variables(), d.settings(), Truth.UNKNOWN);

    List<Truth> truths =
        Truths.of(scenario, List.of(plans.get(0), small, d)).stream()
            .map(AnalysisPlan::truth)
            .toList();
    assertThat(truths.get(0).isKnown()).isTrue();
    assertThat(truths.get(1)).isEqualTo(Truth.THREW);
    assertThat(truths.get(2).isKnown()).isTrue();
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
