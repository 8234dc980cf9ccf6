// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.figure.Figure;
import org.equipoise.simulation.PowerEvaluation;
import org.equipoise.simulation.SampleSize;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Sample sizes found by simulation, one row a cell, analysis and wanted power.
 *
 * @param varied the paths that the scenario varies, in its order
 * @param sizes what was found
 * @param conventions how it was looked for
 */
public record SampleSizeView(List<String> varied, List<SampleSize> sizes, Conventions conventions) {
  /** Copies the lists. */
  public SampleSizeView {
    varied = List.copyOf(varied);
    sizes = List.copyOf(sizes);
    Objects.requireNonNull(conventions, "conventions");
  }

  /**
   * How sizes are looked for, for the conventions of a run.
   *
   * @param drawn how replicates are drawn
   * @param alpha the level of significance
   * @param level the level of the intervals of n
   * @return the conventions
   */
  public static Conventions conventions(Conventions drawn, double alpha, double level) {
    return drawn
        .and(
            "power",
            "share of replicates with p < "
                + Words.alpha(alpha)
                + " by the method's own test; one without an estimate is not significant")
        .and(
            "n",
            "where a probit line of power in √(n1·n2/(n1 + n2)), fitted by maximum likelihood to"
                + " runs around it, reaches the wanted power, rounded up in the ratio of the arms;"
                + " no two runs of a search share a replicate, and searches begin with the same"
                + " ones")
        .and(
            "n_low, n_high",
            Rounding.percent(level) + " interval by Fieller's theorem; n_se by the delta method");
  }

  /**
   * One row a cell, analysis and wanted power.
   *
   * @param version the version of this library
   * @return the answer
   */
  public Answer answer(String version) {
    return Answer.of("simulate", version, table()).withConventions(conventions);
  }

  /**
   * What the numbers mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return Arrays.stream(SampleSizeTopic.values()).map(SampleSizeTopic::explanation).toList();
  }

  /**
   * The curves of power with the runs that they are fitted to; of many rows their sizes alone.
   *
   * @return the figure; empty when no size was found or there are more rows than a figure can hold
   */
  public Optional<Figure> figure() {
    return new SampleSizeFigure(varied, sizes).figure();
  }

  private Table table() {
    List<Field<SampleSize>> fields = new ArrayList<>();
    List<Map<String, String>> all = sizes.stream().map(each -> each.question().settings()).toList();
    for (String path : varied) {
      fields.add(VariedColumn.of(path, all, each -> each.question().settings()));
    }
    fields.add(text("outcome", "Outcome", each -> each.question().analysis().outcome()));
    fields.add(text("visit", "Visit", each -> each.question().analysis().visit()));
    fields.add(text("method", "Method", each -> each.question().analysis().label()));
    fields.add(
        number(
            "power_wanted",
            "Power wanted",
            Style.PROBABILITY,
            each -> OptionalDouble.of(each.question().power())));
    fields.add(count("n", "n", found -> found.confirmed().total()));
    fields.add(count("n_low", "n low", SampleSize.Found::low));
    fields.add(
        new Field<>(
            Column.count("n_high").withHeading("n high"),
            each -> each.found().map(SampleSizeView::high).orElseGet(Cell::missing)));
    fields.add(found("n_se", "SE of n", Style.ESTIMATE, each -> each.curve().standardError()));
    fields.add(found("n_root", "Root", Style.ESTIMATE, each -> each.curve().root()));
    fields.add(found("power", "Power", Style.ESTIMATE, each -> each.confirmed().power()));
    fields.add(found("mcse", "MCSE", Style.ESTIMATE, each -> each.confirmed().mcse()));
    fields.add(count("replicates", "Replicates", each -> each.confirmed().replicates()));
    fields.add(count("failures", "Failures", each -> each.confirmed().failures()));
    fields.addAll(search());
    return Table.of("Sample sizes", fields, sizes);
  }

  private List<Field<SampleSize>> search() {
    List<Field<SampleSize>> fields = new ArrayList<>();
    fields.add(
        new Field<>(
            Column.count("search_replicates").withHeading("Search"),
            each ->
                Cell.count(each.search().stream().mapToLong(PowerEvaluation::replicates).sum())));
    fields.add(
        new Field<>(
            Column.count("evaluations").withHeading("Sizes tried"),
            each -> Cell.count(each.search().size())));
    fields.add(
        text(
            "convergence",
            "Convergence",
            each -> each.found().map(found -> found.convergence().words()).orElse("")));
    fields.add(count("n1", "n1", found -> found.confirmed().sizes().experimental()));
    fields.add(count("n2", "n2", found -> found.confirmed().sizes().control()));
    fields.add(text("reason", "Reason", each -> each.why().map(NotEstimable::detail).orElse("")));
    return fields;
  }

  private static Cell high(SampleSize.Found found) {
    return found.high() < Double.POSITIVE_INFINITY
        ? Cell.count((long) found.high())
        : Cell.number(found.high());
  }

  private static Field<SampleSize> count(
      String name, String heading, ToLongFunction<SampleSize.Found> value) {
    return new Field<>(
        Column.count(name).withHeading(heading),
        each ->
            each.found()
                .map(found -> Cell.count(value.applyAsLong(found)))
                .orElseGet(Cell::missing));
  }

  private static Field<SampleSize> found(
      String name, String heading, Style style, ToDoubleFunction<SampleSize.Found> value) {
    return number(
        name,
        heading,
        style,
        each ->
            each.found()
                .map(found -> OptionalDouble.of(value.applyAsDouble(found)))
                .orElse(OptionalDouble.empty()));
  }

  private static Field<SampleSize> number(
      String name, String heading, Style style, Function<SampleSize, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, style).withHeading(heading), each -> Cell.number(value.apply(each)));
  }

  private static Field<SampleSize> text(
      String name, String heading, Function<SampleSize, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading), each -> Cell.text(value.apply(each)));
  }
}
