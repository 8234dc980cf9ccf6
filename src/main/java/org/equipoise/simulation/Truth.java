// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

/**
 * The number that an analysis estimates.
 *
 * @param value the number; NaN when it is not known, which never leaves this room
 * @param mcse its own Monte Carlo standard error; 0 when it is a parameter
 * @param defect what a method did that should have told it, such as threw; empty when it is known,
 *     and when there is no such number
 */
record Truth(double value, double mcse, String defect) {
  /** Not known. */
  static final Truth UNKNOWN = new Truth(Double.NaN, 0, "");

  /** Not known, since the method threw when it was asked for it. */
  static final Truth THREW =
      new Truth(Double.NaN, 0, AnalysisResult.failureName(AnalysisResult.THREW));

  /** One that is known. */
  Truth(double value, double mcse) {
    this(value, mcse, "");
  }

  boolean isKnown() {
    return !Double.isNaN(value);
  }
}
