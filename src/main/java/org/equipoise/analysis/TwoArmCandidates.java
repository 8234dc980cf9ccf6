// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.Reproduction.Candidate;
import org.equipoise.compare.AncovaComparison;
import org.equipoise.compare.ChangeComparison;
import org.equipoise.compare.Inference;
import org.equipoise.compare.StudentComparison;
import org.equipoise.compare.WelchComparison;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.AdjustedG;
import org.equipoise.effect.Estimability;
import org.equipoise.effect.PooledVariance;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;

/** The effect sizes and p-values that two arms give for one outcome under usual conventions. */
final class TwoArmCandidates {
  private final Optional<TwoArms<Moments>> post;
  private final Optional<TwoArms<Moments>> both;
  private final double level;

  TwoArmCandidates(Evidence evidence, Variable outcome, Variable baseline, double level) {
    this.post = Reductions.moments(evidence, outcome);
    this.both =
        evidence.moments(List.of(outcome, baseline)) instanceof Reduction.Reduced<Moments> reduced
            ? Optional.of(reduced.arms())
            : Optional.empty();
    this.level = level;
  }

  List<Candidate> effects() {
    List<Candidate> all = new ArrayList<>();
    post.ifPresent(
        arms -> {
          add(all, "d at follow-up", StandardizedDifference.D.estimate(arms, level));
          add(all, "g at follow-up", StandardizedDifference.G.estimate(arms, level));
        });
    both.ifPresent(arms -> addPrePost(all, arms));
    return all;
  }

  private void addPrePost(List<Candidate> all, TwoArms<Moments> arms) {
    TwoArms<Moments> change = arms.map(ChangeComparison::change);
    add(all, "d of change over the SD of change", StandardizedDifference.D.estimate(change, level));
    add(all, "g of change over the SD of change", StandardizedDifference.G.estimate(change, level));
    TwoArms<Moments> baseline = arms.map(each -> each.select(1));
    if (Estimability.refusal(baseline).isEmpty()) {
      double difference = change.experimental().mean(0) - change.control().mean(0);
      all.add(
          new Candidate(
              "difference of change over the SD at baseline",
              difference / PooledVariance.standardDeviation(baseline, 0)));
    }
    Estimation ancova = AncovaComparison.ANCOVA.compare(arms, Inference.twoSided(level));
    if (ancova instanceof Estimate estimate) {
      add(all, "g beside ANCOVA", AdjustedG.of(estimate, arms, level));
    }
  }

  List<Candidate> ps() {
    Inference inference = Inference.twoSided(level);
    List<Candidate> all = new ArrayList<>();
    post.ifPresent(
        arms -> {
          addP(all, "Student at follow-up", StudentComparison.STUDENT.compare(arms, inference));
          addP(all, "Welch at follow-up", WelchComparison.WELCH.compare(arms, inference));
        });
    both.ifPresent(
        arms -> {
          TwoArms<Moments> change = arms.map(ChangeComparison::change);
          addP(all, "Student on change", StudentComparison.STUDENT.compare(change, inference));
          addP(all, "Welch on change", ChangeComparison.CHANGE.compare(arms, inference));
          addP(all, "ANCOVA", AncovaComparison.ANCOVA.compare(arms, inference));
        });
    return all;
  }

  private static void add(List<Candidate> all, String convention, Estimation estimation) {
    if (estimation instanceof Estimate estimate) {
      all.add(new Candidate(convention, estimate.value()));
    }
  }

  private static void addP(List<Candidate> all, String convention, Estimation estimation) {
    if (estimation instanceof Estimate estimate) {
      all.add(new Candidate(convention, estimate.p().orElseThrow()));
    }
  }
}
