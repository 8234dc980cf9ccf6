// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.design.Multiplicity;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/** The members of the declared family, with their p-values before and after adjustment. */
final class FamilyTable {
  private final AnalysisResult analysis;

  FamilyTable(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  Optional<Table> table() {
    return analysis.trial().plan().multiplicity().map(this::table);
  }

  private Table table(Multiplicity family) {
    List<HypothesisResult> members =
        analysis.results().stream()
            .filter(each -> each.claim().isPresent())
            .filter(each -> family.outcomes().contains(each.outcome().id()))
            .toList();
    List<Field<HypothesisResult>> fields =
        List.of(
            text("outcome", "Outcome", row -> row.outcome().name()),
            text("visit", "Visit", row -> row.visit().id()),
            text("claim", "Claim", row -> row.claim().map(Claim::label).orElse("")),
            p("p", "p", FamilyTable::raw),
            p("p_adjusted", "Adjusted p", HypothesisResult::adjustedP),
            text("verdict", "Verdict", row -> row.verdict().map(Verdict::label).orElse("")),
            text("reason", "Reason", row -> EstimateFields.reason(row.estimation())));
    return Table.of("family", "The family of claims adjusted together", fields, members);
  }

  private static OptionalDouble raw(HypothesisResult row) {
    return EstimateFields.optional(row.claimTest().map(Estimate::p));
  }

  private static Field<HypothesisResult> p(
      String name, String heading, Function<HypothesisResult, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, Style.P_VALUE).withHeading(heading), row -> Cell.number(value.apply(row)));
  }

  private static Field<HypothesisResult> text(
      String name, String heading, Function<HypothesisResult, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }
}
