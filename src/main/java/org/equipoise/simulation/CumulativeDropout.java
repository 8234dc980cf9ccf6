// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Dropout for good, by the probability to have dropped out by a visit, which depends on one value
 * or none. One uniform number u decides over all visits: who has u below the probability of a visit
 * is out by then. Probabilities do not fall, so who is out stays out.
 */
final class CumulativeDropout implements DropoutModel {
  private final int[] visits;
  private final double[][] intercepts;
  private final double[] slopes;
  private final int given;

  /**
   * The model.
   *
   * @param visits the trial's visits with a rate
   * @param intercepts by arm, the experimental one first, and visit
   * @param slopes by arm
   * @param given the index of the value that it depends on; -1 for none
   */
  CumulativeDropout(int[] visits, double[][] intercepts, double[] slopes, int given) {
    this.visits = visits;
    this.intercepts = intercepts;
    this.slopes = slopes;
    this.given = given;
  }

  @Override
  public void decide(
      boolean experimental, double[] z, UniformRandomProvider random, boolean[] missed) {
    double uniform = random.nextDouble();
    int arm = experimental ? 0 : 1;
    double moved = given < 0 ? 0 : slopes[arm] * z[given];
    Arrays.fill(missed, false);
    for (int k = 0; k < visits.length; k++) {
      if (uniform < NormalValue.logistic(intercepts[arm][k] + moved)) {
        Arrays.fill(missed, visits[k], missed.length, true);
        return;
      }
    }
  }
}
