// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.concurrent.TimeUnit;
import org.equipoise.core.Alternative;
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
 * Question: what does a JZS Bayes factor cost (two-sided, one-sided, of an interval), against
 * Student's t-test on the same summaries? R's BayesFactor::ttestBF is timed beside it. Run: mvn
 * -Pbench verify -Dbench=JzsBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JzsBenchmark {
  private static final Inference TWO_SIDED = Inference.twoSided(0.95);
  private static final Inference GREATER = new Inference(0.95, Alternative.GREATER);
  private static final MarginBounds MARGIN = new MarginBounds(-0.2, 0.2, 1, "SD");

  private final TwoArms<Moments> arms = new TwoArms<>(Moments.of(25, 0.6, 1), Moments.of(24, 0, 1));

  /** The baseline: Student's t-test. */
  @Benchmark
  public Estimation student() {
    return StudentComparison.STUDENT.compare(arms, TWO_SIDED);
  }

  /** The whole prior. */
  @Benchmark
  public Estimation twoSided() {
    return JzsComparison.MEDIUM.compare(arms, TWO_SIDED);
  }

  /** Half of the prior. */
  @Benchmark
  public Estimation oneSided() {
    return JzsComparison.MEDIUM.compare(arms, GREATER);
  }

  /** Outside an interval against inside it. */
  @Benchmark
  public Estimation interval() {
    return JzsComparison.MEDIUM.interval(arms, MARGIN);
  }
}
