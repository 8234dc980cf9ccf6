// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.numeric.Normal;

/** An estimate with its large-sample variance, completed by the normal interval. */
final class WaldEstimate {
  private WaldEstimate() {}

  /** The estimate ± z se; a reason where the variance is 0 or a number is out of range. */
  static Estimation of(double value, double variance, double level, Conventions conventions) {
    double half = -Normal.quantile((1 - level) / 2) * Math.sqrt(variance);
    if (!Double.isFinite(value) || !Double.isFinite(half)) {
      return Estimability.overflow();
    }
    if (!(variance > 0)) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "the standard error is 0");
    }
    return Estimate.of(value, conventions)
        .withStandardError(Math.sqrt(variance))
        .withInterval(new Interval(value - half, value + half, level));
  }
}
