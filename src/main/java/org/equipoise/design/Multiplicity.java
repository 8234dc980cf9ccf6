// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import org.equipoise.core.Require;

/**
 * A family of hypotheses whose errors are controlled together.
 *
 * @param method the id of the adjustment, such as holm
 * @param outcomes the ids of the outcomes whose hypotheses form the family; not empty
 */
public record Multiplicity(String method, List<String> outcomes) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if there is no outcome
   */
  public Multiplicity {
    Require.notBlank(method, "multiplicity method");
    outcomes = List.copyOf(outcomes);
    if (outcomes.isEmpty()) {
      throw new IllegalArgumentException("outcomes must name one or more outcomes, got none");
    }
  }
}
