// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundedResult;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/** Could rounding change a verdict? One row a result from printed numbers. */
final class RoundingTable {
  private final AnalysisResult analysis;
  private final Naming naming;

  RoundingTable(AnalysisResult analysis, Naming naming) {
    this.analysis = analysis;
    this.naming = naming;
  }

  /** The table; empty where nothing rests on printed numbers. */
  Optional<Table> table() {
    List<RoundedResult> rows = analysis.rounding();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    RoundingFields<RoundedResult> reach =
        new RoundingFields<>(row -> Optional.of(row.reach()), row -> row.result().scale());
    List<Field<RoundedResult>> fields = new ArrayList<>();
    Audience ids = naming == Naming.IDS ? Audience.EVERYONE : Audience.DATA;
    fields.add(text("outcome", "Outcome", ids, row -> row.outcome().id()));
    if (naming == Naming.NAMES) {
      fields.add(text("name", "Outcome", Audience.PEOPLE, row -> row.outcome().name()));
    }
    fields.add(text("visit", "Visit", Audience.EVERYONE, row -> row.visit().id()));
    fields.add(text("method", "Method", Audience.EVERYONE, HypothesisResult::method));
    fields.add(
        new Field<>(
            Column.of("estimate", Style.ESTIMATE).withHeading("Estimate").withGroup("rounding"),
            row -> EstimateFields.number(row.result().estimate().map(each -> shown(row, each)))));
    fields.addAll(reach.estimate());
    fields.addAll(reach.p());
    fields.add(
        text(
            "verdict",
            "Verdict",
            Audience.EVERYONE,
            row -> row.verdict().map(Verdict::label).orElse("")));
    fields.add(reach.verdicts());
    return Optional.of(Table.of("rounding", "Could rounding change the verdict?", fields, rows));
  }

  private static double shown(RoundedResult row, Estimate estimate) {
    ResultScale scale = row.result().scale();
    return scale.shown(estimate.value());
  }

  private static Field<RoundedResult> text(
      String name, String heading, Audience audience, Function<HypothesisResult, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading).withAudience(audience),
        row -> Cell.text(value.apply(row.result())));
  }
}
