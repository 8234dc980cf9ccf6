// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.equipoise.analysis.EffectRow;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundingQuestion;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.effect.MeasureScale;
import org.equipoise.effect.NumberNeeded;
import org.equipoise.figure.Figure;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Effect sizes from published summaries: table and forest plot.
 *
 * @param rows one a comparison and measure
 * @param conversions whether a column names the rules by which printed numbers were converted
 * @param rounding whether it was asked how far rounding could move the estimates
 */
public record EffectView(List<EffectRow> rows, Conversions conversions, RoundingQuestion rounding) {
  /** Whether rules are named in a column. They are in "Details of methods" either way. */
  public enum Conversions {
    /** In the column converted. */
    NAMED,
    /** No such column. */
    NOT_NAMED
  }

  /** Copies the rows. */
  public EffectView {
    Objects.requireNonNull(rounding, "rounding");
    rows = List.copyOf(rows);
    Objects.requireNonNull(conversions, "conversions");
  }

  /**
   * Effect sizes without the column of rules, of which nobody asked what rounding does.
   *
   * @param rows one a comparison and measure
   */
  public EffectView(List<EffectRow> rows) {
    this(rows, Conversions.NOT_NAMED, RoundingQuestion.NOT_ASKED);
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command effect
   */
  public Answer answer(String version) {
    Conventions all =
        Conventions.union(rows.stream().map(row -> row.estimation().conventions()).toList());
    return Answer.of("effect", version, table())
        .withConventions(
            rounding == RoundingQuestion.ASKED ? all.and(RoundingFields.conventions()) : all);
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return one explanation for each kind of number that is there
   */
  public List<Explanation> explanations() {
    return Explanations.of(List.of(table()), List.of());
  }

  /**
   * The rows as a table.
   *
   * @return the table
   */
  public Table table() {
    EstimateFields<EffectRow> estimates = new EstimateFields<>(EffectRow::estimation);
    List<Field<EffectRow>> fields = new ArrayList<>();
    fields.add(text("id", "Id", EffectRow::id));
    fields.add(text("measure", "Measure", row -> row.measure().id()));
    fields.add(text("arm", "Arm", EffectRow::arm));
    fields.add(estimates.estimate());
    fields.add(
        new Field<>(
            Column.of("variance", Style.SPREAD).withHeading("Variance"),
            row -> variance(row.estimation())));
    fields.add(estimates.standardError());
    fields.addAll(estimates.interval(rows, EffectRow::level));
    fields.addAll(RatioFields.of(EffectRow::estimation, row -> row.shownAs() == ResultScale.RATIO));
    fields.addAll(further(estimates));
    if (rounding == RoundingQuestion.ASKED) { // logs stay logs, as the estimates do
      RoundingFields<EffectRow> reach =
          new RoundingFields<>(EffectRow::rounding, row -> ResultScale.DIFFERENCE);
      fields.addAll(reach.estimate());
      fields.add(reach.verdicts());
    }
    fields.add(new Field<>(Column.count("n1"), row -> Cell.count(row.n1())));
    fields.add(new Field<>(Column.count("n2"), row -> Cell.count(row.n2())));
    fields.add(estimates.reason());
    return Table.of("Effect sizes", fields, rows);
  }

  /** Columns that only some measures have: the assumed correlation, and Altman's two bounds. */
  private List<Field<EffectRow>> further(EstimateFields<EffectRow> estimates) {
    List<Field<EffectRow>> fields = new ArrayList<>();
    if (rows.stream().anyMatch(row -> row.assumed().isPresent())) {
      fields.add(
          new Field<>(
              Column.of("r", Style.STATISTIC).withHeading("Assumed r"),
              row -> Cell.number(row.assumed())));
    }
    if (rows.stream().anyMatch(row -> row.measure().scale() == MeasureScale.PEOPLE)) {
      for (String name : List.of(NumberNeeded.OUTSIDE_LOW, NumberNeeded.OUTSIDE_HIGH)) {
        fields.add(
            new Field<>(
                Column.of(name, Style.ESTIMATE).withHeading(name.replace('_', ' ')),
                row ->
                    EstimateFields.number(
                        estimates.estimate(row).map(found -> found.more().get(name)))));
      }
    }
    if (conversions == Conversions.NAMED) {
      fields.add(text("converted", "Converted by", row -> String.join("; ", row.converted())));
    }
    return fields;
  }

  /**
   * The measures that are drawn on one axis: the standardized ones, or else the others.
   *
   * @return the forest plot, empty when there is no row
   */
  public Optional<Figure> figure() {
    List<EstimateForest.Line> lines =
        rows.stream()
            .map(
                row ->
                    new EstimateForest.Line(
                        label(row),
                        row.measure().id(),
                        row.measure().scale(),
                        row.shownAs(),
                        row.estimation(),
                        row.rounding()))
            .toList();
    return EstimateForest.of("Effect sizes", "", lines);
  }

  private static String label(EffectRow row) {
    String measure = row.measure().id();
    String arm = row.arm().isEmpty() ? "" : ", arm " + row.arm();
    String assumed = row.assumed().isPresent() ? ", r = " + row.assumed().getAsDouble() : "";
    return (row.id().isEmpty() ? measure : row.id() + ", " + measure) + arm + assumed;
  }

  private static Cell variance(Estimation estimation) {
    if (!(estimation instanceof Estimate estimate)) {
      return Cell.missing();
    }
    Double given = estimate.more().get("variance");
    if (given != null) {
      return Cell.number(given);
    }
    return estimate.standardError().isPresent()
        ? Cell.number(Math.pow(estimate.standardError().getAsDouble(), 2))
        : Cell.missing();
  }

  private static Field<EffectRow> text(
      String name, String heading, java.util.function.Function<EffectRow, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }
}
