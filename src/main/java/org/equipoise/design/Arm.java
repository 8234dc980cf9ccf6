// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.List;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * One of the two arms.
 *
 * @param id its id in files and tables
 * @param name its name for people
 * @param weeks how long the intervention lasts, in weeks, when stated
 * @param components what it consists of; may be empty
 */
public record Arm(String id, String name, OptionalDouble weeks, List<String> components) {
  /**
   * Checks id and name.
   *
   * @throws IllegalArgumentException if the id has a wrong form, the name is blank or weeks is not
   *     positive
   */
  public Arm {
    Ids.require(id, "arm id");
    Require.notBlank(name, "arm name");
    weeks.ifPresent(w -> Require.positiveFinite(w, "weeks"));
    components = List.copyOf(components);
  }
}
