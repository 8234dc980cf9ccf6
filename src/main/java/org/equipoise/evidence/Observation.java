// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import org.equipoise.core.Require;

/**
 * One observed value, or the fact that it is below a detection limit.
 *
 * @param value the value; of a censored observation the detection limit
 * @param kind whether it was measured or is below the limit
 */
public record Observation(double value, Kind kind) {
  /**
   * Checks the value.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public Observation {
    Require.finite(value, "value");
  }

  /**
   * A measured value.
   *
   * @param value the value
   * @return the observation
   */
  public static Observation of(double value) {
    return new Observation(value, Kind.MEASURED);
  }

  /**
   * A left-censored value.
   *
   * @param limit the detection limit
   * @return the observation
   */
  public static Observation below(double limit) {
    return new Observation(limit, Kind.BELOW_LIMIT);
  }

  /** Whether a value was measured. */
  public enum Kind {
    /** The value itself. */
    MEASURED,
    /** Only known to be below the value. */
    BELOW_LIMIT
  }
}
