// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.equipoise.analysis.AdjustedPValues;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;
import org.equipoise.figure.Caption;
import org.equipoise.figure.DotPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Role;
import org.equipoise.figure.Symbol;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Adjusted p-values: the input with a column for each method, and a dot plot.
 *
 * @param columns the input's columns
 * @param rows the input's cells, as they were
 * @param pColumn the column of the p-values
 * @param p the p-values; empty where the cell was NA
 * @param adjusted one a method
 * @param alpha what the p-values are held against in the figure, in (0, 1)
 */
public record AdjustView(
    List<String> columns,
    List<List<String>> rows,
    String pColumn,
    List<OptionalDouble> p,
    List<AdjustedPValues> adjusted,
    double alpha) {
  /** More rows than this cannot be read in a figure. */
  private static final int MOST_DRAWN = 60;

  /** Smaller p-values are drawn here; the table has them. */
  private static final double SMALLEST_DRAWN = 1e-6;

  private static final List<Symbol> SYMBOLS =
      List.of(
          Symbol.CIRCLE, Symbol.SQUARE, Symbol.DIAMOND, Symbol.SQUARE_OPEN, Symbol.DIAMOND_OPEN);

  private static final List<Role> ROLES = List.of(Role.ESTIMATE, Role.MARGIN);

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public AdjustView {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    Objects.requireNonNull(pColumn, "pColumn");
    p = List.copyOf(p);
    adjusted = List.copyOf(adjusted);
    Require.openUnit(alpha, "alpha");
  }

  /**
   * The rows with their new columns, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command adjust
   */
  public Answer answer(String version) {
    Answer answer =
        Answer.of("adjust", version, table())
            .withConventions(
                Conventions.union(adjusted.stream().map(AdjustedPValues::conventions).toList()));
    long untested = p.stream().filter(OptionalDouble::isEmpty).count();
    return untested == 0
        ? answer
        : answer.withWarnings(
            List.of(
                untested
                    + (untested == 1 ? " p-value is NA and stays" : " p-values are NA and stay")
                    + " in the family with p = 1"));
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return List.of(Topic.P.explanation(), Topic.P_ADJUSTED.explanation());
  }

  /**
   * The rows as a table. The input's cells are as they were; a column without a name is named by
   * its place.
   *
   * @return the table
   */
  public Table table() {
    List<Column> all = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i).isEmpty() ? "column_" + (i + 1) : columns.get(i);
      all.add(Column.text(name));
    }
    adjusted.forEach(each -> all.add(Column.of(each.method(), Style.P_VALUE)));
    List<List<Cell>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Cell> row = new ArrayList<>();
      rows.get(i).forEach(cell -> row.add(Cell.text(cell)));
      for (AdjustedPValues each : adjusted) {
        row.add(Cell.number(each.p().get(i)));
      }
      cells.add(row);
    }
    return new Table(Table.MAIN, "Adjusted p-values", all, cells);
  }

  /**
   * Each hypothesis with its p-value before and after adjustment.
   *
   * @return the dot plot of the 60 smallest, empty when there is none
   */
  public Optional<Figure> figure() {
    List<Integer> shown =
        IntStream.range(0, p.size())
            .boxed()
            .filter(i -> p.get(i).isPresent())
            .sorted(Comparator.comparing(i -> p.get(i).getAsDouble()))
            .limit(MOST_DRAWN)
            .toList();
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    List<DotPlot.Series> series = new ArrayList<>();
    series.add(new DotPlot.Series("as given", Symbol.CIRCLE_OPEN, Role.TEXT, drawn(p, shown)));
    for (int i = 0; i < adjusted.size(); i++) {
      series.add(
          new DotPlot.Series(
              adjusted.get(i).method(),
              SYMBOLS.get(i % SYMBOLS.size()),
              ROLES.get(i / SYMBOLS.size() % ROLES.size()),
              drawn(adjusted.get(i).p(), shown)));
    }
    List<String> labels = shown.stream().map(this::label).toList();
    DotPlot.Guide guide = new DotPlot.Guide("α = " + Words.alpha(alpha), alpha);
    return Optional.of(
        new DotPlot(caption(shown.size()), "p (log scale)", labels, series, guide).figure());
  }

  private Caption caption(int drawn) {
    Caption caption =
        Caption.of("P-values before and after adjustment")
            .withSubtitle("One row a hypothesis; left of the line is below α");
    if (drawn < p.size()) {
      caption = caption.withFootnote("The " + drawn + " smallest of " + p.size() + " are drawn.");
    }
    boolean cut =
        p.stream().anyMatch(each -> each.isPresent() && each.getAsDouble() < SMALLEST_DRAWN);
    return cut ? caption.withFootnote("What is below 10⁻⁶ is drawn there.") : caption;
  }

  private static List<Double> drawn(List<OptionalDouble> all, List<Integer> shown) {
    return shown.stream().map(i -> Math.max(SMALLEST_DRAWN, all.get(i).getAsDouble())).toList();
  }

  /** The first cell of the row that is no p-value, else the number of the row. */
  private String label(int row) {
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).equals(pColumn) && !rows.get(row).get(i).isBlank()) {
        return rows.get(row).get(i).strip();
      }
    }
    return "row " + (row + 1);
  }
}
