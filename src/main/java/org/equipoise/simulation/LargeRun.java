// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.compare.Settings;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scale;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.method.Numbers.Estimand;

/**
 * What an analysis estimates, by its method in 32 large samples in which nobody has dropped out and
 * nothing is below a detection limit or rounded: their mean, and its Monte Carlo standard error.
 *
 * <p>The samples are replicates from 2^40 on, which no run reaches, so that they are independent of
 * the replicates that are held against them. Where several methods estimate the same number, the
 * quickest stands for all.
 */
final class LargeRun {
  /** The first of its replicates. */
  static final long FIRST = 1L << 40;

  private static final int SAMPLES = 32;

  /** Participants of a sample, by how long the method takes. */
  private static final int QUICK = 1 << 17;

  private static final int USUAL = 1 << 13;
  private static final int SLOW = 1 << 10;

  /** Resamples of a method that draws them; they do not move its estimate. */
  private static final OptionalInt RESAMPLES = OptionalInt.of(200);

  private final Scenario scenario;

  LargeRun(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What a large run depends on; two analyses with the same have the same truth. */
  record Key(String method, ModelVariable outcome, Scale scale) {}

  static Key key(AnalysisPlan plan) {
    return new Key(
        quickest(plan.method()).id(), plan.variables().outcome(), plan.request().outcome().scale());
  }

  Truth of(AnalysisPlan plan) {
    Estimand estimand = plan.method().numbers().estimand();
    if (estimand == Estimand.NORMALITY || estimand == Estimand.DISTANCE) {
      return Truth.UNKNOWN; // they depend on the sample's size
    }
    ParticipantsDrawer drawer = new ParticipantsDrawer(complete(size(estimand)));
    double[] alpha = {1 - plan.settings().inference().level()};
    ReplicateAnalysis analysis = drawer.analysis(alone(plan), new CriticalValues(alpha));
    AnalysisResult result = new AnalysisResult();
    double[] estimates = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      drawer.draw(FIRST + i, 1);
      analysis.analyse(0, result);
      if (result.failure == AnalysisResult.THREW) {
        return Truth.THREW;
      }
      if (!result.isEstimated() || !Double.isFinite(result.estimate)) {
        return Truth.UNKNOWN;
      }
      estimates[i] = result.estimate;
    }
    return truth(estimates);
  }

  private static Truth truth(double[] estimates) {
    double mean = 0;
    for (double each : estimates) {
      mean += each / estimates.length;
    }
    double squares = 0;
    for (double each : estimates) {
      squares += (each - mean) * (each - mean);
    }
    double variance = squares / (estimates.length - 1);
    return new Truth(mean, Math.sqrt(variance / estimates.length));
  }

  private static int size(Estimand estimand) {
    return switch (estimand) {
      case MEANS -> QUICK;
      case MEDIANS, SHIFT -> SLOW;
      default -> USUAL;
    };
  }

  // With randomized arms adjusted and unadjusted means differ by the same in the end.
  private static Method quickest(Method method) {
    return switch (method.numbers().estimand()) {
      case MEANS -> Catalogue.find("welch").orElseThrow();
      case TRIMMED_MEANS -> Catalogue.find("yuen").orElseThrow();
      case SHIFT -> Catalogue.find("wilcoxon-normal").orElseThrow();
      default -> method;
    };
  }

  private static AnalysisPlan alone(AnalysisPlan plan) {
    Settings.Chance chance = plan.settings().chance();
    return new AnalysisPlan(
        plan.analysis(),
        quickest(plan.method()),
        plan.request().withoutBaseline(),
        new AnalysisPlan.Variables(plan.variables().outcome(), Optional.empty()),
        plan.settings().withChance(new Settings.Chance(chance.seed(), RESAMPLES, chance.scheme())),
        Truth.UNKNOWN);
  }

  /** The scenario with many participants, of whom everything is known. */
  private Scenario complete(int participants) {
    TwoArms<ScenarioArm> arms = scenario.arms();
    double first = arms.experimental().size();
    double share = first / (first + arms.control().size());
    int n1 = (int) Math.min(participants - 2, Math.max(2, Math.round(share * participants)));
    List<ScenarioOutcome> outcomes = scenario.outcomes().stream().map(LargeRun::exact).toList();
    return new Scenario(
        scenario.id(),
        scenario.settings(),
        new TwoArms<>(
            new ScenarioArm(arms.experimental().id(), n1),
            new ScenarioArm(arms.control().id(), participants - n1)),
        scenario.covariates(),
        outcomes,
        scenario.outcomeCorrelation(),
        Optional.empty(),
        new AllocationScheme.Fixed(),
        scenario.analyses(),
        scenario.run());
  }

  private static ScenarioOutcome exact(ScenarioOutcome outcome) {
    ScenarioRecording recording =
        new ScenarioRecording(
            OptionalDouble.empty(), outcome.recording().range(), OptionalInt.empty());
    return new ScenarioOutcome(
        outcome.id(),
        outcome.distribution(),
        outcome.visits(),
        outcome.correlation(),
        outcome.sdRatio(),
        outcome.interaction(),
        outcome.samples(),
        recording);
  }
}
