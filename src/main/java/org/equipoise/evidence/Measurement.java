// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * What was measured when: an outcome at a visit, and at a minute within it for sampled outcomes.
 *
 * @param outcome the outcome's id
 * @param visit the visit's id
 * @param minute minutes from the stressor's onset, when sampled within the visit
 */
public record Measurement(String outcome, String visit, OptionalDouble minute) {
  /** Checks the ids. */
  public Measurement {
    Require.notBlank(outcome, "outcome");
    Require.notBlank(visit, "visit");
    minute.ifPresent(m -> Require.finite(m, "minute"));
  }

  /**
   * A measurement once a visit.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @return the measurement
   */
  public static Measurement of(String outcome, String visit) {
    return new Measurement(outcome, visit, OptionalDouble.empty());
  }

  /**
   * A measurement at a minute of a visit.
   *
   * @param outcome the outcome's id
   * @param visit the visit's id
   * @param minute minutes from the stressor's onset
   * @return the measurement
   */
  public static Measurement at(String outcome, String visit, double minute) {
    return new Measurement(outcome, visit, OptionalDouble.of(minute));
  }
}
