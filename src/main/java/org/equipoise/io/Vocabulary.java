// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ids that a file may use and that this room does not know, since their catalogue is above it.
 *
 * @param methods the ids of the methods, in the order in which messages list them
 * @param multiplicity the ids of the adjustments for several hypotheses
 */
public record Vocabulary(Set<String> methods, Set<String> multiplicity) {
  /** Copies the sets and keeps their order. */
  public Vocabulary {
    methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    multiplicity = Collections.unmodifiableSet(new LinkedHashSet<>(multiplicity));
  }
}
