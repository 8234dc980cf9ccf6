// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.rng.UniformRandomProvider;

/** Decides which visits a participant misses. */
sealed interface DropoutModel permits CumulativeDropout, HazardDropout, IntermittentDropout {
  /**
   * Decides for one participant; draws as many random numbers for everybody, whatever the rates.
   *
   * @param experimental the participant's arm
   * @param z the values that dropout depends on, by visit of their outcome, in the control arm's
   *     standard deviations from its mean
   * @param random where chance comes from
   * @param missed set for every visit of the trial
   */
  void decide(boolean experimental, double[] z, UniformRandomProvider random, boolean[] missed);
}
