// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.compare.BootstrapComparison.Kind;
import org.equipoise.core.Estimation;
import org.equipoise.evidence.Sample;

/** The BCa bootstrap of the difference in trimmed means, trimmed as the settings say. */
public enum TrimmedBootstrap implements BootstrapMethod {
  /** The only one. */
  TRIMMED;

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    return of(settings).compare(sample, settings);
  }

  @Override
  public BootstrapDistribution distribution(Sample sample, Settings settings) {
    return of(settings).distribution(sample, settings);
  }

  private static BootstrapComparison of(Settings settings) {
    return new BootstrapComparison(
        new ArmStatistic.TrimmedMean(settings.tuning().trim()), Kind.BCA);
  }
}
