// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.evidence.MomentsView;

/**
 * Comparisons of two means as bare arithmetic over moments, for loops over many replicates:
 * estimate, standard error and degrees of freedom, no p-value. They allocate nothing.
 *
 * <p>The comparisons of the same names are these with reasons, interval and p. Sign: experimental
 * minus control. Speed: docs/benchmarks.md.
 */
public enum MomentsKernel {
  /** {@link StudentComparison}. */
  STUDENT(false, true) {
    @Override
    public boolean compute(MomentsView arms, int outcome, int baseline, double[] results) {
      StudentComparison.compute(arms, outcome, results);
      return results[1] > 0;
    }
  },

  /** {@link WelchComparison}. */
  WELCH(false, false) {
    @Override
    public boolean compute(MomentsView arms, int outcome, int baseline, double[] results) {
      WelchComparison.compute(
          arms,
          arms.mean1(outcome) - arms.mean2(outcome),
          arms.covariance1(outcome, outcome),
          arms.covariance2(outcome, outcome),
          results);
      return results[1] > 0;
    }
  },

  /** {@link ChangeComparison}. */
  CHANGE(true, false) {
    @Override
    public boolean compute(MomentsView arms, int outcome, int baseline, double[] results) {
      double change1 = arms.mean1(outcome) - arms.mean1(baseline);
      double change2 = arms.mean2(outcome) - arms.mean2(baseline);
      double v1 =
          ChangeComparison.variance(
              arms.covariance1(outcome, outcome),
              arms.covariance1(baseline, baseline),
              arms.covariance1(outcome, baseline));
      double v2 =
          ChangeComparison.variance(
              arms.covariance2(outcome, outcome),
              arms.covariance2(baseline, baseline),
              arms.covariance2(outcome, baseline));
      WelchComparison.compute(arms, change1 - change2, v1, v2, results);
      return results[1] > 0;
    }
  },

  /** {@link AncovaComparison} with the baseline alone. */
  ANCOVA(true, true) {
    @Override
    public boolean compute(MomentsView arms, int outcome, int baseline, double[] results) {
      if (!PooledAdjustment.one(arms, outcome, baseline, results)) {
        return false;
      }
      AncovaComparison.compute(arms, outcome, 1, results);
      return results[1] > 0;
    }
  };

  /** Numbers written: estimate, standard error, degrees of freedom. */
  public static final int OUTPUTS = 3;

  private final boolean usesBaseline;
  private final boolean pools;

  MomentsKernel(boolean usesBaseline, boolean pools) {
    this.usesBaseline = usesBaseline;
    this.pools = pools;
  }

  /**
   * Whether the covariances pooled over both arms are all it needs.
   *
   * @return true when the arms' own covariances do not matter
   */
  public boolean pools() {
    return pools;
  }

  /**
   * Whether it reads the baseline.
   *
   * @return true for changes and analysis of covariance
   */
  public boolean usesBaseline() {
    return usesBaseline;
  }

  /**
   * One comparison.
   *
   * @param arms the moments; 2 participants or more an arm, of ANCOVA 4 in all
   * @param outcome the index of the outcome
   * @param baseline the index of the baseline; not read without {@link #usesBaseline}
   * @param results takes the {@link #OUTPUTS} numbers
   * @return false when there is no estimate with a standard error above 0; the comparison of the
   *     same name has the reason
   */
  public abstract boolean compute(MomentsView arms, int outcome, int baseline, double[] results);
}
