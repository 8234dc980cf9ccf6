// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.evidence.Sample;

/** A comparison by resampling within the arms, whose resamples a figure can show. */
public interface BootstrapMethod extends SampleComparison {
  /**
   * The resamples that the comparison uses, from the same seed.
   *
   * @param sample the outcomes, 2 or more in each arm
   * @param settings seed, number of resamples and what else it may be told
   * @return their differences
   */
  BootstrapDistribution distribution(Sample sample, Settings settings);
}
