// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.equipoise.analysis.PowerCurve;
import org.equipoise.analysis.PowerRow;
import org.equipoise.compare.PowerClaim;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CurvePlot;
import org.equipoise.figure.Direction;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Vertex;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Closed-form power: table and power curves.
 *
 * @param rows one a question
 * @param curves what the figure draws, computed when it is asked for
 */
public record PowerView(List<PowerRow> rows, Supplier<List<PowerCurve>> curves) {
  private static final String GROUP = "delta";

  /** Copies the rows. */
  public PowerView {
    rows = List.copyOf(rows);
    Objects.requireNonNull(curves, "curves");
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command power
   */
  public Answer answer(String version) {
    List<Conventions> all = new ArrayList<>();
    for (PowerRow row : rows) {
      all.add(row.question().design().conventions());
      all.add(row.question().claim().conventions());
    }
    return Answer.of("power", version, table()).withConventions(Conventions.union(all));
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return List.of(Topic.POWER.explanation(), Topic.POWER_DELTA.explanation());
  }

  /**
   * The rows as a table; what a design has besides follows the columns that all have.
   *
   * @return the table
   */
  public Table table() {
    List<Field<PowerRow>> fields = new ArrayList<>();
    fields.add(estimate("delta", "Delta", row -> row.solution().delta()));
    fields.add(estimate("sd", "SD", row -> sd(row, TwoArms::experimental)));
    fields.add(count("n1", TwoArms::experimental));
    fields.add(count("n2", TwoArms::control));
    fields.add(number("alpha", "α", Style.P_VALUE, row -> row.solution().alpha()));
    fields.add(text("alternative", "Alternative", row -> row.question().sides().label()));
    fields.add(number("power", "Power", Style.PROBABILITY, row -> row.solution().power()));
    fields.add(text("design", "Design", row -> row.question().design().label()));
    fields.add(text("claim", "Claim", row -> row.question().claim().claim().label()));
    fields.addAll(further());
    fields.add(
        text(
            "reason",
            "Reason",
            row -> row.solution().refusal().map(NotEstimable::detail).orElse("")));
    return Table.of("Power", fields, rows);
  }

  private List<Field<PowerRow>> further() {
    List<Field<PowerRow>> fields = new ArrayList<>();
    if (rows.stream()
        .anyMatch(row -> !sd(row, TwoArms::control).equals(sd(row, TwoArms::experimental)))) {
      fields.add(estimate("sd2", "SD of control", row -> sd(row, TwoArms::control)));
    }
    if (rows.stream().anyMatch(row -> low(row).isPresent() || high(row).isPresent())) {
      fields.add(estimate("margin_low", "Margin low", PowerView::low));
      fields.add(estimate("margin_high", "Margin high", PowerView::high));
    }
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(more(row).keySet()));
    for (String name : names) {
      Style style = name.equals("covariates") ? Style.COUNT : Style.STATISTIC;
      fields.add(
          number(
              name,
              name,
              style,
              row ->
                  more(row).containsKey(name)
                      ? OptionalDouble.of(more(row).get(name))
                      : OptionalDouble.empty()));
    }
    return fields;
  }

  private static Map<String, Double> more(PowerRow row) {
    return row.question().design().more(row.solution().delta());
  }

  private static OptionalDouble sd(PowerRow row, Function<TwoArms<Double>, Double> arm) {
    return row.question().design().spread().stream()
        .mapToDouble(each -> arm.apply(each))
        .findFirst();
  }

  private static OptionalDouble low(PowerRow row) {
    if (row.question().claim() instanceof PowerClaim.Equivalence margin) {
      return OptionalDouble.of(margin.low());
    }
    return bound(row).stream().filter(each -> each < 0).findFirst();
  }

  private static OptionalDouble high(PowerRow row) {
    if (row.question().claim() instanceof PowerClaim.Equivalence margin) {
      return OptionalDouble.of(margin.high());
    }
    return bound(row).stream().filter(each -> each > 0).findFirst();
  }

  private static OptionalDouble bound(PowerRow row) {
    return row.question().claim() instanceof PowerClaim.NonInferiority margin
        ? OptionalDouble.of(margin.bound())
        : OptionalDouble.empty();
  }

