// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Estimation;
import org.equipoise.evidence.Sample;

/** A comparison of two arms that needs the participants' values: ranks, resampling, trimming. */
@FunctionalInterface
public interface SampleComparison {
  /**
   * Compares the arms.
   *
   * <p>Sign: experimental minus control, or as the method says. Units: those of the outcome, or as
   * the method says.
   *
   * @param sample the participants
   * @param settings level, alternative and what else the method may be told
   * @return the estimate, or why there is none
   */
  Estimation compare(Sample sample, Settings settings);
}
