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
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;

/** One comparison that an analysis makes, and why. */
record PlannedComparison(
    Outcome outcome,
    Visit visit,
    Planned planned,
    Optional<Claim> claim,
    Optional<Margin> margin,
    String method) {
  /** The default for an outcome with values below its detection limit. */
  static final String TOBIT = "tobit";

  /** The plan's hypotheses in order, then its family's defaults, then everything else. */
  static List<PlannedComparison> of(Trial trial, Evidence evidence) {
    List<PlannedComparison> all = new ArrayList<>();
    Set<List<String>> covered = new LinkedHashSet<>();
    for (Hypothesis hypothesis : trial.plan().hypotheses()) {
      all.add(declared(trial, hypothesis));
      covered.add(List.of(hypothesis.outcome(), hypothesis.visit()));
    }
    List<PlannedComparison> rest = undeclared(trial, evidence, covered);
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

  private static List<PlannedComparison> undeclared(
      Trial trial, Evidence evidence, Set<List<String>> covered) {
    List<PlannedComparison> rest = new ArrayList<>();
    for (Outcome outcome : trial.outcomes()) {
      for (Visit visit : trial.visits()) {
        boolean done = covered.contains(List.of(outcome.id(), visit.id()));
        if (!outcome.sampledWithinVisit() && !visit.baseline() && !done) {
          undeclared(trial, evidence, outcome, visit).ifPresent(rest::add);
        }
      }
    }
    return rest;
  }

  // What nobody planned and nobody observed is no result; a member of the family is one, with its
  // reason.
  private static Optional<PlannedComparison> undeclared(
      Trial trial, Evidence evidence, Outcome outcome, Visit visit) {
    Variable variable = Reductions.variable(outcome, visit.id());
    if (defaultFamily(trial, outcome)) {
      String usual = trial.baseline().isPresent() ? "ancova" : "welch";
      String method = Reductions.belowLimit(evidence, variable) > 0 ? TOBIT : usual;
      return Optional.of(
          new PlannedComparison(
              outcome,
              visit,
              Planned.FAMILY_DEFAULT,
              Optional.of(Claim.SUPERIORITY),
              Optional.empty(),
              method));
    }
    Reduction<Moments> observed = evidence.moments(List.of(variable));
    if (observed.n1() + observed.n2() == 0) {
      return Optional.empty();
    }
    String usual = adjustable(trial, evidence, outcome, variable) ? "ancova" : "welch";
    String method = Reductions.belowLimit(evidence, variable) > 0 ? TOBIT : usual;
    return Optional.of(
        new PlannedComparison(
            outcome, visit, Planned.ESTIMATION_ONLY, Optional.empty(), Optional.empty(), method));
  }

  private static boolean adjustable(
      Trial trial, Evidence evidence, Outcome outcome, Variable variable) {
    return trial
        .baseline()
        .map(visit -> evidence.moments(List.of(variable, Reductions.variable(outcome, visit.id()))))
        .filter(Reduction.Reduced.class::isInstance)
        .isPresent();
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
