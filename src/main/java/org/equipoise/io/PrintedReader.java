// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.SummaryForm;

/**
 * Reads published summaries in whatever forms the columns of a table give: means, a printed t, F or
 * p, counts of events, or before and after. One comparison a row, arm 1 the experimental one.
 */
public final class PrintedReader {
  static final List<String> EVENTS = List.of("events1", "n1", "events2", "n2");
  private static final List<String> CHANGES =
      List.of("n1", "pre1", "post1", "sdpre1", "n2", "pre2", "post2", "sdpre2");

  private final CsvTable table;
  private final Set<SummaryForm> forms;
  private final boolean means;

  private PrintedReader(CsvTable table) {
    this.table = table;
    this.forms = forms(table);
    this.means = forms.contains(SummaryForm.MEANS);
  }

  /**
   * The forms that a table's columns give.
   *
   * @param table the table
   * @return a new set, empty when there is none
   */
  public static Set<SummaryForm> forms(CsvTable table) {
    Set<SummaryForm> forms = EnumSet.noneOf(SummaryForm.class);
    if (PrintedMeans.in(table)) {
      forms.add(SummaryForm.MEANS);
      forms.add(SummaryForm.STANDARDIZED);
    }
    if (PrintedStatistics.in(table)) {
      forms.add(SummaryForm.STANDARDIZED);
    }
    if (EVENTS.stream().allMatch(table::has)) {
      forms.add(SummaryForm.EVENTS);
    }
    if (CHANGES.stream().allMatch(table::has)) {
      forms.add(SummaryForm.CHANGES);
      if (table.has("sdpost1") && table.has("sdpost2")) {
        forms.add(SummaryForm.CHANGES_AND_SD_POST);
        if (table.has("r1") && table.has("r2")) {
          forms.add(SummaryForm.CHANGES_AND_CORRELATION);
        }
      }
    }
    return forms;
  }

  /**
   * Reads every row.
   *
   * @param table the table
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<PrintedComparison> read(CsvTable table) {
    return read(table, RowReader.refusing(table));
  }

  /**
   * Reads every row.
   *
   * @param table the table
   * @param rows the reader of its rows; one that is left out is a comparison refused with what is
   *     wrong
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<PrintedComparison> read(CsvTable table, RowReader rows) {
    PrintedReader reader = new PrintedReader(table);
    if (reader.forms.isEmpty()) {
      reader.refuseForms();
    } else {
      table.requireRows();
    }
    String id = table.has("id") ? "id" : "study";
    return rows.read(row -> reader.comparison(row, row.text(id)), reader::leftOut);
  }

  private PrintedComparison leftOut(InvalidRow row) {
    return new PrintedComparison(row.id(), refused(row), refused(row), refused(row), refused(row));
  }

  private static <T> Optional<Reduction<T>> refused(InvalidRow row) {
    NotEstimable why = new NotEstimable(Reason.INVALID, row.reason());
    return Optional.of(new Reduction.Refused<>(why, 0, 0));
  }

  private void refuseForms() {
    if (table.has("median1") || table.has("q1_1")) {
      table
          .problems()
          .add(
              table.at(
                  table.headerLine(),
                  "median1",
                  "medians, quartiles and ranges are not available yet",
                  "must be " + SummaryForm.MEANS.columns()));
    } else {
      table.require(SummariesReader.COLUMNS);
    }
  }

  private PrintedComparison comparison(CsvRow row, String id) {
    int least = forms.contains(SummaryForm.EVENTS) && forms.size() == 1 ? 1 : 2;
    OptionalInt n1 = row.count("n1", least);
    OptionalInt n2 = row.count("n2", least);
    Optional<Reduction<Moments>> moments =
        means ? Optional.of(PrintedMeans.read(row, n1, n2)) : Optional.empty();
    return new PrintedComparison(
        id,
        moments,
        standardized(row, moments, n1, n2),
        forms.contains(SummaryForm.EVENTS) ? Optional.of(events(row, n1, n2)) : Optional.empty(),
        forms.contains(SummaryForm.CHANGES) ? Optional.of(changes(row, n1, n2)) : Optional.empty());
  }

  private Optional<Reduction<Moments>> standardized(
      CsvRow row, Optional<Reduction<Moments>> moments, OptionalInt n1, OptionalInt n2) {
    boolean complete = moments.isPresent() && moments.get() instanceof Reduction.Reduced<Moments>;
    if (complete || !PrintedStatistics.in(table)) {
      return moments;
    }
    return Optional.of(PrintedStatistics.read(row, n1, n2));
  }

  static Reduction<EventCounts> events(CsvRow row, OptionalInt n1, OptionalInt n2) {
    Optional<EventCounts> arm1 = counts(row, "events1", n1);
    Optional<EventCounts> arm2 = counts(row, "events2", n2);
    if (arm1.isPresent() && arm2.isPresent()) {
      return reduced(arm1.get(), arm2.get(), n1, n2);
    }
    return PrintedMeans.refused(EVENTS.stream().filter(row::missing).toList(), n1, n2);
  }

  private static Optional<EventCounts> counts(CsvRow row, String column, OptionalInt n) {
    OptionalInt events = row.count(column, 0);
    if (events.isEmpty() || n.isEmpty()) {
      return Optional.empty();
    }
    if (events.getAsInt() > n.getAsInt()) {
      row.problem(column, Shown.got(row.text(column)), "must be at most n, " + n.getAsInt());
      return Optional.empty();
    }
    return Optional.of(new EventCounts(events.getAsInt(), n.getAsInt()));
  }

  private static Reduction<PrePostSummary> changes(CsvRow row, OptionalInt n1, OptionalInt n2) {
    Optional<PrePostSummary> arm1 = change(row, n1, 1);
    Optional<PrePostSummary> arm2 = change(row, n2, 2);
    if (arm1.isPresent() && arm2.isPresent()) {
      return reduced(arm1.get(), arm2.get(), n1, n2);
    }
    return PrintedMeans.refused(CHANGES.stream().filter(row::missing).toList(), n1, n2);
  }

  private static <T> Reduction<T> reduced(T arm1, T arm2, OptionalInt n1, OptionalInt n2) {
    return new Reduction.Reduced<>(
        new TwoArms<>(arm1, arm2), n1.orElseThrow(), n2.orElseThrow(), Conventions.none());
  }

  private static Optional<PrePostSummary> change(CsvRow row, OptionalInt n, int arm) {
    OptionalDouble pre = row.number("pre" + arm);
    OptionalDouble post = row.number("post" + arm);
    OptionalDouble sdPre = row.nonNegative("sdpre" + arm);
    OptionalDouble sdPost = row.nonNegative("sdpost" + arm);
    OptionalDouble r = row.number("r" + arm);
    if (r.isPresent() && !(Math.abs(r.getAsDouble()) <= 1)) {
      row.problem("r" + arm, Shown.got(row.text("r" + arm)), "must be in [-1, 1]");
      r = OptionalDouble.empty();
    }
    if (n.isEmpty() || pre.isEmpty() || post.isEmpty() || sdPre.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PrePostSummary(
            n.getAsInt(), pre.getAsDouble(), post.getAsDouble(), sdPre.getAsDouble(), sdPost, r));
  }
}
