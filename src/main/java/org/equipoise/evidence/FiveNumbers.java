// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.numeric.Normal;

/**
 * The mean and standard deviation that a median with quartiles and/or the range stand for, in a
 * sample of n from a normal distribution, and whether the numbers look skewed.
 *
 * <p>Three scenarios: 1 minimum, median, maximum; 2 lower quartile, median, upper quartile; 3 all
 * five. Means: optimally weighted midpoints (Luo et al. 2018). SDs: Wan et al. (2014) in scenarios
 * 1 and 2, Shi et al. (2020) in 3. Skewness: |sum of both ends less two medians| over their
 * distance, against a critical value at 5 % (Shi et al. 2023).
 *
 * @see <a href="https://doi.org/10.1177/0962280216669183">Luo et al. (2018), Stat Methods Med Res
 *     27, 1785-1805</a>
 * @see <a href="https://doi.org/10.1186/1471-2288-14-135">Wan et al. (2014), BMC Med Res Methodol
 *     14, 135</a>
 * @see <a href="https://doi.org/10.1002/jrsm.1429">Shi et al. (2020), Res Synth Methods 11,
 *     641-654</a>
 * @see <a href="https://doi.org/10.1177/09622802231172043">Shi et al. (2023), Stat Methods Med Res
 *     32, 1338-1360</a>
 */
final class FiveNumbers {
  private FiveNumbers() {}

  /** Luo, scenario 1. */
  static double meanOfRange(double min, double median, double max, double n) {
    double w = 4 / (4 + Math.pow(n, 0.75));
    return w * middle(min, max) + (1 - w) * median;
  }

  /** Luo, scenario 2. */
  static double meanOfQuartiles(double q1, double median, double q3, double n) {
    double w = 0.7 + 0.39 / n;
    return w * middle(q1, q3) + (1 - w) * median;
  }

  /** Luo, scenario 3; x is min, q1, median, q3, max, n. */
  static double meanOfFive(double... x) {
    double n = x[5];
    double ends = 2.2 / (2.2 + Math.pow(n, 0.75));
    double quartiles = 0.7 - 0.72 / Math.pow(n, 0.55);
    return ends * middle(x[0], x[4])
        + quartiles * middle(x[1], x[3])
        + (1 - ends - quartiles) * x[2];
  }

  /** Wan, scenario 1: the range over its expectation. */
  static double sdOfRange(double min, double max, double n) {
    return (max - min) / (2 * endScore(n));
  }

  /** Wan, scenario 2: the interquartile range over its expectation. */
  static double sdOfQuartiles(double q1, double q3, double n) {
    return (q3 - q1) / (2 * quartileScore(n));
  }

  /** Shi, scenario 3; x is min, q1, q3, max, n. */
  static double sdOfFive(double... x) {
    double power = Math.pow(x[4], 0.6);
    double theta1 = (2 + 0.14 * power) * endScore(x[4]);
    double theta2 = (2 + 2 / (0.07 * power)) * quartileScore(x[4]);
    return (x[3] - x[0]) / theta1 + (x[2] - x[1]) / theta2;
  }

  /** Shi 2023, scenario 1. */
  static Skewness skewnessOfRange(double min, double median, double max, double n) {
    return new Skewness(asymmetry(min, median, max), 1.01 / Math.log(n + 9) + 2.43 / (n + 1));
  }

  /** Shi 2023, scenario 2. */
  static Skewness skewnessOfQuartiles(double q1, double median, double q3, double n) {
    return new Skewness(asymmetry(q1, median, q3), 2.65 / Math.sqrt(n) - 6 / (n * n));
  }

  /** Shi 2023, scenario 3; x is min, q1, median, q3, max, n. */
  static Skewness skewnessOfFive(double... x) {
    double n = x[5];
    double ends = 2.65 * Math.log(0.6 * n) / Math.sqrt(n) * asymmetry(x[0], x[2], x[4]);
    return new Skewness(
        Math.max(ends, asymmetry(x[1], x[2], x[3])), 3 / Math.sqrt(n) - 40 / (n * n * n));
  }

  /**
   * A test of skewness at 5 %.
   *
   * @param statistic 0 where the median is in the middle
   * @param critical its critical value
   */
  record Skewness(double statistic, double critical) {
    /** Whether the numbers speak against a normal distribution; false when not defined. */
    boolean found() {
      return statistic > critical;
    }
  }

  private static double asymmetry(double low, double median, double high) {
    return high > low ? Math.abs(low + high - 2 * median) / (high - low) : 0;
  }

  private static double middle(double low, double high) {
    return low / 2 + high / 2; // halved first: a sum could overflow
  }

  private static double endScore(double n) {
    return Normal.quantile((n - 0.375) / (n + 0.25));
  }

  private static double quartileScore(double n) {
    return Normal.quantile((0.75 * n - 0.125) / (n + 0.25));
  }
}
