// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedNumbers;
import org.equipoise.io.PrintedText.Bound;
import org.equipoise.io.PrintedText.Group;
import org.equipoise.io.PrintedText.Plain;
import org.equipoise.io.PrintedText.Share;
import org.equipoise.io.PrintedText.Unreadable;

/**
 * The printed numbers of a row. A cell is read when it is asked for; what is wrong with it is then
 * a problem of the row, once, and the number is missing. Not thread-safe.
 */
final class PrintedCells implements PrintedNumbers {
  private final CsvRow row;
  private final int least;
  private final boolean quiet;
  private final Map<String, Optional<Reported>> read = new HashMap<>();

  /** The row, and the fewest participants that an arm may have. */
  PrintedCells(CsvRow row, int least) {
    this(row, least, false);
  }

  private PrintedCells(CsvRow row, int least, boolean quiet) {
    this.row = row;
    this.least = least;
    this.quiet = quiet;
  }

  @Override
  public PrintedNumbers aside() {
    return new PrintedCells(row, least, true);
  }

  @Override
  public Optional<Reported> number(String column) {
    Optional<Reported> known = read.get(column);
    if (known == null) {
      known = find(column);
      read.put(column, known);
    }
    return known;
  }

  @Override
  public Optional<String> bound(String column) {
    return row.printed(column).filter(Bound.class::isInstance).map(each -> ((Bound) each).text());
  }

  @Override
  public boolean has(String column) {
    return has(row.table(), column);
  }

  static boolean has(CsvTable table, String quantity) {
    return table.has(named(table, quantity))
        || CompoundColumn.holding(quantity).stream().anyMatch(each -> table.has(each.name()));
  }

  /** The quantities that the cells of a table hold, those of compound cells too. */
  static List<String> quantities(CsvTable table) {
    List<String> all = new ArrayList<>(table.columns());
    CompoundColumn.in(table).forEach(each -> all.addAll(each.quantities()));
    if (!named(table, PrintedColumns.R_SQUARED).equals(PrintedColumns.R_SQUARED)) {
      all.remove(PrintedColumns.R2);
      all.add(PrintedColumns.R_SQUARED);
    }
    return all;
  }

  /** The column of a quantity: r2 is R² in a table of an ANCOVA, where there is no r1 beside it. */
  private static String named(CsvTable table, String quantity) {
    boolean share = PrintedColumns.isShareOfVariance(table);
    if (quantity.equals(PrintedColumns.R_SQUARED) && share) {
      return PrintedColumns.R2;
    }
    return quantity;
  }

  private Optional<Reported> find(String quantity) {
    String column = named(row.table(), quantity);
    if (quantity.equals(PrintedColumns.R2) && PrintedColumns.isShareOfVariance(row.table())) {
      return Optional.empty();
    }
    if (!row.missing(column)) {
      return quantity.equals("sign") ? sign() : plain(quantity, column);
    }
    for (CompoundColumn each : CompoundColumn.holding(quantity)) {
      if (!row.missing(each.name())) {
        return compound(each, quantity);
      }
    }
    return Optional.empty();
  }

  private Optional<Reported> sign() {
    String text = row.text("sign");
    if (text.equals("+") || text.equals("-") || text.equals("\u2212")) {
      return Optional.of(Reported.parse(text.equals("+") ? "1" : "-1"));
    }
    return plain("sign", "sign");
  }

  private Optional<Reported> plain(String quantity, String column) {
    PrintedText text = row.printed(column).orElseThrow();
    if (text instanceof Plain number) {
      return inDomain(quantity, column, number.value());
    }
    if (text instanceof Share share && quantity.startsWith("events")) {
      return PrintedShare.count(share, column, this).flatMap(n -> inDomain(quantity, column, n));
    }
    if (text instanceof Bound && PrintedDomain.of(quantity).bounded()) {
      return Optional.empty();
    }
    refuse(column, text);
    return Optional.empty();
  }

  private void refuse(String column, PrintedText text) {
    if (text instanceof Unreadable unreadable) {
      boolean plain = unreadable.why().isEmpty();
      problem(column, plain ? got(column) : unreadable.why(), unreadable.allowed());
    } else if (text instanceof Bound) {
      problem(column, got(column) + ", a bound", "must be a number");
    } else if (text instanceof Group) {
      String says = PrintedColumns.saying(column);
      problem(
          column,
          got(column) + ", and what stands beside the number is not said",
          says.isEmpty() ? "must be one number" : "must be one number, or in a column " + says);
    } else {
      problem(column, got(column) + ", a count with its share", "must be one number");
    }
  }

  private Optional<Reported> compound(CompoundColumn column, String quantity) {
    PrintedText text = row.printed(column.name()).orElseThrow();
    int index = column.quantities().indexOf(quantity);
    if (text instanceof Plain number && index == 0) {
      return inDomain(quantity, column.name(), number.value());
    }
    if (text instanceof Group group && group.beside().size() == column.quantities().size() - 1) {
      Reported value = index == 0 ? group.value() : group.beside().get(index - 1);
      return inDomain(quantity, column.name(), value);
    }
    // Said once, with the first of its numbers.
    if (index == 0) {
      problem(column.name(), got(column.name()), "must be as " + column.example());
    }
    return Optional.empty();
  }

  private Optional<Reported> inDomain(String quantity, String column, Reported number) {
    PrintedDomain domain = PrintedDomain.of(quantity);
    boolean size = quantity.equals("n1") || quantity.equals("n2");
    if (domain.holds(number.value()) && !(size && number.value() < least)) {
      return Optional.of(number);
    }
    problem(
        column,
        got(column),
        size ? "must be a whole number of " + least + " or more" : domain.allowed());
    return Optional.empty();
  }

  /** Says of limits and quantiles that were read which are the wrong way round. */
  void checkOrder() {
    for (PrintedColumns.Order each : PrintedColumns.ORDERED) {
      Optional<Reported> low = read.getOrDefault(each.low(), Optional.empty());
      Optional<Reported> high = read.getOrDefault(each.high(), Optional.empty());
      if (low.isPresent() && high.isPresent() && low.get().value() > high.get().value()) {
        problem(each.low(), "is above " + each.high(), each.allowed());
      }
    }
  }

  String got(String column) {
    return Shown.got(row.text(column));
  }

  void problem(String column, String found, String allowed) {
    if (!quiet) {
      row.problem(column, found, allowed);
    }
  }
}
