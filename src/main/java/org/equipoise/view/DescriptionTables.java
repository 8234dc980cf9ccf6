// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.BaselineRow;
import org.equipoise.analysis.Reproduction;
import org.equipoise.core.TwoArms;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/** The tables of an analysed trial that describe: table 1, and what a paper printed. */
final class DescriptionTables {
  private final AnalysisResult analysis;

  DescriptionTables(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  /** Table 1; empty without a baseline. */
  Optional<Table> baseline() {
    List<BaselineRow> rows = analysis.baseline();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    TwoArms<String> arms = analysis.trial().armIds();
    List<Field<BaselineRow>> fields = new ArrayList<>();
    fields.add(text("characteristic", "Characteristic", DescriptionTables::name));
    fields.add(text("unit", "Unit", DescriptionTables::unit));
    fields.addAll(arm(arms.experimental(), "1", TwoArms::experimental, TwoArms::experimental));
    fields.addAll(arm(arms.control(), "2", TwoArms::control, TwoArms::control));
    fields.add(
        new Field<>(
            Column.of("standardized_difference", Style.STATISTIC)
                .withHeading("Standardized difference"),
            row -> Cell.number(row.standardizedDifference())));
    return Optional.of(Table.of("baseline", "Before the intervention, by arm", fields, rows));
  }

  static String name(BaselineRow row) {
    return row instanceof BaselineRow.Level level ? row.name() + ": " + level.level() : row.name();
  }

  private static String unit(BaselineRow row) {
    return row instanceof BaselineRow.Continuous continuous ? continuous.unit() : "";
  }

  private List<Field<BaselineRow>> arm(
      String arm,
      String suffix,
      Function<TwoArms<BaselineRow.Summary>, BaselineRow.Summary> summary,
      Function<TwoArms<Integer>, Integer> count) {
    boolean levels = analysis.baseline().stream().anyMatch(BaselineRow.Level.class::isInstance);
    String middle = levels ? " mean or count" : " mean";
    return List.of(
        new Field<>(
            Column.count("n" + suffix).withHeading(arm + " n"),
            row -> Cell.count(n(row, summary, count))),
        new Field<>(
            Column.of("mean" + suffix, Style.ESTIMATE)
                .withHeading(arm + middle)
                .withGroup("moments"),
            row -> middle(row, summary, count)),
        new Field<>(
            Column.of("sd" + suffix, Style.SPREAD).withHeading(arm + " SD").withGroup("moments"),
            row ->
                row instanceof BaselineRow.Continuous continuous
                    ? Cell.number(summary.apply(continuous.arms()).standardDeviation())
                    : Cell.missing()));
  }

  private static int n(
      BaselineRow row,
      Function<TwoArms<BaselineRow.Summary>, BaselineRow.Summary> summary,
      Function<TwoArms<Integer>, Integer> count) {
    if (row instanceof BaselineRow.Level level) {
      return count.apply(level.of());
    }
    return summary.apply(((BaselineRow.Continuous) row).arms()).n();
  }

  private static Cell middle(
      BaselineRow row,
      Function<TwoArms<BaselineRow.Summary>, BaselineRow.Summary> summary,
      Function<TwoArms<Integer>, Integer> count) {
    if (row instanceof BaselineRow.Continuous continuous) {
      return Cell.number(summary.apply(continuous.arms()).mean());
    }
    BaselineRow.Level level = (BaselineRow.Level) row;
    int of = count.apply(level.of());
    int has = count.apply(level.count());
    String share = of == 0 ? "" : " (" + Math.round(100.0 * has / of) + "%)";
    return Cell.text(has + share);
  }

  /** What the paper printed against what the two arms give; empty when nothing was printed. */
  Optional<Table> printed() {
    List<Reproduction> rows = analysis.reproductions();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Field<Reproduction>> fields = new ArrayList<>();
    fields.add(text("outcome", "Outcome", row -> row.printed().outcome()));
    fields.add(text("visit", "Visit", row -> row.printed().visit()));
    fields.add(text("contrast", "Contrast", row -> row.printed().contrast()));
    fields.add(text("quantity", "Quantity", Reproduction::quantity));
    fields.add(text("printed", "Printed", Reproduction::printedText));
    fields.add(
        new Field<>(
            Column.of("nearest", Style.STATISTIC).withAudience(Audience.DATA),
            row ->
                EstimateFields.number(
                    row.candidates().stream().findFirst().map(Reproduction.Candidate::value))));
    fields.add(
        new Field<>(
            Column.text("candidates")
                .withHeading("From the two arms")
                .withAudience(Audience.PEOPLE),
            row -> Cell.text(candidates(row))));
    fields.add(text("finding", "Finding", row -> row.finding().label()));
    fields.add(text("explanation", "Explanation", Reproduction::explanation));
    fields.add(text("source", "Source", DescriptionTables::source));
    return Optional.of(Table.of("printed", "Printed results against the two arms", fields, rows));
  }

  private static String source(Reproduction row) {
    String where = row.printed().provenance().where();
    return where.isEmpty()
        ? row.printed().provenance().source()
        : row.printed().provenance().source() + ", " + where;
  }

  private static String candidates(Reproduction row) {
    return row.candidates().stream()
        .map(each -> number(row.quantity(), each.value()) + " " + each.convention())
        .collect(Collectors.joining("; "));
  }

  private static String number(String quantity, double value) {
    return quantity.equals("p") ? Rounding.p(value) : Rounding.fixed(value, 2);
  }

  private static <T> Field<T> text(String name, String heading, Function<T, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }
}
