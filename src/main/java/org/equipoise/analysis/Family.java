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
import org.equipoise.core.Estimate;
import org.equipoise.design.Multiplicity;
import org.equipoise.design.Plan;

/**
 * Adjusts the claims of the declared family. A claim that is not estimable stays a member, with p =
 * 1: leaving it out would make the others easier than was planned.
 */
final class Family {
  private final Plan plan;

  Family(Plan plan) {
    this.plan = plan;
  }

  List<HypothesisResult> adjust(List<HypothesisResult> results) {
    Optional<Multiplicity> family = plan.multiplicity();
    if (family.isEmpty()) {
      return results;
    }
    List<Integer> members =
        IntStream.range(0, results.size())
            .filter(i -> results.get(i).claim().isPresent())
            .filter(i -> family.get().outcomes().contains(results.get(i).outcome().id()))
            .boxed()
            // As the plan lists the outcomes, which is the order of a fixed sequence; stable.
            .sorted(Comparator.comparing(i -> place(family.get(), results.get(i))))
            .toList();
    List<Double> adjusted =
        PAdjustment.parse(family.get().method())
            .adjust(members.stream().map(i -> p(results.get(i))).toList());
    List<HypothesisResult> all = new ArrayList<>(results);
    for (int i = 0; i < members.size(); i++) {
      int index = members.get(i);
      all.set(index, adjusted(results.get(index), adjusted.get(i)));
    }
    return all;
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
