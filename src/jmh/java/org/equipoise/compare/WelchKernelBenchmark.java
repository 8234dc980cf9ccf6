// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Question: does Welch's comparison from summaries (estimate, SE, t, df; no p) run ten million
 * times a second on one core? Run: mvn -Pbench verify -Dbench=WelchKernelBenchmark
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WelchKernelBenchmark {
  private static final int MANY = 1024;

  private final double[] summaries = new double[MANY * WelchKernel.INPUTS];
  private final double[] results = new double[MANY * WelchKernel.OUTPUTS];

  /** Summaries that differ from row to row. */
  @Setup
  public void fill() {
    for (int i = 0; i < MANY; i++) {
      double[] row = {20 + i % 40, 7.1 + i * 1e-3, 4.8, 24 + i % 30, 8.3, 6.2 + i * 1e-2};
      System.arraycopy(row, 0, summaries, i * WelchKernel.INPUTS, row.length);
    }
  }

  /** The kernel over many summaries. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public double[] kernel() {
    for (int i = 0; i < MANY; i++) {
      WelchKernel.compute(summaries, i * WelchKernel.INPUTS, results, i * WelchKernel.OUTPUTS);
    }
    return results;
  }
}
