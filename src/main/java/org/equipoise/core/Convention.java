// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.List;

/**
 * One choice behind a number: what the choice is about, what was chosen, and from where.
 *
 * @param topic what the choice is about, such as "standardizer"
 * @param choice what was chosen, in words
 * @param sources where it is from, in the order of importance; may be empty
 */
public record Convention(String topic, String choice, List<Reference> sources) {
  /**
   * Checks the texts and copies the list.
   *
   * @throws IllegalArgumentException if topic or choice is blank
   */
  public Convention {
    Require.notBlank(topic, "topic");
    Require.notBlank(choice, "choice");
    sources = List.copyOf(sources);
  }
}
