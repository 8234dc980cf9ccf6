// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Dropout for good, by the probability h to leave at a visit for who is still in, which depends on
 * a value of another visit each time. One uniform number u decides over all visits: who has u below
 * 1 less the product of (1 - h) is out.
 */
final class HazardDropout implements DropoutModel {
  private final int[] visits;
  private final double[][] intercepts;
  private final double[] slopes;
  private final int[] given;

  /**
   * The model.
   *
   * @param visits the trial's visits with a rate
   * @param intercepts by arm, the experimental one first, and visit
   * @param slopes by arm
   * @param given the index of the value that it depends on, by visit
   */
  HazardDropout(int[] visits, double[][] intercepts, double[] slopes, int[] given) {
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
    double in = 1;
    Arrays.fill(missed, false);
    for (int k = 0; k < visits.length; k++) {
      in *= 1 - NormalValue.logistic(intercepts[arm][k] + slopes[arm] * z[given[k]]);
      if (uniform < 1 - in) {
        Arrays.fill(missed, visits[k], missed.length, true);
        return;
      }
    }
  }
}
