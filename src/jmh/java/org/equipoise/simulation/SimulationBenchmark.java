// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.design.ScenarioVisit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Questions: what does a replicate of ANCOVA cost with all measures on, beside a bare loop that
 * draws two normals and a Bartlett factor and forms t; what on the participants path, beside
 * drawing its normals alone? Their ratios, taken in turn, and more of them: {@link
 * SimulationRatioBenchmark}. Run: mvn -Pbench verify -Dbench=SimulationBenchmark
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class SimulationBenchmark {
  private static final int BLOCK = Streams.BLOCK;
  private static final int NORMALS = 98;

  /** Participants of both arms. */
  @Param({"49", "49000"})
  int n;

  private CellRunner moments;
  private CellRunner participants;
  private long block;
  private UniformRandomProvider random;
  private ContinuousSampler normal;
  private ContinuousSampler gamma1;
  private ContinuousSampler gamma2;

  /** Prepares the cells. */
  @Setup
  public void prepare() {
    moments = runner(SimulationPath.MOMENTS);
    participants = n < 1000 ? runner(SimulationPath.PARTICIPANTS) : null;
    random = new XoShiRo256PlusPlus(1, 2, 3, 4);
    normal = ZigguratSampler.NormalizedGaussian.of(random);
    gamma1 = AhrensDieterMarsagliaTsangGammaSampler.of(random, (n - 2) / 2.0, 2);
    gamma2 = AhrensDieterMarsagliaTsangGammaSampler.of(random, (n - 3) / 2.0, 2);
  }

  private CellRunner runner(SimulationPath path) {
    CellPlan.Drawing drawing = new CellPlan.Drawing(path, MomentsScatter.POOLED);
    return new CellRunner(CellPlan.of(scenario(n, "ancova"), drawing, new double[] {1 - 0.95}));
  }

  /**
   * The home trial's arms, or arms of other sizes alike, with some analyses of the same outcome.
   */
  static Scenario scenario(int n, String... methods) {
    ScenarioVisit pre = new ScenarioVisit("pre", 90, 26, ScenarioEffect.NONE);
    ScenarioVisit post = new ScenarioVisit("post", 90, 26, new ScenarioEffect.Standardized(-0.5));
    ScenarioOutcome flare =
        new ScenarioOutcome(
            "flare",
            ScenarioDistribution.NORMAL,
            List.of(pre, post),
            CorrelationMatrix.equal(2, 0.5),
            1,
            0,
            ScenarioSamples.none(),
            ScenarioRecording.exact());
    return new Scenario(
        "bench",
        Map.of(),
        new TwoArms<>(new ScenarioArm("E", n - n / 2), new ScenarioArm("C", n / 2)),
        List.of(),
        List.of(flare),
        Optional.empty(),
        Optional.empty(),
        new AllocationScheme.Fixed(),
        Arrays.stream(methods).map(each -> new ScenarioAnalysis("flare", "post", each)).toList(),
        new ScenarioRun(0.95, 1_000_000, 1, ScenarioRun.RandomNumbers.COMMON));
  }

  /** The baseline of the moments path. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public double bareLoop() {
    double sum = 0;
    double weight = 4.0 / n;
    for (int i = 0; i < BLOCK; i++) {
      double dx = normal.sample() * Math.sqrt(weight);
      double dy = 0.5 + normal.sample() * Math.sqrt(weight);
      double a = Math.sqrt(gamma1.sample());
      double b = normal.sample();
      double c = Math.sqrt(gamma2.sample());
      double slope = b / a;
      double se = c / Math.sqrt(n - 3) * Math.sqrt(weight + dx * dx / (a * a));
      sum += (dy - slope * dx) / se;
    }
    return sum;
  }

  /** ANCOVA with all measures, moments drawn. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public Object ancovaOnMoments() {
    return moments.run(block++, BLOCK, Optional.empty());
  }

  /** The baseline of the participants path. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public double normalsAlone() {
    double sum = 0;
    for (int i = 0; i < BLOCK * NORMALS; i++) {
      sum += normal.sample();
    }
    return sum;
  }

  /** ANCOVA with all measures, participants drawn. */
  @Benchmark
  @OperationsPerInvocation(BLOCK)
  public Object ancovaOnParticipants() {
    return participants == null ? null : participants.run(block++, BLOCK, Optional.empty());
  }
}
