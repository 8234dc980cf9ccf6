// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.claim.Claim;
import org.equipoise.compare.Resampling;
import org.equipoise.compare.WestfallYoung;
import org.equipoise.compare.WestfallYoung.Adjustment;
import org.equipoise.core.Alternative;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Trial;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Evidence;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Variable;

/**
 * Westfall and Young's adjustment of a family: Welch's t of every member over the participants who
 * have all of them, within the strata of the allocation. What it cannot adjust it refuses, since
 * claims that were planned as a family may not stand unadjusted.
 */
final class PermutedFamily {
  private static final Resampling DRAW = new Resampling(1, Resampling.PERMUTATIONS);

  private final Trial trial;
  private final Evidence evidence;
  private final List<HypothesisResult> members;

  PermutedFamily(Trial trial, Evidence evidence, List<HypothesisResult> members) {
    this.trial = trial;
    this.evidence = evidence;
    this.members = members;
  }

  Adjustment adjust() {
    if (!(evidence instanceof Participants participants)) {
      throw refusal("the evidence is printed", "needs participants; must be such as holm here");
    }
    members.forEach(PermutedFamily::check);
    List<Variable> variables = members.stream().map(Reductions::outcome).toList();
    Reduction<ArmValues> reduction = participants.values(variables);
    if (reduction instanceof Reduction.Refused<ArmValues> refused) {
      throw refusal(refused.why().detail(), "every member must have values that can be permuted");
    }
    TwoArms<ArmValues> values = ((Reduction.Reduced<ArmValues>) reduction).arms();
    if (values.experimental().n() < 2 || values.control().n() < 2) {
      throw refusal(
          "an arm has fewer than 2 participants with all outcomes of the family",
          "must be such as holm here");
    }
    List<TwoArms<double[]>> outcomes = new ArrayList<>();
    for (int v = 0; v < variables.size(); v++) {
      int column = v;
      outcomes.add(values.map(arm -> arm.column(column)));
    }
    return WestfallYoung.adjust(
        outcomes, strata(participants, variables), Alternative.TWO_SIDED, DRAW);
  }

  private static void check(HypothesisResult member) {
    String id = member.outcome().id();
    if (!member.claim().equals(Optional.of(Claim.SUPERIORITY))) {
      throw refusal(id + " is no claim of superiority", "all members must claim superiority");
    }
    if (!member.method().equals("welch")) {
      throw refusal(
          id + " has method " + member.method(),
          "permutes Welch's t: the method of all members must be welch");
    }
  }

  private static InvalidInputException refusal(String found, String allowed) {
    return new InvalidInputException(
        new Problem(
            "plan", 0, "multiplicity.method", FamilyMethod.WESTFALL_YOUNG + ": " + found, allowed));
  }

  /** The strata of those who have all variables, in the order of their values. */
  private Optional<TwoArms<int[]>> strata(Participants participants, List<Variable> variables) {
    if (!(trial.allocation().orElse(null) instanceof AllocationScheme.Stratified stratified)) {
      return Optional.empty();
    }
    Map<List<String>, Integer> codes = new HashMap<>();
    return Optional.of(
        participants
            .arms()
            .map(
                arm -> {
                  List<Integer> own = new ArrayList<>();
                  for (int i = 0; i < participants.list().size(); i++) {
                    Participant each = participants.list().get(i);
                    if (each.arm().equals(arm) && complete(participants, variables, i)) {
                      own.add(codes.computeIfAbsent(key(each, stratified), k -> codes.size()));
                    }
                  }
                  return own.stream().mapToInt(Integer::intValue).toArray();
                }));
  }

  // Who has no value of a factor is in a stratum of those who have none.
  private static List<String> key(Participant each, AllocationScheme.Stratified stratified) {
    return stratified.by().stream().map(name -> each.covariates().getOrDefault(name, "")).toList();
  }

  private static boolean complete(
      Participants participants, List<Variable> variables, int participant) {
    return variables.stream()
        .allMatch(each -> participants.observation(each.measurement(), participant).isPresent());
  }
}
