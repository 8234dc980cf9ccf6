// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.compare.MomentsKernel;
import org.equipoise.evidence.MomentsView;

/**
 * A two-sided t-test by its bare arithmetic: decisions against critical values, no p-value, no
 * allocation. Estimate, standard error, interval and decisions are those of the method.
 */
final class KernelAnalysis implements ReplicateAnalysis {
  private final MomentsKernel kernel;
  private final MomentsSource source;
  private final int outcome;
  private final int baseline;
  private final CriticalT[] levels;
  private final ReplicateAnalysis otherwise;
  private final double[] numbers = new double[MomentsKernel.OUTPUTS];

  /**
   * The analysis.
   *
   * @param kernel the arithmetic
   * @param source the moments of what was drawn last
   * @param variables the indices of outcome and baseline in them; the baseline -1 without one
   * @param critical the critical values of the significance levels; the first makes the interval
   * @param otherwise the whole method, asked where the arithmetic has no answer
   */
  KernelAnalysis(
      MomentsKernel kernel,
      MomentsSource source,
      int[] variables,
      List<CriticalT> critical,
      ReplicateAnalysis otherwise) {
    this.kernel = kernel;
    this.source = source;
    this.outcome = variables[0];
    this.baseline = variables[1];
    this.levels = critical.toArray(CriticalT[]::new);
    this.otherwise = otherwise;
  }

  @Override
  public void analyse(int which, AnalysisResult result) {
    MomentsView arms = source.moments(which);
    if (arms != null && kernel.compute(arms, outcome, baseline, numbers) && isFinite()) {
      write(result);
    } else {
      otherwise.analyse(which, result);
    }
  }

  @Override
  public void analyse(int count, AnalysisResult[] results, int from) {
    for (int i = 0; i < count; i++) {
      analyse(i, results[from + i]);
    }
  }

  @Override
  public ReplicateAnalysis whole() {
    return otherwise;
  }

  private boolean isFinite() {
    return Double.isFinite(numbers[0]) && Double.isFinite(numbers[1]) && numbers[2] > 0;
  }

  private void write(AnalysisResult result) {
    double estimate = numbers[0];
    double se = numbers[1];
    double df = numbers[2];
    double half = levels[0].at(df) * se;
    int rejected = 0;
    for (int i = 0; i < levels.length; i++) {
      rejected |= levels[i].rejects(estimate, se, df) << i;
    }
    result.failure = AnalysisResult.ESTIMATED;
    result.estimate = estimate;
    result.standardError = se;
    result.low = estimate - half;
    result.high = estimate + half;
    result.tested = true;
    result.rejected = rejected;
  }

  /** Where the moments of what was drawn last are. */
  @FunctionalInterface
  interface MomentsSource {
    /**
     * The moments of one of those that were drawn last, or null when they cannot be had as they
     * are; then the whole method is asked.
     */
    MomentsView moments(int which);
  }
}
