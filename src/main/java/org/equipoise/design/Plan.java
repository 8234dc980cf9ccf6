// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Optional;

/**
 * What was planned to be concluded, and how.
 *
 * @param level the confidence level, in (0.5, 1); alpha is 1 - level
 * @param hypotheses the hypotheses in order; may be empty
 * @param multiplicity the family, when there is one
 */
public record Plan(double level, List<Hypothesis> hypotheses, Optional<Multiplicity> multiplicity) {
  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if level is outside (0.5, 1)
   */
  public Plan {
    if (!(level > 0.5 && level < 1)) { // at 0.5 or below, the two one-sided tests mean nothing
      throw new IllegalArgumentException("level must be in (0.5, 1), got " + level);
    }
    hypotheses = List.copyOf(hypotheses);
  }

  /**
   * The error rate that goes with the level.
   *
   * @return 1 - level
   */
  public double alpha() {
    return 1 - level;
  }
}
