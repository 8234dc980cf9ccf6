// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.analysis.CorrelationSweep;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.RoundingQuestion;
import org.equipoise.compare.MarginCurve;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.MeasureScale;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Range;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Comparisons of two arms: table and forest plot.
 *
 * @param arms the arms' names, experimental first
 * @param unit the outcome's unit; may be empty
 * @param rows one a group and method
 * @param sweeps the same over the correlation of before and after; may be empty
 * @param rounding whether it was asked how far rounding could move the results
 */
public record CompareView(
    TwoArms<String> arms,
    String unit,
    List<ComparisonRow> rows,
    List<CorrelationSweep> sweeps,
    RoundingQuestion rounding) {
  /** Copies the rows. */
  public CompareView {
    Objects.requireNonNull(arms, "arms");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(rounding, "rounding");
    rows = List.copyOf(rows);
    sweeps = List.copyOf(sweeps);
  }

  /**
   * Comparisons without a sweep, of which nobody asked what rounding does.
   *
   * @param arms the arms' names, experimental first
   * @param unit the outcome's unit; may be empty
   * @param rows one a group and method
   */
  public CompareView(TwoArms<String> arms, String unit, List<ComparisonRow> rows) {
    this(arms, unit, rows, List.of(), RoundingQuestion.NOT_ASKED);
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command compare
   */
  public Answer answer(String version) {
    Conventions all =
        Conventions.of("direction", arms.experimental() + " minus " + arms.control())
            .and(
                Conventions.union(
                    rows.stream().map(row -> row.estimation().conventions()).toList()));
    boolean curves = rows.stream().anyMatch(row -> row.marginCurve().isPresent());
    if (curves) {
      all = all.and(MarginCurve.conventions());
    }
    if (rounding == RoundingQuestion.ASKED) {
      all = all.and(RoundingFields.conventions());
    }
    Answer answer = Answer.of("compare", version, table());
    return sweeps.isEmpty()
        ? answer.withConventions(all)
        : answer.with(TurnTable.of(sweeps)).withConventions(all.and(TurnTable.conventions()));
  }

  /**
   * At which correlation of before and after a verdict changes.
   *
   * @return the table, empty without a sweep
   */
  public Optional<Table> turns() {
    return sweeps.isEmpty() ? Optional.empty() : Optional.of(TurnTable.of(sweeps));
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return one explanation for each kind of number that is there
   */
  public List<Explanation> explanations() {
    return Explanations.of(
        Stream.concat(Stream.of(table()), turns().stream()).toList(),
        rows.stream().map(ComparisonRow::scale).toList());
  }

  /**
   * The rows as a table. A method's further numbers, such as {@code p_lower} of tost, follow the
   * columns that all have.
   *
   * @return the table
   */
  public Table table() {
    EstimateFields<ComparisonRow> estimates = new EstimateFields<>(CompareView::shown);
    List<Field<ComparisonRow>> fields = new ArrayList<>();
    fields.add(new Field<>(Column.text("by").withHeading("Group"), row -> Cell.text(row.by())));
    fields.add(
        new Field<>(Column.text("method").withHeading("Method"), row -> Cell.text(row.method())));
    fields.add(estimates.estimate());
    fields.add(estimates.standardError());
    fields.add(estimates.statistic());
    fields.add(estimates.degreesOfFreedom());
    fields.add(estimates.p());
    fields.addAll(estimates.interval(rows, ComparisonRow::level));
    if (rows.stream().anyMatch(CompareView::isLogRatio)) {
      fields.addAll(RatioFields.of(ComparisonRow::estimation, CompareView::isLogRatio));
    }
    fields.addAll(FurtherFields.of(rows, CompareView::shown));
    if (rows.stream().anyMatch(row -> row.smallestMargin().isPresent())) {
      fields.add(
          new Field<>(
              Column.of("smallest_margin", Style.ESTIMATE).withHeading("smallest margin"),
              row -> Cell.number(row.smallestMargin())));
    }
    if (rows.stream().anyMatch(row -> row.assumed().isPresent())) {
      fields.add(
          new Field<>(
              Column.of("r", Style.STATISTIC).withHeading("Assumed r"),
              row -> Cell.number(row.assumed())));
    }
    fields.addAll(roundingFields());
    fields.add(count("n1", arms.experimental(), ComparisonRow::n1));
    fields.add(count("n2", arms.control(), ComparisonRow::n2));
    fields.add(estimates.reason());
    String title = arms.experimental() + " against " + arms.control();
    return Table.of(unit.isEmpty() ? title : title + " (" + unit + ")", fields, rows);
  }

  private List<Field<ComparisonRow>> roundingFields() {
    if (rounding == RoundingQuestion.NOT_ASKED) {
      return List.of();
    }
    RoundingFields<ComparisonRow> reach =
        new RoundingFields<>(ComparisonRow::rounding, ComparisonRow::scale);
    List<Field<ComparisonRow>> fields = new ArrayList<>(reach.estimate());
    fields.addAll(reach.p());
    fields.add(reach.verdicts());
    return fields;
  }

  private static Estimation shown(ComparisonRow row) {
    return EstimateFields.shown(row.scale(), row.estimation());
  }

  /** A measure whose estimate stays a logarithm in data, as that of the command effect does. */
  private static boolean isLogRatio(ComparisonRow row) {
    return row.scale() == ResultScale.DIFFERENCE && numbers(row) == MeasureScale.LOG_RATIO;
  }

  private static MeasureScale numbers(ComparisonRow row) {
    return Catalogue.find(row.method()).map(Method::scale).orElse(MeasureScale.UNIT);
  }

  private static Field<ComparisonRow> count(
      String name, String arm, java.util.function.ToIntFunction<ComparisonRow> n) {
    return new Field<>(
        Column.count(name).withHeading("n " + arm), row -> Cell.count(n.applyAsInt(row)));
  }

  /**
   * Bayes factors over the scales of their prior, when there are several; else the methods that are
   * drawn on one axis: differences in the outcome's unit, or else the standardized ones.
   *
   * @return the curves or the forest plot, empty when there is no row
   */
  public Optional<Figure> figure() {
    List<EstimateForest.Line> lines =
        rows.stream()
            .map(
                row ->
                    new EstimateForest.Line(
                        row.label(),
                        row.method(),
                        numbers(row),
                        row.scale(),
                        row.estimation(),
                        row.rounding()))
            .toList();
    String title = arms.experimental() + " against " + arms.control();
    return ScaleSweepPlot.of(title, rows).or(() -> EstimateForest.of(title, unit, lines));
  }

  /**
   * A plot that people choose.
   *
   * @param plot which
   * @return the figure, empty when no row has what it needs
   */
  public Optional<Figure> figure(ComparePlot plot) {
    String title = arms.experimental() + " against " + arms.control();
    return switch (plot) {
      case FOREST -> figure();
      case MARGIN_CURVE -> marginCurves();
      case PERMUTATION -> PermutationFigure.of(title, rows);
      case BOOTSTRAP -> BootstrapFigure.of(title, unit, rows);
      case ECDF -> EcdfFigure.of(arms, title, unit, rows);
      case OVERLAP -> OverlapFigure.of(arms, title, rows);
      case DOMINANCE -> DominanceFigure.of(arms, title, rows);
      case SWEEP_R -> Optional.empty();
    };
  }

  /**
   * p of equivalence over the margin, one curve a test of equivalence.
   *
   * @return the curves, empty when no row is a test of equivalence by a t distribution
   */
  public Optional<Figure> marginCurves() {
    return MarginCurvePlot.of(unit, rows);
  }

  /**
   * The estimates over the correlation of before and after, with the places where a verdict
   * changes.
   *
   * @param which the comparison, from 0
   * @param drawn from where to where r is drawn
   * @return the curves, empty where no method is a difference in the outcome's unit
   */
  public Optional<Figure> correlationSweep(int which, Range drawn) {
    return CorrelationSweepPlot.of(sweeps.get(which), unit, drawn);
  }
}
