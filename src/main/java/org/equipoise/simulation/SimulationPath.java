// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Locale;

/** How replicates are drawn. */
public enum SimulationPath {
  /** Only the moments of each replicate: its cost does not grow with the number of participants. */
  MOMENTS,
  /** Every participant. */
  PARTICIPANTS;

  /**
   * The name on the command line.
   *
   * @return moments or participants
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
