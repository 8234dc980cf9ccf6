// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.numeric.Normal;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: how long do 10^6 Monte Carlo permutations and 10^4 bootstrap resamples of 25 and 24
 * participants take, against R's coin and boot (src/jmh/R/resampling.R, in the same sitting)? Run:
 * mvn -Pbench verify -Dbench=ResamplingBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ResamplingBenchmark {
  private static final Settings SETTINGS =
      Settings.of(Inference.twoSided(0.95))
          .withChance(new Settings.Chance(1, OptionalInt.of(10_000), Optional.empty()));

  private final TwoArms<double[]> arms = new TwoArms<>(values(25, 70, 28), values(24, 90, 25));
  private final Sample sample = Sample.of(arms.experimental(), arms.control());
  private final RelabellingDesign design =
      RelabellingDesign.of(new TwoArms<>(25, 24), Optional.empty());

  private static double[] values(int n, double mean, double sd) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = mean + sd * Normal.quantile((i + 0.5) / n);
    }
    return values;
  }

  private PermutationCount permutations(LabelledMeans.Scaling scaling) {
    CentredValues centred = new CentredValues(design, JoinedArms.of(arms, 0));
    return PermutationCount.of(
        design,
        new LabelledMeans(design, centred, scaling),
        Alternative.TWO_SIDED,
        new Resampling(1, 1_000_000),
        "benchmark");
  }

  /** 10^6 permutations with Welch's t. */
  @Benchmark
  public PermutationCount studentized() {
    return permutations(LabelledMeans.Scaling.STUDENTIZED);
  }

  /** 10^6 permutations of the difference in means, which is what coin does. */
  @Benchmark
  public PermutationCount differenceInMeans() {
    return permutations(LabelledMeans.Scaling.CONSTANT);
  }

  /** The whole answer, with the interval by inversion, from 10^4 permutations. */
  @Benchmark
  public Estimation permutationWithInterval() {
    return PermutationComparison.STUDENTIZED.compare(sample, SETTINGS);
  }

  /** The whole answer of BCa from 10^4 resamples. */
  @Benchmark
  public Estimation bca() {
    return new BootstrapComparison(new ArmStatistic.Mean(), BootstrapComparison.Kind.BCA)
        .compare(sample, SETTINGS);
  }
}
