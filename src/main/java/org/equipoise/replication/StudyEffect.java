// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import org.equipoise.core.Interval;
import org.equipoise.core.Require;
import org.equipoise.numeric.Normal;

/**
 * What one study found: an estimate that is about normal, with its standard error.
 *
 * <p>Sign: as the study has it; the original and the replication must have the same. Units: those
 * of the effect; ratios as logarithms.
 *
 * @param estimate the estimate, finite
 * @param standardError its standard error, positive and finite
 */
public record StudyEffect(double estimate, double standardError) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the estimate is not finite or the standard error not
   *     positive and finite
   */
  public StudyEffect {
    Require.finite(estimate, "estimate");
    Require.positiveFinite(standardError, "standardError");
  }

  /**
   * The estimate in standard errors.
   *
   * @return z; infinite beyond double precision
   */
  public double z() {
    return estimate / standardError;
  }

  /**
   * The interval of the estimate.
   *
   * @param level in (0, 1)
   * @return estimate &plusmn; z &middot; standard error; a limit may be infinite by overflow
   */
  public Interval interval(double level) {
    double half = Normal.quantile(0.5 + level / 2) * standardError;
    return new Interval(estimate - half, estimate + half, level);
  }
}
