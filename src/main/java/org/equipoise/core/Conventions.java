// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The conventions behind a result, in order, each once. Printed under every table as "Details of
 * methods".
 *
 * @param list the conventions in order
 */
public record Conventions(List<Convention> list) {
  private static final Conventions NONE = new Conventions(List.of());

  /** Copies the list and drops repetitions. */
  public Conventions {
    list = List.copyOf(new LinkedHashSet<>(list));
  }

  /**
   * No conventions.
   *
   * @return the empty conventions
   */
  public static Conventions none() {
    return NONE;
  }

  /**
   * One convention to begin with.
   *
   * @param topic what the choice is about
   * @param choice what was chosen
   * @param sources where it is from
   * @return the conventions
   */
  public static Conventions of(String topic, String choice, Reference... sources) {
    return NONE.and(topic, choice, sources);
  }

  /**
   * A copy with one more convention.
   *
   * @param topic what the choice is about
   * @param choice what was chosen
   * @param sources where it is from
   * @return the copy
   */
  public Conventions and(String topic, String choice, Reference... sources) {
    return and(new Conventions(List.of(new Convention(topic, choice, Arrays.asList(sources)))));
  }

  /**
   * These and others, each once.
   *
   * @param others added after these
   * @return the union in order
   */
  public Conventions and(Conventions others) {
    List<Convention> all = new ArrayList<>(list);
    all.addAll(others.list);
    return new Conventions(all);
  }

  /**
   * The union of many, each convention once.
   *
   * @param all the conventions of many results
   * @return the union in order
   */
  public static Conventions union(Collection<Conventions> all) {
    List<Convention> joined = new ArrayList<>();
    all.forEach(each -> joined.addAll(each.list));
    return new Conventions(joined);
  }

  /**
   * The references of all conventions, each once, in the order of first use.
   *
   * @return the references
   */
  public List<Reference> references() {
    Set<Reference> seen = new LinkedHashSet<>();
    list.forEach(each -> seen.addAll(each.sources()));
    return List.copyOf(seen);
  }
}
