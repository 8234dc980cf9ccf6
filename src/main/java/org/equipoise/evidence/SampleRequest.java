// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Require;
import org.equipoise.design.Scale;
import org.equipoise.evidence.SampleColumn.Role;

/**
 * What a method asks of each participant besides the outcome. Only participants who have all of it
 * are used.
 *
 * @param outcome the outcome
 * @param baseline the outcome before treatment
 * @param own the participants' own columns, such as age or class, and what each is to the method
 * @param censored whether values below the detection limit are asked for as such
 */
public record SampleRequest(
    Variable outcome, Optional<Variable> baseline, List<Own> own, boolean censored) {
  /** Copies the columns. */
  public SampleRequest {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(baseline, "baseline");
    own = List.copyOf(own);
  }

  /**
   * A column of the participants' own, or several whose combinations are the categories.
   *
   * @param role what it is to the method
   * @param names one or more names
   * @param levels the order of the categories of the columns for which it was said, the first the
   *     reference; else they come in the order of appearance
   */
  public record Own(Role role, List<String> names, Map<String, List<String>> levels) {
    /** Checks the parts. */
    public Own {
      Objects.requireNonNull(role, "role");
      names = List.copyOf(names);
      levels = Map.copyOf(levels);
      Require.atLeast(names.size(), 1, "the number of names");
    }

    /**
     * Columns whose categories come in the order of appearance.
     *
     * @param role what it is to the method
     * @param names one or more names
     */
    public Own(Role role, List<String> names) {
      this(role, names, Map.of());
    }

    /**
     * The factors of a minimization.
     *
     * @param names the columns in the order of the scheme
     * @return a request for each
     */
    public static List<Own> factors(List<String> names) {
      return names.stream().map(name -> new Own(Role.FACTOR, List.of(name))).toList();
    }
  }

  /**
   * The outcome alone.
   *
   * @param outcome the outcome
   * @return the request
   */
  public static SampleRequest of(Variable outcome) {
    return new SampleRequest(outcome, Optional.empty(), List.of(), false);
  }

  /**
   * The part of this request that a method makes use of.
   *
   * @param uses the roles that it uses besides the outcome
   * @return the smaller request
   */
  public SampleRequest only(Set<Role> uses) {
    return new SampleRequest(
        outcome,
        baseline.filter(each -> uses.contains(Role.BASELINE)),
        own.stream().filter(each -> uses.contains(each.role())).toList(),
        uses.contains(Role.BELOW_LIMIT));
  }

  /**
   * A copy that does not ask for the baseline.
   *
   * @return the copy
   */
  public SampleRequest withoutBaseline() {
    return new SampleRequest(outcome, Optional.empty(), own, censored);
  }

  /**
   * A copy on another scale.
   *
   * @param scale the scale of outcome and baseline
   * @return the copy
   */
  public SampleRequest on(Scale scale) {
    return new SampleRequest(
        new Variable(outcome.measurement(), scale),
        baseline.map(each -> new Variable(each.measurement(), scale)),
        own,
        censored);
  }

  /**
   * The roles that are asked for, the outcome's among them.
   *
   * @return the roles
   */
  public Set<Role> roles() {
    Set<Role> roles = EnumSet.of(Role.OUTCOME);
    baseline.ifPresent(each -> roles.add(Role.BASELINE));
    own.forEach(each -> roles.add(each.role()));
    return roles;
  }

  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>(List.of(outcome));
    baseline.ifPresent(variables::add);
    return variables;
  }
}
