// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.Reproduction.Candidate;
import org.equipoise.compare.ChangeComparison;
import org.equipoise.core.TwoArms;
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
          add(all, "d at follow-up", ContrastFormula.POOLED_D, arms);
          add(all, "g at follow-up", ContrastFormula.POOLED_G, arms);
        });
    both.ifPresent(
        arms -> {
          TwoArms<Moments> change = arms.map(ChangeComparison::change);
          add(all, "d of change over the SD of change", ContrastFormula.POOLED_D, change);
          add(all, "g of change over the SD of change", ContrastFormula.POOLED_G, change);
          add(
              all,
              "difference of change over the SD at baseline",
              ContrastFormula.BASELINE_D,
              arms);
          add(all, "g beside ANCOVA", ContrastFormula.ANCOVA_G, arms);
        });
    return all;
  }

  List<Candidate> ps() {
    List<Candidate> all = new ArrayList<>();
    post.ifPresent(
        arms -> {
          add(all, "Student at follow-up", ContrastFormula.STUDENT_P, arms);
          add(all, "Welch at follow-up", ContrastFormula.WELCH_P, arms);
        });
    both.ifPresent(
        arms -> {
          TwoArms<Moments> change = arms.map(ChangeComparison::change);
          add(all, "Student on change", ContrastFormula.STUDENT_P, change);
          add(all, "Welch on change", ContrastFormula.WELCH_P, change);
          add(all, "ANCOVA", ContrastFormula.ANCOVA_P, arms);
        });
    return all;
  }

  private void add(
      List<Candidate> all, String convention, ContrastFormula formula, TwoArms<Moments> arms) {
    formula.of(arms, level).ifPresent(value -> all.add(new Candidate(convention, value)));
  }
}
