// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;

/**
 * Counts how often the one analysis of a scenario is significant at given sizes. A replicate is an
 * address, so that the counts do not depend on how replicates are shared among threads.
 */
final class PowerRuns {
  /** Milliseconds after which it is told again how many replicates are done. */
  private static final long SIGN_OF_LIFE = 250;

  private final Scenario scenario;
  private final CellPlan.Drawing drawing;
  private final double[] alphas;
  private final int threads;
  private final ExecutorService workers;
  private long tested;

  /** The analysis rejects at the last of the significance levels. */
  PowerRuns(
      Scenario scenario, CellPlan.Drawing drawing, RunOptions options, ExecutorService workers) {
    this.scenario = scenario;
    this.drawing = drawing;
    this.alphas = options.alphas(scenario.run().level());
    this.threads = options.threads();
    this.workers = workers;
  }

  double alpha() {
    return alphas[alphas.length - 1];
  }

  boolean drawsParticipants() {
    return drawing.path() == SimulationPath.PARTICIPANTS;
  }

  /** Whether any replicate so far had a test. */
  boolean hasTest() {
    return tested > 0;
  }

  /** Runs replicates; the last part hears how many are done, now and then and at the end. */
  PowerEvaluation run(TwoArms<Integer> sizes, long first, long count, LongConsumer progress) {
    LongAdder done = new LongAdder();
    CellPlan plan = CellPlan.ofDecisions(scenario.withSizes(sizes), drawing, alphas);
    List<Future<Counts>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      long from = first + count * i / threads;
      long to = first + count * (i + 1) / threads;
      parts.add(workers.submit(() -> count(plan, from, to, done)));
    }
    long rejections = 0;
    long failures = 0;
    for (Future<Counts> part : parts) {
      Counts counts = result(part, () -> progress.accept(done.sum()));
      rejections += counts.rejections();
      failures += counts.failures();
      tested += counts.tested();
    }
    progress.accept(count);
    return new PowerEvaluation(sizes, count, rejections, failures);
  }

  private record Counts(long rejections, long failures, long tested) {}

  private Counts count(CellPlan plan, long from, long to, LongAdder replicates) {
    if (from == to) {
      return new Counts(0, 0, 0);
    }
    CellRunner runner = new CellRunner(plan);
    long rejections = 0;
    long failures = 0;
    long withTest = 0;
    for (long done = from; done < to; done += ResultChunk.SIZE) {
      ResultChunk some = runner.replicates(done, (int) Math.min(ResultChunk.SIZE, to - done));
      for (int i = 0; i < some.count(); i++) {
        AnalysisResult result = some.of(0)[i];
        if (!result.isEstimated()) {
          failures++;
        } else if (result.tested) {
          withTest++;
          rejections += result.rejects(alphas.length - 1) ? 1 : 0;
        }
      }
      replicates.add(some.count());
    }
    return new Counts(rejections, failures, withTest);
  }

  private static Counts result(Future<Counts> future, Runnable waiting) {
    try {
      while (true) {
        try {
          return future.get(SIGN_OF_LIFE, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          waiting.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while power was simulated", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        throw wrong;
      }
      throw new IllegalStateException("replicates failed", e.getCause());
    }
  }
}
