// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.equipoise.analysis.CheckedNumber;
import org.equipoise.core.Conventions;
import org.equipoise.figure.Figure;
import org.equipoise.integrity.CheckKind;
import org.equipoise.integrity.CheckSettings;
import org.equipoise.integrity.Decision;
import org.equipoise.integrity.Explanation;
import org.equipoise.integrity.Finding;
import org.equipoise.table.Answer;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * What the checks of printed numbers found: the table, how many of each check, and the innocent
 * explanations.
 *
 * @param checked one a check and number
 */
public record CheckView(List<CheckedNumber> checked) {
  /** What stands beside every finding. */
  public static final String LEAD =
      "A check is a lead, never an accusation: each finding has innocent explanations, and only"
          + " the authors or the data can tell which is the right one.";

  /** Copies the list. */
  public CheckView {
    checked = List.copyOf(checked);
  }

  /**
   * Whether some printed numbers do not agree.
   *
   * @return true when there is an inconsistent finding
   */
  public boolean inconsistent() {
    return checked.stream().anyMatch(CheckedNumber::inconsistent);
  }

  /**
   * The rows, the count of each check, and what could explain what was found.
   *
   * @param version the version of this library
   * @return the answer of the command check
   */
  public Answer answer(String version) {
    Answer answer = Answer.of("check", version, table());
    Optional<Table> overview = overview();
    return (overview.isEmpty() ? answer : answer.with(overview.get()))
        .withRemarks(remarks())
        .withConventions(conventions());
  }

  /**
   * One row a check and number, with the columns that cli.md names.
   *
   * @return the table
   */
  public Table table() {
    return table(Table.MAIN, "Do the printed numbers agree with themselves?", checked);
  }

  /**
   * The rows that do not agree, and those that have no answer.
   *
   * @return the table, empty when all agree
   */
  public Optional<Table> leads() {
    List<CheckedNumber> rows =
        checked.stream().filter(each -> each.inconsistent() || !each.answered()).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(table("leads", "What does not agree, or has no answer", rows));
  }

  private Table table(String key, String title, List<CheckedNumber> rows) {
    List<Field<CheckedNumber>> fields = new ArrayList<>();
    fields.add(text("id", "Id", row -> row.place().id()));
    fields.add(text("check", "Check", row -> kind(row).map(CheckKind::id).orElse("")));
    fields.add(answer("consistent", Audience.DATA, "true", "false"));
    fields.add(answer("agrees", Audience.PEOPLE, "yes", "no"));
    fields.add(limit("low", Finding::low));
    fields.add(limit("high", Finding::high));
    fields.add(text("finding", "Finding", row -> row.answered() ? sentence(row) : ""));
    fields.add(
        new Field<>(
            Column.text("explanations").withAudience(Audience.DATA),
            row -> Cell.text(explanations(row))));
    fields.addAll(further(rows));
    fields.add(count("n1", row -> row.place().n1().stream().boxed().findFirst()));
    fields.add(count("n2", row -> row.place().n2().stream().boxed().findFirst()));
    fields.add(text("reason", "Reason", CheckedNumber::reason));
    return Table.of(key, title, fields, rows);
  }

  /** Columns that only some tables have. */
  private static List<Field<CheckedNumber>> further(List<CheckedNumber> rows) {
    List<Field<CheckedNumber>> fields = new ArrayList<>();
    if (rows.stream().anyMatch(row -> !row.place().arm().isEmpty())) {
      fields.add(text("arm", "Arm", row -> row.place().arm()));
    }
    if (rows.stream().anyMatch(row -> row.decision().isPresent())) {
      fields.add(
          text("decision", "Decision", row -> row.decision().map(Decision::label).orElse("")));
    }
    return fields;
  }

  private static Field<CheckedNumber> text(
      String name, String heading, Function<CheckedNumber, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }

  private static Field<CheckedNumber> count(
      String name, Function<CheckedNumber, Optional<Integer>> value) {
    return new Field<>(
        Column.count(name), row -> value.apply(row).map(Cell::count).orElse(Cell.missing()));
  }

  /** People read the limits within the sentence, with as many digits as say something. */
  private static Field<CheckedNumber> limit(String name, Function<Finding, OptionalDouble> value) {
    return new Field<>(
        Column.of(name, Style.ESTIMATE).withAudience(Audience.DATA),
        row -> row.finding().map(value).map(Cell::number).orElse(Cell.missing()));
  }

