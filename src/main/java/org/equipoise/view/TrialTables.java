// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.analysis.ResultScale;
import org.equipoise.analysis.Sensitivity;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/** The tables of an analysed trial that are about its hypotheses. */
final class TrialTables {
  private final AnalysisResult analysis;
  private final Naming naming;

  TrialTables(AnalysisResult analysis, Naming naming) {
    this.analysis = analysis;
    this.naming = naming;
  }

  /** One row a result, with the columns that cli.md names in its order. */
  Table results() {
    List<HypothesisResult> rows = analysis.results();
    EstimateFields<HypothesisResult> estimates = new EstimateFields<>(TrialTables::shownClaim);
    List<Field<HypothesisResult>> fields = new ArrayList<>(head(Function.identity()));
    fields.add(method());
    fields.add(text("scale", "Scale", row -> row.scale().label(), Audience.DATA));
    fields.add(estimates.estimate());
    fields.add(text("unit", "Unit", TrialTables::unit, Audience.PEOPLE));
    fields.add(estimates.standardError());
    fields.add(estimates.degreesOfFreedom());
    fields.add(estimates.statistic());
    fields.add(estimates.p());
    fields.addAll(estimates.interval(rows));
    fields.addAll(standardized(rows));
    fields.add(adjusted());
    fields.add(text("verdict", "Verdict", TrialTables::verdict, Audience.EVERYONE));
    fields.addAll(counts(HypothesisResult::n1, HypothesisResult::n2));
    fields.add(estimates.reason());
    return Table.of("Results: " + contrast(rows), fields, rows);
  }

  /** What was observed, with what a reader looks for first on the left. */
  Table readable() {
    List<HypothesisResult> rows = Observed.of(analysis);
    List<Field<HypothesisResult>> fields = found(rows);
    fields.add(new EstimateFields<>(TrialTables::shownClaim).reason());
    return Table.of(contrast(rows), fields, rows);
  }

  /** The same, and how it was found. */
  Table detailed() {
    List<HypothesisResult> rows = Observed.of(analysis);
    EstimateFields<HypothesisResult> estimates = new EstimateFields<>(TrialTables::shownClaim);
    List<Field<HypothesisResult>> fields = found(rows);
    fields.addAll(standardized(rows));
    fields.add(method());
    fields.add(estimates.standardError());
    fields.add(estimates.degreesOfFreedom());
    fields.add(estimates.statistic());
    fields.add(estimates.reason());
    return Table.of(contrast(rows), fields, rows);
  }

  private List<Field<HypothesisResult>> found(List<HypothesisResult> rows) {
    EstimateFields<HypothesisResult> estimates = new EstimateFields<>(TrialTables::shownClaim);
    List<Field<HypothesisResult>> fields = new ArrayList<>(head(Function.identity()));
    fields.add(estimates.estimate());
    fields.add(text("unit", "Unit", TrialTables::unit, Audience.PEOPLE));
    fields.addAll(estimates.interval(rows));
    fields.add(estimates.p());
    fields.add(adjusted());
    fields.add(text("verdict", "Verdict", TrialTables::verdict, Audience.EVERYONE));
    fields.addAll(counts(HypothesisResult::n1, HypothesisResult::n2));
    return fields;
  }

  private static Field<HypothesisResult> method() {
    return text("method", "Method", HypothesisResult::method, Audience.EVERYONE);
  }

  private static Field<HypothesisResult> adjusted() {
    return new Field<>(
        Column.of("p_adjusted", Style.P_VALUE).withHeading("Adjusted p"),
        row -> Cell.number(row.adjustedP()));
  }

  private String contrast(List<HypothesisResult> rows) {
    TwoArms<String> arms = analysis.trial().armIds();
    String difference = arms.experimental() + " minus " + arms.control();
    boolean ratios = rows.stream().anyMatch(row -> row.scale() == ResultScale.RATIO);
    String contrast = ratios ? difference + ", or their ratio" : difference;
    return naming == Naming.NAMES && outcomes() == 1
        ? rows.get(0).outcome().name() + ": " + contrast
        : contrast;
  }

  /** Where there is but one outcome, its name heads the table and needs no column. */
  private long outcomes() {
    return Observed.of(analysis).stream().map(HypothesisResult::outcome).distinct().count();
  }

  private <T> List<Field<T>> head(Function<T, HypothesisResult> of) {
    Audience ids = naming == Naming.IDS ? Audience.EVERYONE : Audience.DATA;
    List<Field<T>> fields = new ArrayList<>();
    fields.add(text("outcome", "Outcome", row -> of.apply(row).outcome().id(), ids));
    if (naming == Naming.NAMES && outcomes() > 1) {
      fields.add(text("name", "Outcome", row -> of.apply(row).outcome().name(), Audience.PEOPLE));
    }
    fields.add(text("visit", "Visit", row -> of.apply(row).visit().id(), Audience.EVERYONE));
    fields.add(
        text(
            "claim",
            "Claim",
            row -> of.apply(row).claim().map(Claim::label).orElse(""),
            Audience.EVERYONE));
    return fields;
  }

