// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * A two-arm trial as it was planned.
 *
 * @param id its id
 * @param title its title for people
 * @param citation where it was published, when it was
 * @param arms the two arms, experimental first
 * @param flow participants through each arm, when stated
 * @param allocation how participants were allocated, when stated
 * @param visits the visits in order; at most one is the baseline
 * @param challenge what is done within a visit; may be empty
 * @param outcomes the outcomes in order; one or more
 * @param plan the hypotheses
 * @param evidence the files with its evidence
 * @param facts the file with published facts, when there is one
 * @param sources which parts are not published
 */
public record Trial(
    String id,
    String title,
    Optional<Citation> citation,
    TwoArms<Arm> arms,
    Optional<TwoArms<Flow>> flow,
    Optional<AllocationScheme> allocation,
    List<Visit> visits,
    List<ChallengePhase> challenge,
    List<Outcome> outcomes,
    Plan plan,
    EvidenceSource evidence,
    Optional<String> facts,
    List<SourceNote> sources) {
  /**
   * Checks the parts against each other.
   *
   * @throws IllegalArgumentException if arms, visits or outcomes share an id, there is no visit or
   *     outcome, two visits are baselines, or a hypothesis, the family or a derivation names an
   *     outcome or visit that is not there
   */
  public Trial {
    Ids.require(id, "id");
    Require.notBlank(title, "title");
    visits = List.copyOf(visits);
    challenge = List.copyOf(challenge);
    outcomes = List.copyOf(outcomes);
    sources = List.copyOf(sources);
    Objects.requireNonNull(evidence, "evidence");
    Require.atLeast(visits.size(), 1, "the number of visits");
    Require.atLeast(outcomes.size(), 1, "the number of outcomes");
    if (arms.experimental().id().equals(arms.control().id())) {
      throw new IllegalArgumentException("arms must have two ids, got " + arms.control().id());
    }
    if (visits.stream().filter(Visit::baseline).count() > 1) {
      throw new IllegalArgumentException("visits must have at most one baseline");
    }
    differentIds("visits", visits.stream().map(Visit::id).toList());
    differentIds("outcomes", outcomes.stream().map(Outcome::id).toList());
    checkNames(plan, visits, outcomes);
  }

  private static void differentIds(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException(what + " must have different ids, got " + id + " twice");
      }
    }
  }

  private static void checkNames(Plan plan, List<Visit> visits, List<Outcome> outcomes) {
    for (Hypothesis hypothesis : plan.hypotheses()) {
      outcome(outcomes, hypothesis.outcome());
      visit(visits, hypothesis.visit());
    }
    plan.multiplicity()
        .ifPresent(family -> family.outcomes().forEach(each -> outcome(outcomes, each)));
    for (Outcome each : outcomes) {
      each.derivation().ifPresent(derivation -> outcome(outcomes, derivation.from()));
      each.parts().forEach(part -> outcome(outcomes, part));
    }
  }

  /**
   * A changed copy.
   *
   * @param level the plan's level
   * @return the copy
   * @throws IllegalArgumentException if the level is not one that the plan allows
   */
  public Trial withLevel(double level) {
    Plan changed = new Plan(level, plan.hypotheses(), plan.multiplicity());
    return new Trial(
        id,
        title,
        citation,
        arms,
        flow,
        allocation,
        visits,
        challenge,
        outcomes,
        changed,
        evidence,
        facts,
        sources);
  }

  /**
   * An outcome by its id.
   *
   * @param outcomeId the id
   * @return the outcome
   * @throws IllegalArgumentException if there is none
   */
  public Outcome outcome(String outcomeId) {
    return outcome(outcomes, outcomeId);
  }

  /**
   * A visit by its id.
   *
   * @param visitId the id
   * @return the visit
   * @throws IllegalArgumentException if there is none
   */
  public Visit visit(String visitId) {
    return visit(visits, visitId);
  }

  /**
   * The baseline visit.
   *
   * @return the visit, empty when the trial has none
   */
  public Optional<Visit> baseline() {
    return visits.stream().filter(Visit::baseline).findFirst();
  }

  /**
   * The ids of the arms.
   *
   * @return experimental first
   */
  public TwoArms<String> armIds() {
    return arms.map(Arm::id);
  }

  private static Outcome outcome(List<Outcome> outcomes, String id) {
    return outcomes.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "outcome must be one of "
                        + outcomes.stream().map(Outcome::id).toList()
                        + ", got "
                        + id));
  }

  private static Visit visit(List<Visit> visits, String id) {
    return visits.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "visit must be one of "
                        + visits.stream().map(Visit::id).toList()
                        + ", got "
                        + id));
  }
}