  private static Field<PowerRow> estimate(
      String name, String heading, Function<PowerRow, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withHeading(heading).withGroup(GROUP),
        row -> Cell.number(value.apply(row)));
  }

  private static Field<PowerRow> number(
      String name, String heading, Style style, Function<PowerRow, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, style).withHeading(heading), row -> Cell.number(value.apply(row)));
  }

  private static Field<PowerRow> text(
      String name, String heading, Function<PowerRow, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }

  private static Field<PowerRow> count(String name, Function<TwoArms<Integer>, Integer> arm) {
    return new Field<>(
        Column.count(name),
        row -> row.solution().n().map(n -> Cell.count(arm.apply(n))).orElse(Cell.missing()));
  }

  /**
   * Power curves through the answers, which are marked on them.
   *
   * @return the figure, empty when no row has an answer
   */
  public Optional<Figure> figure() {
    List<PowerCurve> drawn = curves.get();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    boolean sizes = drawn.get(0).against() == PowerCurve.Against.N;
    List<CurvePlot.Guide> guides = new ArrayList<>();
    rows.stream()
        .flatMap(row -> row.question().power().stream().boxed())
        .distinct()
        .forEach(
            power ->
                guides.add(
                    new CurvePlot.Guide(
                        "power " + Words.plain(power), Direction.HORIZONTAL, power)));
    List<CurvePlot.Curve> lines = drawn.stream().map(each -> curve(each, drawn)).toList();
    Caption caption =
        Caption.of(sizes ? "Power and sample size" : "Power and the true difference")
            .withSubtitle("Closed form; points are the rows of the table");
    String title = sizes ? "n in the control arm" : "True difference (delta)";
    return Optional.of(new CurvePlot(caption, title, "Power", lines, guides).figure());
  }

  private CurvePlot.Curve curve(PowerCurve curve, List<PowerCurve> all) {
    List<Vertex> vertices =
        curve.points().stream().map(each -> new Vertex(each.x(), each.power())).toList();
    List<Vertex> marked =
        rows.stream()
            .filter(row -> row.solution().refusal().isEmpty())
            .filter(row -> on(row, curve))
            .map(row -> new Vertex(x(row, curve.against()), row.solution().power().orElseThrow()))
            .toList();
    return new CurvePlot.Curve(name(curve, all), vertices, marked);
  }

  private static boolean on(PowerRow row, PowerCurve curve) {
    PowerRow own = curve.row();
    boolean same =
        curve.against() == PowerCurve.Against.N
            ? row.solution().delta().equals(own.solution().delta())
            : row.solution().n().equals(own.solution().n());
    return same
        && row.question().design().equals(own.question().design())
        && row.solution().alpha().equals(own.solution().alpha());
  }

  private static double x(PowerRow row, PowerCurve.Against against) {
    return against == PowerCurve.Against.N
        ? row.solution().n().orElseThrow().control()
        : row.solution().delta().orElseThrow();
  }

  /** What tells a curve from the others. */
  private static String name(PowerCurve curve, List<PowerCurve> all) {
    List<String> parts = new ArrayList<>();
    parts.add(
        curve.against() == PowerCurve.Against.N
            ? "delta " + Words.number(curve.row().solution().delta().orElseThrow())
            : "n " + arms(curve.row()));
    if (all.stream().map(each -> each.row().question().design()).distinct().count() > 1) {
      sd(curve.row(), TwoArms::experimental)
          .ifPresent(each -> parts.add("SD " + Words.number(each)));
    }
    if (all.stream().map(each -> each.row().solution().alpha()).distinct().count() > 1) {
      parts.add("α " + Words.alpha(curve.row().solution().alpha().orElseThrow()));
    }
    return Words.typeset(String.join(", ", parts));
  }

  private static String arms(PowerRow row) {
    TwoArms<Integer> n = row.solution().n().orElseThrow();
    return n.experimental().equals(n.control())
        ? n.control() + " an arm"
        : n.experimental() + ":" + n.control();
  }
}
