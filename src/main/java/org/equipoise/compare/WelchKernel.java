// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

/**
 * Welch's comparison as bare arithmetic, for loops over many summaries: estimate, standard error, t
 * and degrees of freedom, no p-value. It allocates nothing and checks nothing.
 *
 * <p>{@link WelchComparison} is this with reasons, interval and p. Speed: docs/benchmarks.md.
 *
 * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch (1947), Biometrika 34, 28-35</a>
 */
public final class WelchKernel {
  /** Numbers read: n1, mean1, variance1, n2, mean2, variance2. */
  public static final int INPUTS = 6;

  /** Numbers written: estimate (experimental minus control), standard error, t, df. */
  public static final int OUTPUTS = 4;

  private WelchKernel() {}

  /**
   * One comparison.
   *
   * <p>t = (m1 - m2) / √(v1/n1 + v2/n2), with Satterthwaite's degrees of freedom. Where the
   * standard error is 0 there is no t: t and df are written as 0.
   *
   * @param summaries holds the {@link #INPUTS} numbers: sizes of 2 or more, finite means, variances
   *     (divisor n - 1) of 0 or more
   * @param from where they begin
   * @param results takes the {@link #OUTPUTS} numbers
   * @param to where they begin
   */
  public static void compute(double[] summaries, int from, double[] results, int to) {
    double df1 = summaries[from] - 1;
    double df2 = summaries[from + 3] - 1;
    double v1 = summaries[from + 2] / summaries[from];
    double v2 = summaries[from + 5] / summaries[from + 3];
    double sum = v1 + v2;
    double difference = summaries[from + 1] - summaries[from + 4];
    double se = Math.sqrt(sum);
    results[to] = difference;
    results[to + 1] = se;
    results[to + 2] = se > 0 ? difference / se : 0;
    results[to + 3] = se > 0 ? satterthwaite(v1, df1, v2, df2) : 0;
  }

  // As shares of the sum, since v1 * v1 underflows or overflows long before the result does.
  static double satterthwaite(double v1, double df1, double v2, double df2) {
    double share1 = v1 / (v1 + v2);
    double share2 = v2 / (v1 + v2);
    return 1 / (share1 * share1 / df1 + share2 * share2 / df2);
  }
}
