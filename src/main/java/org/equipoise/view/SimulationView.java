// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.figure.Figure;
import org.equipoise.simulation.CellResult;
import org.equipoise.simulation.PerformanceRow;
import org.equipoise.table.Answer;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Rounding;
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

  /** The rows of one analysis, or difference of two, in one cell. */
  private record Analysed(CellResult cell, List<PerformanceRow> rows) {
    PerformanceRow any() {
      return rows.get(0);
    }

    PerformanceRow.Subject subject() {
      return any().subject();
    }

    Optional<PerformanceRow> measure(String name) {
      return rows.stream().filter(each -> each.measure().equals(name)).findFirst();
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
    Answer answer =
        Answer.of("simulate", version, new SimulatedMeasures(varied).table(results))
            .withConventions(conventions);
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
   * How many replicates have no estimate, by reason, and how to see the first of them; and of what
   * it is not known what is true, since a method failed.
   *
   * @param replay the command that draws a replicate again, to which its address is added
   * @return one sentence a reason; empty when nothing failed
   */
  public List<String> warnings(String replay) {
    FailureWarnings warnings = new FailureWarnings();
    results.forEach(warnings::add);
    return warnings.sentences(replay);
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

  private List<Field<Analysed>> summaryFields(List<Analysed> rows) {
    List<Field<Analysed>> fields = new ArrayList<>(subject("method", "Method"));
    fields.add(measure("truth", "Truth"));
    fields.add(measure("bias", "Bias"));
    fields.add(measure("empirical_se", "Empirical SE"));
    fields.add(measure("model_se", "Model SE"));
    fields.add(measure("coverage", "Coverage"));
    fields.add(measure("rejection", "Rejection"));
    Set<String> further = new LinkedHashSet<>();
    rows.forEach(row -> row.rows().forEach(each -> further.add(each.measure())));
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
    fields.add(SimulationFields.count("failures", "Failures", each -> each.any().failures()));
    fields.add(SimulationFields.count("replicates", "Replicates", each -> each.any().replicates()));
    return fields;
  }

  private Table differences(List<Analysed> rows) {
    List<Field<Analysed>> fields = new ArrayList<>(subject("difference", "Difference"));
    fields.add(measure("bias", "Bias"));
    fields.add(measure("coverage", "Coverage"));
    fields.add(measure("rejection", "Rejection"));
    fields.add(measure("relative_precision", "Relative precision"));
    return Table.of("differences", "Differences on the same replicates", fields, rows);
  }

  private List<Field<Analysed>> subject(String name, String heading) {
    List<Field<Analysed>> fields =
        new ArrayList<>(SimulationFields.settings(varied, results, Analysed::cell));
    fields.add(SimulationFields.text("outcome", "Outcome", each -> each.subject().outcome()));
    fields.add(SimulationFields.text("visit", "Visit", each -> each.subject().visit()));
    fields.add(
        SimulationFields.text(
            name, heading, each -> each.subject().method().replace(DIFFERENCE, "")));
    return fields;
  }

  private Table failures() {
    List<Field<Failed>> fields =
        new ArrayList<>(SimulationFields.settings(varied, results, Failed::cell));
    fields.add(
        SimulationFields.text("outcome", "Outcome", each -> each.failure().subject().outcome()));
    fields.add(SimulationFields.text("visit", "Visit", each -> each.failure().subject().visit()));
    fields.add(
        SimulationFields.text("method", "Method", each -> each.failure().subject().method()));
    fields.add(SimulationFields.text("reason", "Reason", each -> each.failure().reason()));
    fields.add(SimulationFields.count("count", "Count", each -> each.failure().count()));
    fields.add(
        SimulationFields.text(
            "first", "First (for --replay)", each -> each.failure().first().toString()));
    return Table.of("failures", "Replicates without an estimate", fields, failed());
  }

  private List<Failed> failed() {
    List<Failed> all = new ArrayList<>();
    results.forEach(cell -> cell.failures().forEach(each -> all.add(new Failed(cell, each))));
    return all;
  }

  // The rows of an analysis follow each other.
  private List<Analysed> analysed() {
    List<Analysed> all = new ArrayList<>();
    for (CellResult cell : results) {
      List<PerformanceRow> rows = cell.rows();
      int first = 0;
      for (int i = 1; i <= rows.size(); i++) {
        if (i == rows.size() || !rows.get(i).subject().equals(rows.get(first).subject())) {
          all.add(new Analysed(cell, rows.subList(first, i)));
          first = i;
        }
      }
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

  private static Field<Analysed> measure(String name, String heading) {
    return SimulationFields.text(
        name, heading, each -> each.measure(name).map(SimulationView::withError).orElse(""));
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
}
