// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Margin;
import org.equipoise.design.Hypothesis;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Outcome;
import org.equipoise.design.Trial;
import org.equipoise.design.Visit;

/** One comparison that an analysis makes, and why. */
record PlannedComparison(
    Outcome outcome,
    Visit visit,
    Planned planned,
    Optional<Claim> claim,
    Optional<Margin> margin,
    String method) {

  /** The plan's hypotheses in order, then its family's defaults, then everything else. */
  static List<PlannedComparison> of(Trial trial) {
    List<PlannedComparison> all = new ArrayList<>();
    Set<List<String>> covered = new LinkedHashSet<>();
    for (Hypothesis hypothesis : trial.plan().hypotheses()) {
      all.add(declared(trial, hypothesis));
      covered.add(List.of(hypothesis.outcome(), hypothesis.visit()));
    }
    List<PlannedComparison> rest = undeclared(trial, covered);
    rest.stream().filter(each -> each.planned == Planned.FAMILY_DEFAULT).forEach(all::add);
    rest.stream().filter(each -> each.planned == Planned.ESTIMATION_ONLY).forEach(all::add);
    return all;
  }

  private static PlannedComparison declared(Trial trial, Hypothesis hypothesis) {
    return new PlannedComparison(
        trial.outcome(hypothesis.outcome()),
        trial.visit(hypothesis.visit()),
        Planned.HYPOTHESIS,
        Optional.of(hypothesis.claim()),
        hypothesis.margin(),
        hypothesis.method());
  }

  private static List<PlannedComparison> undeclared(Trial trial, Set<List<String>> covered) {
    String method = trial.baseline().isPresent() ? "ancova" : "welch";
    List<PlannedComparison> rest = new ArrayList<>();
    for (Outcome outcome : trial.outcomes()) {
      for (Visit visit : trial.visits()) {
        if (outcome.sampledWithinVisit()
            || visit.baseline()
            || covered.contains(List.of(outcome.id(), visit.id()))) {
          continue;
        }
        Planned planned =
            defaultFamily(trial, outcome) ? Planned.FAMILY_DEFAULT : Planned.ESTIMATION_ONLY;
        Optional<Claim> claim =
            planned == Planned.FAMILY_DEFAULT ? Optional.of(Claim.SUPERIORITY) : Optional.empty();
        rest.add(new PlannedComparison(outcome, visit, planned, claim, Optional.empty(), method));
      }
    }
    return rest;
  }

  // An outcome of the family that has a hypothesis of its own needs no default at other visits.
  private static boolean defaultFamily(Trial trial, Outcome outcome) {
    boolean inFamily =
        trial
            .plan()
            .multiplicity()
            .map(Multiplicity::outcomes)
            .orElse(List.of())
            .contains(outcome.id());
    boolean declared =
        trial.plan().hypotheses().stream().anyMatch(each -> each.outcome().equals(outcome.id()));
    return inFamily && !declared;
  }
}
