// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ids that a file may use and that this room does not know, since their catalogue is above it.
 *
 * @param methods the ids of the methods that a plan may name, in the order in which messages list
 *     them
 * @param multiplicity the ids of the adjustments for several hypotheses
 * @param analyses the ids of the methods that a scenario may name, with what each cannot do without
 *     or can use
 */
public record Vocabulary(
    Set<String> methods, Set<String> multiplicity, Map<String, Set<Need>> analyses) {
  /** Copies the sets and keeps their order. */
  public Vocabulary {
    methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
    multiplicity = Collections.unmodifiableSet(new LinkedHashSet<>(multiplicity));
    analyses = Collections.unmodifiableMap(new LinkedHashMap<>(analyses));
  }

  /**
   * A vocabulary whose scenarios may name the methods of plans, none of which needs anything.
   *
   * @param methods the ids of the methods
   * @param multiplicity the ids of the adjustments for several hypotheses
   */
  public Vocabulary(Set<String> methods, Set<String> multiplicity) {
    this(methods, multiplicity, withoutNeeds(methods));
  }

  private static Map<String, Set<Need>> withoutNeeds(Set<String> methods) {
    Map<String, Set<Need>> all = new LinkedHashMap<>();
    methods.forEach(each -> all.put(each, Set.of()));
    return all;
  }

  /** What a method cannot do without, or can make use of. */
  public enum Need {
    /** A margin. */
    MARGIN,
    /** A margin in SDs. */
    MARGIN_IN_SDS,
    /** To know which direction is better. */
    BETTER,
    /** Can adjust for covariates. */
    TAKES_COVARIATES,
    /** Can be told strata. */
    TAKES_STRATA
  }
}
