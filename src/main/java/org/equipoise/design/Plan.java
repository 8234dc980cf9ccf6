// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * What was planned to be concluded, and how.
 *
 * @param level the confidence level, in (0, 1); alpha is 1 - level
 * @param hypotheses the hypotheses in order; may be empty
 * @param multiplicity the family, when there is one
 */
public record Plan(double level, List<Hypothesis> hypotheses, Optional<Multiplicity> multiplicity) {
  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public Plan {
    Require.openUnit(level, "level");
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
