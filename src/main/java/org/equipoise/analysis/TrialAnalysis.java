// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.claim.Claim;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.PublishedTable;
import org.equipoise.repeated.DerivedOutcome;
import org.equipoise.repeated.DerivedOutcomes;

/** Runs the plan of a trial over its evidence. */
public final class TrialAnalysis {
  private static final Conventions LIKENESS =
      Conventions.of(
          "likeness",
          "that the arms are alike is concluded from a margin alone, never from a p-value above α",
          Reference.ALTMAN_BLAND_1995);

  private TrialAnalysis() {}

  /**
   * Analyses a trial.
   *
   * <p>Each comparison is made over the participants who have all the variables that its method
   * needs. Outcomes of the family without a hypothesis are tested for superiority by the default
   * method (ANCOVA, or Welch without a baseline visit); outcomes that the plan does not name are
   * estimated where they were observed, without a claim, by ANCOVA where their baseline is there.
   * Either is by Tobit where values are below a detection limit.
   *
   * @param trial the trial
   * @param evidence its evidence
   * @return everything found
   * @throws IllegalArgumentException if the plan names a method or adjustment that is not in the
   *     catalogue, or one for its family that the evidence or the family's members do not allow
   */
  public static AnalysisResult run(Trial trial, Evidence evidence) {
    if (evidence instanceof Participants participants) {
      DerivedOutcomes derived = DerivedOutcomes.add(trial, participants);
      return run(trial, derived.participants(), derived.derived());
    }
    return run(trial, evidence, List.of());
  }

  private static AnalysisResult run(Trial trial, Evidence evidence, List<DerivedOutcome> derived) {
    Comparer comparer = new Comparer(trial, evidence);
    List<PlannedComparison> planned = PlannedComparison.of(trial, evidence);
    List<HypothesisResult> unadjusted = planned.stream().map(comparer::compare).toList();
    Family.Outcome family = new Family(trial, evidence).adjust(unadjusted);
    List<HypothesisResult> results = family.results();
    return new AnalysisResult(
        trial,
        evidence,
        results,
        new TableOne(trial, evidence).rows(),
        new Profiles(trial, evidence).points(),
        evidence instanceof PublishedTable table
            ? new Reproductions(trial, table).all()
            : List.of(),
        evidence instanceof PublishedTable printed
            ? new TrialRounding(trial, printed, planned, results).all()
            : List.of(),
        DerivedNotes.of(trial, derived),
        Conventions.union(
            List.of(
                conventions(results, family.conventions()),
                Conventions.union(derived.stream().map(DerivedOutcome::conventions).toList()))));
  }

  private static Conventions conventions(List<HypothesisResult> results, Conventions family) {
    List<Conventions> all = new ArrayList<>();
    results.forEach(each -> all.add(each.conventions()));
    if (results.stream().anyMatch(each -> each.scale() == ResultScale.RATIO)) {
      all.add(
          Conventions.of(
              "log scale",
              "estimates and intervals are ratios of geometric means; se is of the log ratio"));
    }
    all.add(family);
    if (results.stream().anyMatch(each -> each.claim().isPresent())) {
      all.add(LIKENESS);
    }
    if (results.stream().anyMatch(TrialAnalysis::nonInferiority)) {
      all.add(
          Conventions.of(
              "non-inferiority in a family", "enters with twice its one-sided p, held against α"));
    }
    return Conventions.union(all);
  }

  private static boolean nonInferiority(HypothesisResult result) {
    return result.claim().filter(claim -> claim == Claim.NONINFERIORITY).isPresent()
        && result.adjustedP().isPresent();
  }
}
