// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.figure.Figure;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * Performance of methods over simulated replicates: one row a measure for programs, one row an
 * analysis for people.
 *
 * @param varied the paths that the scenario varies, in its order
 * @param results the cells that are done, in order
 * @param conventions how replicates were drawn and counted
 */
public record SimulationView(
    List<String> varied, List<CellResult> results, Conventions conventions) {
  private static final String DIFFERENCE = "difference:";

  /** Copies the lists. */
  public SimulationView {
    varied = List.copyOf(varied);
    results = List.copyOf(results);
    Objects.requireNonNull(conventions, "conventions");
  }

  /**
   * How measures are defined, for the conventions of a run.
   *
   * @return the source of the measures
   */
  public static Conventions measures() {
    return Conventions.of(
            "measures",
            "bias, coverage, rejection and so on over the replicates with an estimate, each with"
                + " its Monte Carlo standard error",
            Reference.MORRIS_WHITE_CROWTHER_2019)
        .and(
            "type S and type M",
            "wrong sign and exaggeration among significant replicates",
            Reference.GELMAN_CARLIN_2014);
  }

  /** A measure with the cell that it is of. */
  private record Measured(CellResult cell, PerformanceRow row) {}

  /** One analysis, or difference of two, in one cell. */
  private record Analysed(
      CellResult cell, PerformanceRow.Subject subject, Map<String, PerformanceRow> measures) {
    PerformanceRow any() {
      return measures.values().iterator().next();
    }
  }

  /** A failure with the cell that it is of. */
  private record Failed(CellResult cell, CellResult.Failure failure) {}

  /**
   * One row a cell, analysis and measure.
   *
   * @param version the version of this library
   * @return the answer for programs
   */
  public Answer answer(String version) {
    Answer answer = Answer.of("simulate", version, measured()).withConventions(conventions);
    return failed().isEmpty() ? answer : answer.with(failures());
  }

  /**
   * One row a cell and analysis, each measure with its Monte Carlo standard error in parentheses.
   *
   * @param version the version of this library
   * @return the answer for people
   */
  public Answer summary(String version) {
    List<Analysed> all = analysed();
    List<Analysed> own = all.stream().filter(each -> !isDifference(each)).toList();
    List<Analysed> differences = all.stream().filter(SimulationView::isDifference).toList();
    Answer answer =
        Answer.of("simulate", version, Table.of("Performance", summaryFields(own), own))
            .withConventions(conventions)
            .withRemarks(List.of("In parentheses: the Monte Carlo standard error."));
    if (!differences.isEmpty()) {
      answer = answer.with(differences(differences));
    }
    return failed().isEmpty() ? answer : answer.with(failures());
  }

  /**
   * How many replicates have no estimate, by reason, and how to see the first of them.
   *
   * @param replay the command that draws a replicate again, to which its address is added
   * @return one sentence a reason; empty when every replicate has all its estimates
   */
  public List<String> warnings(String replay) {
    Map<String, List<CellResult.Failure>> byReason = new LinkedHashMap<>();
    for (Failed each : failed()) {
      byReason
          .computeIfAbsent(each.failure().reason(), reason -> new ArrayList<>())
          .add(each.failure());
    }
    List<String> warnings = new ArrayList<>();
    byReason.forEach((reason, all) -> warnings.add(warning(reason, all, replay)));
    return warnings;
  }

  private static String warning(String reason, List<CellResult.Failure> all, String replay) {
    PerformanceRow.Subject subject = all.get(0).subject();
    long count = all.stream().mapToLong(CellResult.Failure::count).sum();
    return String.format(
        Locale.ROOT,
        "no estimate %,d times (%s), first by %s of %s at %s; %s%s draws that replicate again",
        count,
        reason,
        subject.method(),
        subject.outcome(),
        subject.visit(),
        replay,
        all.get(0).first());
  }

  /**
   * What the numbers mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    return Arrays.stream(SimulationTopic.values())
        .filter(each -> each != SimulationTopic.FAILURES || !failed().isEmpty())
        .filter(
            each ->
                each != SimulationTopic.DIFFERENCES
                    || analysed().stream().anyMatch(SimulationView::isDifference))
        .map(SimulationTopic::explanation)
        .toList();
  }

  /**
   * Rejection over the one path that is varied.
   *
   * @param level the level of the intervals
   * @return the figure; empty when not exactly one path of two numbers or more is varied, or no
   *     method has a test
   */
  public Optional<Figure> power(double level) {
    return new SimulationFigures(new SimulatedGrid(varied, results)).power(1 - level);
  }

  /**
   * Bias, coverage and rejection with their Monte Carlo errors.
   *
   * @param level the level of the intervals
   * @return the figure; empty when there are more rows than a figure can hold
   */
  public Optional<Figure> measuresFigure(double level) {
    return new SimulationFigures(new SimulatedGrid(varied, results)).measures(level);
  }

  /**
   * The nested-loop plot: a measure over all cells.
   *
   * @param measure which
   * @param level the level of the intervals
   * @return the figure; empty when nothing is varied, there are too many cells, or no method has
   *     the measure
   */
  public Optional<Figure> nestedLoop(PlottedMeasure measure, double level) {
    return new NestedLoopFigure(new SimulatedGrid(varied, results), measure, level).figure();
  }

  /**
   * The zip plot of a cell.
   *
   * @param kept its intervals
   * @param level the level of the intervals
   * @return the figure; empty when there is no interval or no known truth
   */
  public Optional<Figure> zip(KeptIntervals kept, double level) {
    return new ZipFigure(kept, results.get(kept.cell()), level).figure();
  }

  private Table measured() {
    List<Measured> rows = new ArrayList<>();
    results.forEach(cell -> cell.rows().forEach(row -> rows.add(new Measured(cell, row))));
    List<Field<Measured>> fields = new ArrayList<>(settings(rows, Measured::cell));
    fields.add(text("outcome", each -> each.row().subject().outcome()));
    fields.add(text("visit", each -> each.row().subject().visit()));
    fields.add(text("method", each -> each.row().subject().method()));
    fields.add(text("measure", each -> each.row().measure()));
    fields.add(number("value", each -> each.row().value()));
    fields.add(number("mcse", each -> each.row().mcse()));
    fields.add(count("replicates", each -> each.row().replicates()));
    fields.add(count("failures", each -> each.row().failures()));
    return Table.of("Performance", fields, rows);
  }

  private List<Field<Analysed>> summaryFields(List<Analysed> rows) {
    List<Field<Analysed>> fields = new ArrayList<>(subject(rows, "method", "Method"));
    fields.add(measure("truth", "Truth"));
    fields.add(measure("bias", "Bias"));
    fields.add(measure("empirical_se", "Empirical SE"));
    fields.add(measure("model_se", "Model SE"));
    fields.add(measure("coverage", "Coverage"));
    fields.add(measure("rejection", "Rejection"));
    Set<String> further = new LinkedHashSet<>();
    rows.forEach(row -> further.addAll(row.measures().keySet()));
    further.stream()
        .filter(name -> name.startsWith(PerformanceRow.REJECTION_AT))
        .forEach(
            name ->
                fields.add(
                    measure(name, "At α " + name.substring(PerformanceRow.REJECTION_AT.length()))));
    if (further.contains(PerformanceRow.FAILED_IS_NOT_SIGNIFICANT)) {
      fields.add(measure(PerformanceRow.FAILED_IS_NOT_SIGNIFICANT, "Failed = not significant"));
    }
    if (further.contains(PerformanceRow.ALL_ESTIMATED)) {
      fields.add(measure(PerformanceRow.ALL_ESTIMATED, "All estimated"));
    }
    fields.add(count("failures", "Failures", each -> each.any().failures()));
    fields.add(count("replicates", "Replicates", each -> each.any().replicates()));
    return fields;
  }

  private Table differences(List<Analysed> rows) {
    List<Field<Analysed>> fields = new ArrayList<>(subject(rows, "difference", "Difference"));
    fields.add(measure("bias", "Bias"));
    fields.add(measure("coverage", "Coverage"));
    fields.add(measure("rejection", "Rejection"));
    fields.add(measure("relative_precision", "Relative precision"));
    return Table.of("differences", "Differences on the same replicates", fields, rows);
  }

  private List<Field<Analysed>> subject(List<Analysed> rows, String name, String heading) {
    List<Field<Analysed>> fields = new ArrayList<>(settings(rows, Analysed::cell));
    fields.add(text("outcome", "Outcome", each -> each.subject().outcome()));
    fields.add(text("visit", "Visit", each -> each.subject().visit()));
    fields.add(text(name, heading, each -> each.subject().method().replace(DIFFERENCE, "")));
    return fields;
  }

  private Table failures() {
    List<Field<Failed>> fields = new ArrayList<>(settings(failed(), Failed::cell));
    fields.add(text("outcome", "Outcome", each -> each.failure().subject().outcome()));
    fields.add(text("visit", "Visit", each -> each.failure().subject().visit()));
    fields.add(text("method", "Method", each -> each.failure().subject().method()));
    fields.add(text("reason", "Reason", each -> each.failure().reason()));
    fields.add(count("count", "Count", each -> each.failure().count()));
    fields.add(text("first", "First (for --replay)", each -> each.failure().first().toString()));
    return Table.of("failures", "Replicates without an estimate", fields, failed());
  }

  private List<Failed> failed() {
    List<Failed> all = new ArrayList<>();
    results.forEach(cell -> cell.failures().forEach(each -> all.add(new Failed(cell, each))));
    return all;
  }

  private List<Analysed> analysed() {
    List<Analysed> all = new ArrayList<>();
    for (CellResult cell : results) {
      Map<PerformanceRow.Subject, Map<String, PerformanceRow>> by = new LinkedHashMap<>();
      for (PerformanceRow row : cell.rows()) {
        by.computeIfAbsent(row.subject(), subject -> new LinkedHashMap<>()).put(row.measure(), row);
      }
      by.forEach((subject, measures) -> all.add(new Analysed(cell, subject, measures)));
    }
    return all;
  }

  private static boolean isDifference(Analysed analysed) {
    return isDifference(analysed.subject());
  }

  /** Whether it is of two methods. */
  static boolean isDifference(PerformanceRow.Subject subject) {
    return subject.method().startsWith(DIFFERENCE);
  }

  private <T> List<Field<T>> settings(List<T> rows, Function<T, CellResult> cell) {
    return varied.stream()
        .map(path -> VariedColumn.of(path, rows, (T each) -> cell.apply(each).settings()))
        .toList();
  }

  private static Field<Analysed> measure(String name, String heading) {
    return text(
        name,
        heading,
        each -> each.measures().containsKey(name) ? withError(each.measures().get(name)) : "");
  }

  /** Such as "0.9493 (0.0007)", rounded by its error. */
  private static String withError(PerformanceRow row) {
    if (row.value().isEmpty()) {
      return "";
    }
    double value = row.value().getAsDouble();
    double error = row.mcse().orElse(0);
    if (!(error > 0)) {
      return Words.plain(value);
    }
    int decimals = (int) Math.min(6, Math.max(0, Math.ceil(0.3 - Math.log10(error))));
    return Rounding.fixed(value, decimals) + " (" + Rounding.fixed(error, decimals) + ")";
  }

  private static <T> Field<T> text(String name, Function<T, String> value) {
    return text(name, name, value);
  }

  private static <T> Field<T> text(String name, String heading, Function<T, String> value) {
    return new Field<>(
        Column.text(name).withHeading(heading), each -> Cell.text(value.apply(each)));
  }

  private static <T> Field<T> number(String name, Function<T, OptionalDouble> value) {
    return new Field<>(Column.of(name, Style.ESTIMATE), each -> Cell.number(value.apply(each)));
  }

  private static <T> Field<T> count(String name, Function<T, Long> value) {
    return count(name, name, value);
  }

  private static <T> Field<T> count(String name, String heading, Function<T, Long> value) {
    return new Field<>(
        Column.count(name).withHeading(heading), each -> Cell.count(value.apply(each)));
  }
}
