// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Objects;
import java.util.Optional;
import org.equipoise.core.Require;

/**
 * An arm of a simulated trial.
 *
 * @param id its id
 * @param size how many participants it has; under a scheme that leaves the sizes to chance, its
 *     share of all participants is not used, only the sum of both sizes
 * @param classes in which it is taught; nobody is taught together when empty
 */
public record ScenarioArm(String id, int size, Optional<ScenarioClasses> classes) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id has a wrong form or there are fewer than 2
   *     participants
   */
  public ScenarioArm {
    Ids.require(id, "arm id");
    Require.atLeast(size, 2, "the number of participants");
    Objects.requireNonNull(classes, "classes");
  }

  /**
   * An arm in which nobody is taught together.
   *
   * @param id its id
   * @param size how many participants it has
   */
  public ScenarioArm(String id, int size) {
    this(id, size, Optional.empty());
  }

  /**
   * A copy of another size.
   *
   * @param value participants, 2 or more
   * @return the copy
   */
  public ScenarioArm withSize(int value) {
    return new ScenarioArm(id, value, classes);
  }
}
