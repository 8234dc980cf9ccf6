// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.concurrent.TimeUnit;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: what does d with its exact noncentral-t interval cost, against the mean difference with
 * its normal interval? Run: mvn -Pbench verify -Dbench=StandardizedDifferenceBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StandardizedDifferenceBenchmark {
  /** Participants per arm. */
  @Param({"10", "25", "500"})
  int perArm;

  private TwoArms<Moments> arms() {
    return new TwoArms<>(Moments.of(perArm, 7.1, 2.2), Moments.of(perArm, 8.3, 2.5));
  }

  /** The baseline: the mean difference with its normal interval. */
  @Benchmark
  public Estimation meanDifference() {
    return MeanDifference.MD.estimate(arms(), 0.95);
  }

  /** Cohen's d with the exact interval of δ. */
  @Benchmark
  public Estimation exactD() {
    return StandardizedDifference.D.estimate(arms(), 0.95);
  }
}
