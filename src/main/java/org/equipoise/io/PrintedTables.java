// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.equipoise.core.Conventions;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.OrderedCounts;
import org.equipoise.evidence.PairedEvents;
import org.equipoise.evidence.Reduction;

/** Printed tables of counts: matched pairs, and ordered categories. */
final class PrintedTables {
  static final List<String> PAIRS = List.of("both", "only1", "only2", "neither");
  static final List<String> ORDERED = List.of("counts1", "counts2");

  private PrintedTables() {}

  /** The pairs of a row; empty where a count is missing. */
  static Optional<PairedEvents> pairs(CsvRow row) {
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
  static Reduction<OrderedCounts> ordered(CsvRow row) {
    Optional<OrderedCounts> first = counts(row, "counts1");
    Optional<OrderedCounts> second = counts(row, "counts2");
    if (first.isEmpty() || second.isEmpty()) {
      List<String> missing = ORDERED.stream().filter(row::missing).toList();
      return PrintedMeans.refused(missing, OptionalInt.empty(), OptionalInt.empty());
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