  static Optional<CheckKind> kind(CheckedNumber row) {
    return row.finding().map(Finding::check);
  }

  private static Field<CheckedNumber> answer(
      String name, Audience audience, String yes, String no) {
    return new Field<>(
        Column.text(name).withHeading("Agrees").withAudience(audience),
        row -> row.answered() ? Cell.text(row.inconsistent() ? no : yes) : Cell.missing());
  }

  static String sentence(CheckedNumber row) {
    return row.finding().map(Finding::sentence).orElse("");
  }

  private static String explanations(CheckedNumber row) {
    return row.finding().map(CheckView::explanations).orElse("");
  }

  private static String explanations(Finding finding) {
    return finding.explanations().stream()
        .map(Explanation::sentence)
        .collect(Collectors.joining("; "));
  }

  private record Count(CheckKind kind, long agree, long disagree, long open) {}

  /**
   * How many numbers each check found to agree.
   *
   * @return the table, empty when no check was made
   */
  public Optional<Table> overview() {
    Map<CheckKind, List<CheckedNumber>> byKind = new EnumMap<>(CheckKind.class);
    for (CheckedNumber each : checked) {
      kind(each).ifPresent(kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(each));
    }
    List<Count> rows = new ArrayList<>();
    byKind.forEach(
        (kind, own) ->
            rows.add(
                new Count(
                    kind,
                    count(own, each -> each.answered() && !each.inconsistent()),
                    count(own, CheckedNumber::inconsistent),
                    count(own, each -> !each.answered()))));
    List<Field<Count>> fields =
        List.of(
            new Field<>(
                Column.text("check").withHeading("Check"), row -> Cell.text(row.kind().id())),
            new Field<>(Column.count("agree").withHeading("Agree"), row -> Cell.count(row.agree())),
            new Field<>(
                Column.count("disagree").withHeading("Do not agree"),
                row -> Cell.count(row.disagree())),
            new Field<>(
                Column.count("no_answer").withHeading("No answer"), row -> Cell.count(row.open())));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(Table.of("overview", "How many numbers were checked", fields, rows));
  }

  private static long count(List<CheckedNumber> rows, Predicate<CheckedNumber> which) {
    return rows.stream().filter(which).count();
  }

  /**
   * What could explain each kind of inconsistency, and what a check is.
   *
   * @return sentences; none when everything agrees
   */
  public List<String> remarks() {
    Map<String, List<String>> byExplanation = new LinkedHashMap<>();
    for (CheckedNumber each : checked) {
      if (each.inconsistent()) {
        List<String> kinds =
            byExplanation.computeIfAbsent(explanations(each), words -> new ArrayList<>());
        String kind = kind(each).orElseThrow().id();
        if (!kinds.contains(kind)) {
          kinds.add(kind);
        }
      }
    }
    List<String> remarks = new ArrayList<>();
    byExplanation.forEach(
        (words, kinds) ->
            remarks.add(
                "Innocent explanations (" + String.join(", ", kinds) + "): " + words + "."));
    if (!remarks.isEmpty()) {
      remarks.add(0, LEAD);
    }
    return remarks;
  }

  private Conventions conventions() {
    Conventions all = Conventions.none();
    for (CheckKind kind : CheckKind.values()) {
      if (checked.stream().anyMatch(each -> kind(each).filter(kind::equals).isPresent())) {
        all = all.and(CheckConventions.of(kind));
      }
    }
    return all;
  }

  /**
   * What each check asks, in plain words.
   *
   * @return one explanation a check that was made
   */
  public List<org.equipoise.table.Explanation> explanations() {
    return checked.stream()
        .map(CheckView::kind)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .map(kind -> CheckTopic.of(kind).explanation())
        .toList();
  }

  /**
   * Which checks of which numbers agree.
   *
   * @return the grid, empty when no check was made
   */
  public Optional<Figure> figure() {
    return new CheckFigure(checked).figure();
  }

  /**
   * One of the figures.
   *
   * @param plot which
   * @param settings what the checks assumed
   * @return the figure, empty when there is nothing to draw
   */
  public Optional<Figure> figure(CheckPlot plot, CheckSettings settings) {
    return switch (plot) {
      case GRID -> figure();
      case GRIM -> new ScoreFigures(checked, settings).means();
      case SPRITE -> new ScoreFigures(checked, settings).samples();
    };
  }
}
