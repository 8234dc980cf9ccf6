// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedAssembly;
import org.equipoise.evidence.PrintedComparison;
import org.equipoise.evidence.PrintedCounts;
import org.equipoise.evidence.PrintedGroup;
import org.equipoise.evidence.PrintedNumbers;
import org.equipoise.evidence.QuantileModel;
import org.equipoise.evidence.Rounded;
import org.equipoise.evidence.SummaryForm;

/**
 * Reads published summaries in whatever forms the columns of a table give: means, quantiles, a
 * printed test or interval, an ANCOVA, counts of events or their ratio, before and after. One
 * comparison a row, arm 1 the experimental one.
 */
public final class PrintedReader {
  static final List<String> EVENTS = List.of("events1", "n1", "events2", "n2");

  private final CsvTable table;
  private final PrintedAssembly assembly;
  private final Set<SummaryForm> forms;
  private final PrintedTables counts;
  private final int least;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Prepares for a table.
   *
   * @param table the table
   * @param quantiles what medians and quartiles are taken to be from
   */
  public PrintedReader(CsvTable table, QuantileModel quantiles) {
    this.table = table;
    this.assembly = new PrintedAssembly(new HashSet<>(PrintedCells.quantities(table)), quantiles);
    this.forms = assembly.forms();
    this.counts = new PrintedTables(table);
    forms.addAll(counts.forms());
    boolean events = forms.contains(SummaryForm.EVENTS) && !forms.contains(SummaryForm.ADJUSTED);
    this.least = events && !forms.contains(SummaryForm.CHANGES) ? 1 : 2;
  }

  /**
   * The forms that a table's columns give.
   *
   * @param table the table
   * @return a new set, empty when there is none
   */
  public static Set<SummaryForm> forms(CsvTable table) {
    return new PrintedReader(table, QuantileModel.NORMAL).forms;
  }

  /**
   * Whether a table has columns of which a conversion is to be told, beyond those of n, means, SDs,
   * SEs, intervals, tests, counts, before and after.
   *
   * @return true when it has
   */
  public boolean converts() {
    return PrintedColumns.converts(table);
  }

  /**
   * Reads every row.
   *
   * @param table the table
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public static List<PrintedComparison> read(CsvTable table) {
    return new PrintedReader(table, QuantileModel.NORMAL).read(RowReader.refusing(table));
  }

  /**
   * Reads every row.
   *
   * @param rows the reader of the table's rows; one that is left out is a comparison refused with
   *     what is wrong
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public List<PrintedComparison> read(RowReader rows) {
    requireForms();
    return rows.read(row -> comparison(row, row.text(id())), this::leftOut);
  }

  /**
   * Reads every row, each with the printed numbers behind it and what others in their place give.
   *
   * @param rows the reader of the table's rows; one that is left out is a comparison refused with
   *     what is wrong
   * @return one comparison a row
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public List<Rounded<PrintedComparison>> rounded(RowReader rows) {
    requireForms();
    return rows.read(row -> rounded(row, row.text(id())), row -> Rounded.exact(leftOut(row)));
  }

  private void requireForms() {
    if (forms.isEmpty()) {
      refuseForms();
    } else {
      table.requireRows();
    }
  }

  private String id() {
    return table.has("id") ? "id" : "study";
  }

  Rounded<PrintedComparison> rounded(CsvRow row, String id) {
    PrintedCells cells = new PrintedCells(row, least);
    PrintedCounts tables = counts.read(row);
    Rounded<PrintedComparison> comparison =
        NumberWatch.read(cells, numbers -> assembly.comparison(id, numbers).withCounts(tables));
    finish(row, cells, comparison.printed());
    return comparison;
  }

  private void refuseForms() {
    Optional<String> median = List.of("median1", "q1_1").stream().filter(table::has).findFirst();
    if (median.isPresent()) {
      String found = "a median alone has no SD";
      String allowed = "must be median1 with q1_1 q3_1 or min1 max1, n1, and the same of arm 2";
      table.problems().add(table.at(table.headerLine(), median.get(), found, allowed));
    } else {
      table.require(SummariesReader.COLUMNS);
    }
  }

  /**
   * Reads every row, those of the same id as groups of one comparison whose arms are pooled.
   *
   * @param rows the reader of the table's rows
   * @return one comparison an id, in the order of their first rows
   * @throws org.equipoise.core.InvalidInputException with everything that is wrong
   */
  public List<PrintedComparison> readPooled(RowReader rows) {
    String id = table.has("study") && !table.has("id") ? "study" : "id";
    if (forms.isEmpty()) {
      refuseForms();
    }
    if (table.require(List.of(id))) {
      table.requireRows();
    }
    List<PrintedGroup> all =
        rows.read(row -> group(row, row.text(id)), row -> PrintedGroup.of(leftOut(row)));
    Map<String, List<PrintedGroup>> byId = new LinkedHashMap<>();
    for (PrintedGroup each : all) {
      byId.computeIfAbsent(each.alone().id(), name -> new ArrayList<>()).add(each);
    }
    byId.forEach(this::warnOfControls);
    return byId.values().stream().map(PrintedGroup::pool).toList();
  }

