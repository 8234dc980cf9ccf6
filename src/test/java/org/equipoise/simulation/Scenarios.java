// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioClasses;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;

/** Scenarios for tests. */
final class Scenarios {
  static final long SEED = 20130101;

  private Scenarios() {}

  static Outcome flare() {
    return new Outcome("flare");
  }

  static Scenario of(ScenarioOutcome... outcomes) {
    return of(SEED, 6, 5, outcomes);
  }

  static Scenario of(long seed, int experimental, int control, ScenarioOutcome... outcomes) {
    return Scenario.plain(
        "test",
        new TwoArms<>(new ScenarioArm("E", experimental), new ScenarioArm("C", control)),
        List.of(outcomes),
        new ScenarioRun(0.95, 1000, seed, RandomNumbers.COMMON));
  }

  static Scenario with(Scenario s, CorrelationMatrix between) {
    return s.withOutcomeCorrelation(Optional.of(between));
  }

  static Scenario with(Scenario s, ScenarioDropout dropout) {
    return s.withDropout(Optional.of(dropout));
  }

  static Scenario with(Scenario s, AllocationScheme allocation) {
    return s.withAllocation(allocation);
  }

  static Scenario with(Scenario s, ScenarioRun run, ScenarioAnalysis... analyses) {
    return s.withAnalyses(List.of(analyses)).withRun(run);
  }

  /** The same with the experimental arm taught in classes. */
  static Scenario taught(Scenario s, List<Integer> sizes, double icc) {
    ScenarioArm arm = s.arms().experimental();
    ScenarioClasses classes = new ScenarioClasses(sizes, icc);
    return s.withArms(
        new TwoArms<>(
            new ScenarioArm(arm.id(), arm.size(), Optional.of(classes)), s.arms().control()));
  }

  static ScenarioGrid grid(Scenario... cells) {
    return new ScenarioGrid(
        new ScenarioGrid.Source("test.yaml", "0"), List.of("cell"), List.of(cells));
  }

  static Scenario perCell(Scenario s, Map<String, String> settings) {
    return new Scenario(
        s.id(),
        settings,
        s.arms(),
        s.covariates(),
        s.outcomes(),
        s.outcomeCorrelation(),
        s.dropout(),
        s.allocation(),
        s.analyses(),
        new ScenarioRun(0.95, 1000, s.run().seed(), RandomNumbers.PER_CELL));
  }

  /** An outcome with two visits, pre and post, built part by part. */
  static final class Outcome {
    private final String id;
    private ScenarioDistribution distribution = ScenarioDistribution.NORMAL;
    private double mean = 90;
    private double sd = 26;
    private double correlation = 0.5;
    private ScenarioEffect effect = ScenarioEffect.NONE;
    private double sdRatio = 1;
    private double interaction;
    private ScenarioSamples samples = ScenarioSamples.none();
    private ScenarioRecording recording = ScenarioRecording.exact();

    Outcome(String id) {
      this.id = id;
    }

    Outcome lognormal(double logMean, double logSd) {
      distribution = ScenarioDistribution.LOGNORMAL;
      return moments(logMean, logSd);
    }

    Outcome distribution(ScenarioDistribution value) {
      distribution = value;
      return this;
    }

    Outcome moments(double newMean, double newSd) {
      mean = newMean;
      sd = newSd;
      return this;
    }

    Outcome correlation(double value) {
      correlation = value;
      return this;
    }

    Outcome effect(ScenarioEffect value) {
      effect = value;
      return this;
    }

    Outcome sdRatio(double value) {
      sdRatio = value;
      return this;
    }

    Outcome interaction(double value) {
      interaction = value;
      return this;
    }

    Outcome samples(ScenarioSamples value) {
      samples = value;
      return this;
    }

    Outcome recording(ScenarioRecording value) {
      recording = value;
      return this;
    }

    ScenarioOutcome build() {
      return new ScenarioOutcome(
          id,
          distribution,
          List.of(
              new ScenarioVisit("pre", mean, sd, ScenarioEffect.NONE),
              new ScenarioVisit("post", mean, sd, effect)),
          CorrelationMatrix.equal(2, correlation),
          sdRatio,
          interaction,
          samples,
          recording);
    }
  }
}
