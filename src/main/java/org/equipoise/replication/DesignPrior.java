// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.util.Locale;

/** What a plan takes for the true effect of the replication. */
public enum DesignPrior {
  /** The original's estimate, shrunken, as though it were the truth. */
  CONDITIONAL,
  /** A normal distribution about it, with the original's standard error. */
  PREDICTIVE;

  /**
   * The name in tables and on the command line.
   *
   * @return in small letters
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The spread of the replication's z-value at a relative sample size. */
  double spread(double errorRatio) {
    return this == CONDITIONAL ? 1 : Math.hypot(1, errorRatio);
  }
}
