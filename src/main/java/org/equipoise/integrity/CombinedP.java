// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.equipoise.core.Require;
import org.equipoise.numeric.Normal;

/**
 * Independent p-values combined into one, as a standard normal z: large when they are small. Both
 * tails mean something: many small p-values, or many large ones.
 *
 * @param stouffer the sum of their z over &radic;k
 * @param fisher the z of -2 &Sigma; ln p as chi-square with 2k degrees of freedom
 * @param mean the mean of their z: what they would say if they were one and the same
 * @param size how many they are
 * @see <a href="https://doi.org/10.1111/anae.13126">Carlisle et al. (2015), Anaesthesia 70,
 *     848-858</a>
 */
public record CombinedP(double stouffer, double fisher, double mean, int size) {
  /**
   * Combines.
   *
   * @param z one a p-value, the normal quantile of 1 - p; may be infinite
   * @return the combination
   * @throws IllegalArgumentException if there is none, or one is NaN
   */
  public static CombinedP ofZ(List<Double> z) {
    int k = Require.atLeast(z.size(), 1, "the number of p-values");
    double sum = 0;
    double logs = 0;
    for (double each : z) {
      sum += Require.notNaN(each, "z");
      logs -= 2 * Math.log(Normal.survival(each));
    }
    Require.notNaN(sum, "the sum of z");
    return new CombinedP(sum / Math.sqrt(k), fisher(logs, k), sum / k, k);
  }

  /** From whichever tail is smaller: 1 minus a tiny tail would be 1. */
  private static double fisher(double chiSquare, int k) {
    ChiSquaredDistribution distribution = ChiSquaredDistribution.of(2.0 * k);
    double upper = distribution.survivalProbability(chiSquare);
    return upper < 0.5
        ? -Normal.quantile(upper)
        : Normal.quantile(distribution.cumulativeProbability(chiSquare));
  }
}
