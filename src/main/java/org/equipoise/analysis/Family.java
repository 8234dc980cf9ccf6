// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.compare.PAdjustment;
import org.equipoise.compare.WestfallYoung;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Plan;
import org.equipoise.design.Trial;
import org.equipoise.evidence.Evidence;

/**
 * Adjusts the claims of the declared family. A claim that is not estimable stays a member, with p =
 * 1: leaving it out would make the others easier than was planned.
 */
final class Family {
  private final Trial trial;
  private final Evidence evidence;
  private final Plan plan;

  Family(Trial trial, Evidence evidence) {
    this.trial = trial;
    this.evidence = evidence;
    this.plan = trial.plan();
  }

  /** Results with the adjusted p-values of the family, and how those came about. */
  record Outcome(List<HypothesisResult> results, Conventions conventions) {}

  /** The adjusted p-values of the members, in their order. */
  private record Adjusted(List<Double> p, Conventions conventions) {}

  Outcome adjust(List<HypothesisResult> results) {
    Optional<Multiplicity> family = plan.multiplicity();
    if (family.isEmpty()) {
      return new Outcome(results, Conventions.none());
    }
    List<Integer> members =
        IntStream.range(0, results.size())
            .filter(i -> results.get(i).claim().isPresent())
            .filter(i -> family.get().outcomes().contains(results.get(i).outcome().id()))
            .boxed()
            // As the plan lists the outcomes, which is the order of a fixed sequence; stable.
            .sorted(Comparator.comparing(i -> place(family.get(), results.get(i))))
            .toList();
    Adjusted adjusted =
        adjusted(family.get().method(), members.stream().map(results::get).toList());
    List<HypothesisResult> all = new ArrayList<>(results);
    for (int i = 0; i < members.size(); i++) {
      int index = members.get(i);
      all.set(index, adjusted(results.get(index), adjusted.p().get(i)));
    }
    return new Outcome(all, adjusted.conventions());
  }

  private Adjusted adjusted(String method, List<HypothesisResult> members) {
    if (!method.equals(FamilyMethod.WESTFALL_YOUNG)) {
      PAdjustment adjustment = PAdjustment.parse(method);
      return new Adjusted(
          adjustment.adjust(members.stream().map(Family::p).toList()), adjustment.conventions());
    }
    WestfallYoung.Adjustment permuted = new PermutedFamily(trial, evidence, members).adjust();
    List<Double> p = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      WestfallYoung.Adjusted own = permuted.outcomes().get(i);
      p.add(agrees(members.get(i), own.statistic()) ? own.adjusted() : 1.0);
    }
    return new Adjusted(p, permuted.conventions());
  }

  // Those who have all members may be fewer than those who have one: then what they show is no
  // evidence for a difference in the other direction.
  private static boolean agrees(HypothesisResult member, double statistic) {
    return member
        .estimate()
        .filter(each -> Math.signum(each.value()) == Math.signum(statistic))
        .isPresent();
  }

  private static int place(Multiplicity family, HypothesisResult result) {
    return family.outcomes().indexOf(result.outcome().id());
  }

  private static double p(HypothesisResult result) {
    Claim claim = result.claim().orElseThrow();
    return result.estimate().map(each -> ClaimP.of(claim, each, result.assessment())).orElse(1.0);
  }

  private HypothesisResult adjusted(HypothesisResult result, double p) {
    Optional<Estimate> estimate = result.estimate();
    if (estimate.isEmpty()) {
      return result;
    }
    Verdict verdict =
        new Verdicts(result.claim().orElseThrow(), result.outcome(), plan.alpha())
            .of(result.method(), estimate.get(), p);
    return result.adjusted(p, verdict);
  }
}
