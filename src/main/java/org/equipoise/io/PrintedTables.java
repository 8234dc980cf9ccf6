// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.OrderedCounts;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.PrintedCounts;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.SummaryForm;

/** Printed tables of counts: matched pairs, and ordered categories. */
final class PrintedTables {
  static final List<String> PAIRS = List.of("both", "only1", "only2", "neither");
  static final List<String> ORDERED = List.of("counts1", "counts2");

  private final Set<SummaryForm> forms = EnumSet.noneOf(SummaryForm.class);

  PrintedTables(CsvTable table) {
    if (PAIRS.stream().allMatch(table::has)) {
      forms.add(SummaryForm.PAIRS);
    }
    if (ORDERED.stream().allMatch(table::has)) {
      forms.add(SummaryForm.ORDERED);
    }
  }

  /** The forms that the table's columns give. */
  Set<SummaryForm> forms() {
    return forms;
  }

  /** The counts of a row. */
  PrintedCounts read(CsvRow row) {
    return new PrintedCounts(
        forms.contains(SummaryForm.PAIRS) ? pairs(row) : Optional.empty(),
        forms.contains(SummaryForm.ORDERED) ? Optional.of(ordered(row)) : Optional.empty());
  }

  /** The pairs of a row; empty where a count is missing. */
  private static Optional<PairedEvents> pairs(CsvRow row) {
    List<OptionalInt> counts = PAIRS.stream().map(column -> row.count(column, 0)).toList();
    if (counts.stream().anyMatch(OptionalInt::isEmpty)) {
      return Optional.empty();
    }
    int[] c = counts.stream().mapToInt(OptionalInt::getAsInt).toArray();
    long all = (long) c[0] + c[1] + c[2] + c[3];
    if (all < 1 || all > Integer.MAX_VALUE) {
      row.problem(
          "both", "the pairs add up to " + all, "must be 1 to " + Integer.MAX_VALUE + " pairs");
      return Optional.empty();
    }
    return Optional.of(new PairedEvents(c[0], c[1], c[2], c[3]));
  }

  /** The categories of both arms. */
  private static Reduction<OrderedCounts> ordered(CsvRow row) {
    Optional<OrderedCounts> first = counts(row, "counts1");
    Optional<OrderedCounts> second = counts(row, "counts2");
    if (first.isEmpty() || second.isEmpty()) {
      List<String> missing = ORDERED.stream().filter(row::missing).toList();
      // Nothing is missing where a count is wrong; the row is refused then.
      String what = missing.isEmpty() ? "a number" : String.join(", ", missing);
      String are = missing.size() > 1 ? " are missing" : " is missing";
      NotEstimable why = new NotEstimable(Reason.NO_DATA, what + are);
      return new Reduction.Refused<>(why, 0, 0);
    }
    int categories = first.get().counts().size();
    if (second.get().counts().size() != categories) {
      row.problem(
          "counts2",
          Shown.got(row.text("counts2")),
          "must have as many categories as counts1, " + categories);
    }
    return new Reduction.Reduced<>(
        new TwoArms<>(first.get(), second.get()),
        first.get().n(),
        second.get().n(),
        Conventions.none());
  }

  private static Optional<OrderedCounts> counts(CsvRow row, String column) {
    if (row.missing(column)) {
      return Optional.empty();
    }
    String text = row.text(column).strip();
    List<Integer> counts = new ArrayList<>();
    try {
      for (String part : text.split("[\\s/]+", -1)) {
        counts.add(Integer.parseInt(part));
      }
      return Optional.of(new OrderedCounts(counts));
    } catch (IllegalArgumentException e) { // a number format is one
      row.problem(
          column,
          Shown.got(text),
          "must be counts of 2 or more ordered categories, such as 33 6 6 11 2, together 1 to "
              + OrderedCounts.MOST);
      return Optional.empty();
    }
  }
}