  private static List<Field<HypothesisResult>> standardized(List<HypothesisResult> rows) {
    Function<HypothesisResult, Optional<Interval>> interval =
        row -> row.g().flatMap(Estimate::interval);
    List<Field<HypothesisResult>> fields = new ArrayList<>();
    fields.add(
        new Field<>(
            Column.of("g", Style.STATISTIC).withHeading("g"),
            row -> EstimateFields.number(row.g().map(Estimate::value))));
    List<Field<HypothesisResult>> limits =
        EstimateFields.intervals("g", "g_level", "g", interval, rows);
    Field<HypothesisResult> range = limits.get(2);
    fields.addAll(limits.subList(0, 2));
    fields.add(
        new Field<>(
            Column.of("g_ci", Style.STATISTIC)
                .withHeading("g " + range.column().heading())
                .withAudience(Audience.PEOPLE),
            range.cell()));
    return fields;
  }

  private <T> List<Field<T>> counts(ToIntFunction<T> n1, ToIntFunction<T> n2) {
    TwoArms<String> arms = analysis.trial().armIds();
    return List.of(
        new Field<>(
            Column.count("n1").withHeading("n " + arms.experimental()),
            row -> Cell.count(n1.applyAsInt(row))),
        new Field<>(
            Column.count("n2").withHeading("n " + arms.control()),
            row -> Cell.count(n2.applyAsInt(row))));
  }

  /** The margins with their power; empty when no claim has one. */
  Optional<Table> margins() {
    List<HypothesisResult> rows =
        analysis.results().stream().filter(row -> row.assessment().isPresent()).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Field<HypothesisResult>> fields = new ArrayList<>(head(Function.identity()));
    fields.add(text("margin", "Margin", row -> words(row).planned(), Audience.PEOPLE));
    fields.add(text("margin_planned", "Margin", row -> of(row).margin().text(), Audience.DATA));
    fields.add(limit("margin_low", row -> row.scale().shown(of(row).low())));
    fields.add(limit("margin_high", row -> row.scale().shown(of(row).high())));
    fields.add(
        new Field<>(
            Column.of("margin_shown", Style.ESTIMATE)
                .withHeading("As tested")
                .withAudience(Audience.PEOPLE),
            row -> Cell.range(words(row).tested().low(), words(row).tested().high())));
    fields.add(text("unit", "Unit", TrialTables::unit, Audience.PEOPLE));
    fields.add(
        new Field<>(
            Column.of("power_at_zero", Style.PROBABILITY).withHeading("Power at no difference"),
            row -> Cell.number(of(row).powerAtZero())));
    fields.add(
        new Field<>(
            Column.of("margin_with_80", Style.ESTIMATE).withAudience(Audience.DATA),
            row -> Cell.number(of(row).marginWith80InItsUnit())));
    fields.add(
        text("with_80", "Margin with 80% power", row -> words(row).with80(), Audience.PEOPLE));
    fields.add(text("basis", "SD of the margin", row -> of(row).basis(), Audience.EVERYONE));
    return Optional.of(Table.of("margins", "Margins and their power", fields, rows));
  }

  private static Field<HypothesisResult> limit(
      String name, Function<HypothesisResult, Double> value) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withAudience(Audience.DATA),
        row -> Cell.number(value.apply(row)));
  }

  private static MarginAssessment of(HypothesisResult row) {
    return row.assessment().orElseThrow();
  }

  private static MarginWords words(HypothesisResult row) {
    return new MarginWords(row, of(row));
  }

  private record Alternative(HypothesisResult result, Sensitivity other) {}

  /** The same hypotheses under other methods; empty when there are none. */
  Optional<Table> sensitivity() {
    List<Alternative> rows = new ArrayList<>();
    for (HypothesisResult result : analysis.results()) {
      result.sensitivity().forEach(other -> rows.add(new Alternative(result, other)));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    EstimateFields<Alternative> estimates =
        new EstimateFields<>(
            row -> EstimateFields.shown(row.result().scale(), row.other().estimation()));
    List<Field<Alternative>> fields = new ArrayList<>(this.<Alternative>head(Alternative::result));
    fields.add(text("method", "Method", row -> row.other().method(), Audience.EVERYONE));
    fields.add(estimates.estimate());
    fields.add(text("unit", "Unit", row -> unit(row.result()), Audience.PEOPLE));
    fields.addAll(estimates.interval(rows));
    fields.add(estimates.p());
    fields.add(text("verdict", "Verdict", row -> row.other().verdict().label(), Audience.EVERYONE));
    fields.add(text("same_verdict", "Same verdict", row -> same(row.other()), Audience.EVERYONE));
    fields.addAll(counts(row -> row.other().n1(), row -> row.other().n2()));
    fields.add(estimates.reason());
    return Optional.of(Table.of("sensitivity", "Same verdict under other methods?", fields, rows));
  }

  private static String same(Sensitivity other) {
    return switch (other.agreement()) {
      case SAME -> "yes";
      case DIFFERENT -> "no";
      case NOT_COMPARABLE -> "not comparable";
    };
  }

  static Estimation shownClaim(HypothesisResult result) {
    return result
        .claimTest()
        .map(each -> EstimateFields.shown(result.scale(), each))
        .orElse(result.estimation());
  }

  static String unit(HypothesisResult result) {
    return result.scale() == ResultScale.RATIO ? "ratio" : result.outcome().unit();
  }

  private static String verdict(HypothesisResult result) {
    return result.verdict().map(Verdict::label).orElse("");
  }

  private static <T> Field<T> text(
      String name, String heading, Function<T, String> value, Audience audience) {
    return new Field<>(
        Column.text(name).withHeading(heading).withAudience(audience),
        row -> Cell.text(value.apply(row)));
  }
}
