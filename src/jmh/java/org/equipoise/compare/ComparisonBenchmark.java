// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.math3.stat.descriptive.StatisticalSummaryValues;
import org.apache.commons.math3.stat.inference.TTest;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
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
 * Question: what does one whole comparison cost (estimate, se, interval, p, conventions), against
 * the p-value alone of commons-math3's Welch test on the same summaries? Run: mvn -Pbench verify
 * -Dbench=ComparisonBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ComparisonBenchmark {
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);

  private final TwoArms<Moments> arms =
      new TwoArms<>(pair(25, 69.9, 28.1, 92, 29, 0.5), pair(24, 104.3, 28.3, 103, 24, 0.5));

  private final StatisticalSummary experimental =
      new StatisticalSummaryValues(69.9, 28.1 * 28.1, 25, 140, 10, 69.9 * 25);
  private final StatisticalSummary control =
      new StatisticalSummaryValues(104.3, 28.3 * 28.3, 24, 150, 60, 104.3 * 24);

  private static Moments pair(int n, double mean, double sd, double base, double baseSd, double r) {
    double covariance = r * sd * baseSd;
    return Moments.copyOf(
        n,
        new double[] {mean, base},
        new double[][] {{sd * sd, covariance}, {covariance, baseSd * baseSd}});
  }

  /** The baseline: a p-value and nothing else. */
  @Benchmark
  public double commonsMathWelchP() {
    return new TTest().tTest(experimental, control);
  }

  /** Welch. */
  @Benchmark
  public Estimation welch() {
    return WelchComparison.WELCH.compare(arms, TWO_SIDED);
  }

  /** ANCOVA. */
  @Benchmark
  public Estimation ancova() {
    return AncovaComparison.ANCOVA.compare(arms, TWO_SIDED);
  }
}
