// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * The number that an analysis estimates.
 *
 * @param value the number; NaN when it is not known, which never leaves this room
 * @param mcse its own Monte Carlo standard error; 0 when it is a parameter
 */
record Truth(double value, double mcse) {
  /** Not known. */
  static final Truth UNKNOWN = new Truth(Double.NaN, 0);

  boolean isKnown() {
    return !Double.isNaN(value);
  }
}
