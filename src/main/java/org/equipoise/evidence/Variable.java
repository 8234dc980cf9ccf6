// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.design.Scale;

/**
 * A variable that an estimator asks for: a measurement on a scale.
 *
 * @param measurement what was measured when
 * @param scale raw, or log for the natural logarithm of the values
 */
public record Variable(Measurement measurement, Scale scale) {
  /** Checks that both are there. */
  public Variable {
    Objects.requireNonNull(measurement, "measurement");
    Objects.requireNonNull(scale, "scale");
  }
}
