// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioRun;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Questions: at which part of its baseline's rate does each path of the simulation run; what does a
 * replicate of 49,000 participants cost beside one of 49; four methods beside one; twenty cells
 * beside one; and how much faster are two threads? The two are done in turn, some hundredths of a
 * second each, so that what slows the machine slows both, and the median of their ratios is the
 * answer: the column ratio, not the time. Processor time of the thread, but for threads and cells,
 * of which the user waits for the wall's; the JVM has the options that the launcher gives it. Run:
 * mvn -Pbench verify -Dbench=SimulationRatioBenchmark
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 5)
@Fork(
    value = 3,
    jvmArgsAppend = {"-XX:+UseParallelGC", "-Xmn64m"})
@State(Scope.Benchmark)
public class SimulationRatioBenchmark {
  private static final int TURNS = 15;

  /** Blocks of a turn; the slower things are given fewer. */
  private static final int BLOCKS = 100;

  private final SimulationBenchmark home = new SimulationBenchmark();
  private final SimulationBenchmark large = new SimulationBenchmark();
  private CellRunner one;
  private CellRunner four;
  private long block;

  /** What is asked. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Answer {
    /** The ratio; its meaning is the benchmark's. */
    public double ratio;
  }

  /** Prepares the cells. */
  @Setup
  public void prepare() {
    home.n = 49;
    home.prepare();
    large.n = 49_000;
    large.prepare();
    one = runner("ancova");
    four = runner("student", "welch", "change", "ancova");
  }

  private static CellRunner runner(String... methods) {
    CellPlan.Drawing drawing =
        new CellPlan.Drawing(SimulationPath.PARTICIPANTS, MomentsScatter.BY_ARM);
    Scenario scenario = SimulationBenchmark.scenario(49, methods);
    return new CellRunner(CellPlan.of(scenario, drawing, new double[] {1 - 0.95}));
  }

  /** The rate of the moments path over that of the bare loop; 0.5 is asked for. */
  @Benchmark
  public void momentsToBareLoop(Answer answer) {
    answer.ratio = ratio(cpu(BLOCKS, home::bareLoop), cpu(BLOCKS, home::ancovaOnMoments));
  }

  /** The rate of the participants path over that of its normals alone; 0.6 is asked for. */
  @Benchmark
  public void participantsToNormals(Answer answer) {
    answer.ratio =
        ratio(cpu(BLOCKS / 5, home::normalsAlone), cpu(BLOCKS / 5, home::ancovaOnParticipants));
  }

  /** The time of 49,000 participants over that of 49, as moments; 0.9 to 1.1 is asked for. */
  @Benchmark
  public void manyParticipantsToFew(Answer answer) {
    answer.ratio = ratio(cpu(BLOCKS, large::ancovaOnMoments), cpu(BLOCKS, home::ancovaOnMoments));
  }

  /** The time of four methods over that of one, as participants; at most 4 is asked for. */
  @Benchmark
  public void fourMethodsToOne(Answer answer) {
    answer.ratio = ratio(cpu(BLOCKS / 5, () -> run(four)), cpu(BLOCKS / 5, () -> run(one)));
  }

  private Object run(CellRunner runner) {
    return runner.run(block++, Streams.BLOCK, Optional.empty());
  }

  /** The time of twenty cells over that of one, on one thread; about 20 is asked for. */
  @Benchmark
  public void twentyCellsToOne(Answer answer) {
    answer.ratio = ratio(wall(20, 1, 100_000), wall(1, 1, 100_000));
  }

  /** The speed of two threads over that of one; 1.9 is asked for. */
  @Benchmark
  public void twoThreadsToOne(Answer answer) {
    answer.ratio = ratio(wall(1, 1, 4_000_000), wall(1, 2, 4_000_000));
  }

  private static LongSupplier cpu(int times, Runnable what) {
    return () -> {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < times; i++) {
        what.run();
      }
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    };
  }

  private static LongSupplier wall(int cells, int threads, long replicates) {
    Scenario scenario =
        SimulationBenchmark.scenario(49, "ancova")
            .withRun(new ScenarioRun(0.95, replicates, 1, ScenarioRun.RandomNumbers.COMMON));
    ScenarioGrid grid =
        new ScenarioGrid(
            new ScenarioGrid.Source("bench", "0"),
            List.of("cell"),
            Collections.nCopies(cells, scenario));
    RunOptions options = RunOptions.defaults().withThreads(threads);
    return () -> {
      long begin = System.nanoTime();
      Simulation.of(grid, options).run(result -> {});
      return System.nanoTime() - begin;
    };
  }

  private static double ratio(LongSupplier above, LongSupplier below) {
    double[] ratios = new double[TURNS];
    for (int i = 0; i < TURNS; i++) {
      ratios[i] = (double) above.getAsLong() / below.getAsLong();
    }
    Arrays.sort(ratios);
    return ratios[TURNS / 2];
  }
}