  private void warnOfControls(String id, List<PrintedGroup> groups) {
    if (PrintedGroup.repeatsControl(groups)) {
      warnings.add(
          table.file()
              + ": "
              + id
              + ": rows have the same control arm, which is pooled as if it were several groups;"
              + " a control that is shared belongs in one row only");
    }
  }

  private PrintedGroup group(CsvRow row, String id) {
    PrintedCells cells = new PrintedCells(row, least);
    PrintedGroup group = assembly.group(id, cells);
    finish(row, cells, group.alone());
    return group;
  }

  /**
   * The numbers of a row, from which {@link PrintedAssembly} makes its comparison. Bad cells are
   * problems of the table.
   *
   * @param row a row of the table
   * @return its numbers
   */
  public PrintedNumbers numbers(CsvRow row) {
    return new PrintedCells(row, least);
  }

  /**
   * What makes comparisons of the numbers of the table's rows.
   *
   * @return the assembly
   */
  public PrintedAssembly assembly() {
    return assembly;
  }

  /**
   * What in the rows that were read contradicts itself or looks wrong.
   *
   * @return a sentence each with file and line, at most {@value Problems#LISTED}, then how many
   *     more there are
   */
  public List<String> warnings() {
    if (warnings.size() <= Problems.LISTED) {
      return List.copyOf(warnings);
    }
    List<String> some = new ArrayList<>(warnings.subList(0, Problems.LISTED));
    some.add("and " + (warnings.size() - Problems.LISTED) + " more warnings of rows");
    return some;
  }

  PrintedComparison comparison(CsvRow row, String id) {
    PrintedCells cells = new PrintedCells(row, least);
    PrintedComparison comparison = assembly.comparison(id, cells).withCounts(counts.read(row));
    finish(row, cells, comparison);
    return comparison;
  }

  private void finish(CsvRow row, PrintedCells cells, PrintedComparison comparison) {
    cells.checkOrder();
    checkEvents(cells);
    for (String each : comparison.conversions().warnings()) {
      warnings.add(table.file() + ":" + row.line() + ": " + each);
    }
  }

  private void checkEvents(PrintedCells cells) {
    if (!forms.contains(SummaryForm.EVENTS)) {
      return;
    }
    for (String arm : List.of("1", "2")) {
      Optional<Reported> events = cells.number("events" + arm);
      Optional<Reported> n = cells.number("n" + arm);
      if (events.isPresent() && n.isPresent() && events.get().value() > n.get().value()) {
        String column = "events" + arm;
        cells.problem(column, cells.got(column), "must be at most n, " + (int) n.get().value());
      }
    }
  }

  private PrintedComparison leftOut(InvalidRow row) {
    NotEstimable why = new NotEstimable(Reason.INVALID, row.reason());
    return PrintedComparison.refused(row.id(), why);
  }
}
