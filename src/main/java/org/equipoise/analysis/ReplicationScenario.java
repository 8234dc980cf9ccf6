// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;
import org.equipoise.evidence.Moments;

/**
 * The scenario of a printed comparison. The control arm has its printed mean and SD at the visit,
 * the experimental arm its printed SD and the control arm's mean plus what is true of the effect.
 * At baseline both arms have the mean and the SD of both together, since a replication is
 * randomized anew; the printed correlation goes for both arms.
 */
final class ReplicationScenario {
  private final SimulatedReplications.Question question;
  private final TwoArms<String> armIds;
  private final Optional<String> baseline;
  private final TwoArms<Moments> printed;

  /**
   * A scenario to be.
   *
   * @param question the comparison
   * @param armIds the ids of the arms
   * @param baseline the id of the baseline visit when the method uses it
   * @param printed the moments, of the outcome first, then of the baseline
   */
  ReplicationScenario(
      SimulatedReplications.Question question,
      TwoArms<String> armIds,
      Optional<String> baseline,
      TwoArms<Moments> printed) {
    this.question = question;
    this.armIds = armIds;
    this.baseline = baseline;
    this.printed = printed;
  }

  /**
   * The one cell.
   *
   * @throws IllegalArgumentException if a standard deviation is 0 or the correlation is 1 or -1
   */
  ScenarioGrid grid(double effect, TwoArms<Integer> sizes, ScenarioRun run) {
    String outcome = question.outcome().id();
    List<ScenarioVisit> visits = new ArrayList<>();
    baseline.ifPresent(
        id -> visits.add(new ScenarioVisit(id, pooledMean(), pooledSd(), ScenarioEffect.NONE)));
    Moments control = printed.control();
    visits.add(
        new ScenarioVisit(
            question.visit().id(),
            control.mean(0),
            control.standardDeviation(0),
            new ScenarioEffect.Raw(effect)));
    double ratio = printed.experimental().standardDeviation(0) / control.standardDeviation(0);
    ScenarioOutcome drawn =
        new ScenarioOutcome(
            outcome,
            new ScenarioDistribution.Normal(),
            visits,
            CorrelationMatrix.equal(visits.size(), correlation()),
            ratio,
            0,
            ScenarioSamples.none(),
            ScenarioRecording.exact());
    TwoArms<ScenarioArm> arms =
        new TwoArms<>(
            new ScenarioArm(armIds.experimental(), sizes.experimental()),
            new ScenarioArm(armIds.control(), sizes.control()));
    ScenarioAnalysis analysis =
        new ScenarioAnalysis(outcome, question.visit().id(), question.method());
    Scenario scenario =
        Scenario.plain("replication", arms, List.of(drawn), run).withAnalyses(List.of(analysis));
    return new ScenarioGrid(
        new ScenarioGrid.Source("replication", "none"), List.of(), List.of(scenario));
  }

  private double pooledMean() {
    double n1 = printed.experimental().n();
    double n2 = printed.control().n();
    return (n1 * printed.experimental().mean(1) + n2 * printed.control().mean(1)) / (n1 + n2);
  }

  private double pooledSd() {
    double df1 = printed.experimental().n() - 1.0;
    double df2 = printed.control().n() - 1.0;
    double sum = df1 * printed.experimental().variance(1) + df2 * printed.control().variance(1);
    return Math.sqrt(sum / (df1 + df2));
  }

  private double correlation() {
    if (baseline.isEmpty()) {
      return 0;
    }
    Moments control = printed.control();
    return control.covariance(0, 1) / (control.standardDeviation(0) * control.standardDeviation(1));
  }
}
