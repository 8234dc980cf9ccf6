// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** Visits that are missed one by one: each has a uniform number of its own. */
final class IntermittentDropout implements DropoutModel {
  /** No rate: nobody misses the visit. */
  static final int NO_RATE = -1;

  /** In the place of an index: the last value that was seen. */
  static final int LAST = -2;

  /** In the place of an index: none. */
  static final int NONE = -1;

  private final int[] rates;
  private final double[][] intercepts;
  private final double[] slopes;
  private final int[] given;
  private final int[] own;

  /**
   * The model.
   *
   * @param rates by visit of the trial, the index of its rate
   * @param intercepts by arm, the experimental one first, and rate
   * @param slopes by arm
   * @param given by rate, the index of the value that it depends on
   * @param own by visit of the trial, the index of the value that is seen there; -1 for none
   */
  IntermittentDropout(int[] rates, double[][] intercepts, double[] slopes, int[] given, int[] own) {
    this.rates = rates;
    this.intercepts = intercepts;
    this.slopes = slopes;
    this.given = given;
    this.own = own;
  }

  @Override
  public void decide(
      boolean experimental, double[] z, UniformRandomProvider random, boolean[] missed) {
    int arm = experimental ? 0 : 1;
    int last = NONE;
    for (int visit = 0; visit < missed.length; visit++) {
      double uniform = random.nextDouble();
      int k = rates[visit];
      if (k == NO_RATE) {
        missed[visit] = false;
      } else {
        int index = given[k] == LAST ? last : given[k];
        double moved = index == NONE ? 0 : slopes[arm] * z[index];
        missed[visit] = uniform < NormalValue.logistic(intercepts[arm][k] + moved);
      }
      if (!missed[visit] && own[visit] >= 0) {
        last = own[visit];
      }
    }
  }
}
