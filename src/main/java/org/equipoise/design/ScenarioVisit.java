// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * An outcome at one visit.
 *
 * @param id the visit's id
 * @param mean the mean of the control arm, on the scale of the distribution
 * @param sd its standard deviation, above 0
 * @param effect the effect at this visit
 */
public record ScenarioVisit(String id, double mean, double sd, ScenarioEffect effect) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id has a wrong form, the mean is not finite or the
   *     standard deviation is not positive
   */
  public ScenarioVisit {
    Ids.require(id, "visit id");
    Require.finite(mean, "mean");
    Require.positiveFinite(sd, "sd");
    Objects.requireNonNull(effect, "effect");
  }
}
