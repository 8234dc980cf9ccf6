// SPDX-License-Identifier: Apache-2.0
package org.equipoise.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.FamilyMethod;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.design.Multiplicity;
import org.equipoise.table.Table;
import org.equipoise.view.TrialView;

/** Which claims were tested together, and what that did to their p-values. */
final class FamilySection {
  private final TrialView view;

  FamilySection(TrialView view) {
    this.view = view;
  }

  /** Empty when the plan makes no claim. */
  Optional<Section> section() {
    List<HypothesisResult> claims = view.hypotheses();
    return claims.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("multiplicity", "Multiplicity", content(claims)));
  }

  private List<Block> content(List<HypothesisResult> claims) {
    Optional<Multiplicity> declared = view.analysis().trial().plan().multiplicity();
    if (declared.isEmpty()) {
      return List.of(Block.paragraph(undeclared(claims.size())));
    }
    List<Block> content = new ArrayList<>();
    Multiplicity family = declared.get();
    List<HypothesisResult> members =
        claims.stream().filter(each -> family.outcomes().contains(each.outcome().id())).toList();
    content.add(Block.paragraph(declared(family, members.size(), claims.size())));
    Optional<Table> table = view.family();
    table.ifPresent(each -> content.add(Block.table(each)));
    if (members.stream().anyMatch(each -> each.estimate().isEmpty())) {
      content.add(
          Block.paragraph(
              "A member that could not be estimated stays in the family with p = 1: leaving it out"
                  + " would make the others easier to show than was planned."));
    }
    return content;
  }

  private static String undeclared(int claims) {
    return claims == 1
        ? "The plan makes one claim, so nothing is adjusted."
        : "The plan makes "
            + claims
            + " claims and declares no family: none is adjusted, and the chance that at least one"
            + " of them is wrong is larger than that of each.";
  }

  private static String declared(Multiplicity family, int members, int claims) {
    String method = FamilyMethod.title(family.method());
    String rest =
        claims == members
            ? "All claims are in it."
            : "The other " + (claims - members) + " of " + claims + " claims are not adjusted.";
    return "The plan declares a family of "
        + members
        + (members == 1 ? " claim" : " claims")
        + ", whose p-values were adjusted together by "
        + method
        + ". "
        + rest;
  }
}
