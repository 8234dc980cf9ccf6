// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.equipoise.analysis.ComparisonRow;
import org.equipoise.figure.Caption;

/**
 * The rows that a figure with a panel a row draws, and what it draws of each.
 *
 * @param drawn the rows with what is drawn, in order
 * @param left the rows for which there was no room
 */
record DrawnRows<T>(List<Drawn<T>> drawn, List<String> left) {
  /** More panels than this are no figure any more. */
  private static final int MOST = 6;

  /** A row and what is drawn of it. */
  record Drawn<T>(ComparisonRow row, T what) {}

  /** All rows of which something can be drawn. */
  static <T> DrawnRows<T> of(List<ComparisonRow> rows, Function<ComparisonRow, Optional<T>> what) {
    List<Drawn<T>> drawn = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (ComparisonRow row : rows) {
      if (drawn.size() == MOST) {
        left.add(row.label());
      } else {
        what.apply(row).ifPresent(each -> drawn.add(new Drawn<>(row, each)));
      }
    }
    return new DrawnRows<>(drawn, left);
  }

  /** The first such row of each group. */
  static <T> DrawnRows<T> firstOfEach(
      List<ComparisonRow> rows, Function<ComparisonRow, Optional<T>> what) {
    Set<String> seen = new HashSet<>();
    return of(
        rows,
        row -> {
          Optional<T> found = seen.contains(row.by()) ? Optional.empty() : what.apply(row);
          found.ifPresent(each -> seen.add(row.by()));
          return found;
        });
  }

  boolean isEmpty() {
    return drawn.isEmpty();
  }

  /** What stands above a panel: nothing where there is one. */
  String title(Drawn<T> each) {
    return drawn.size() > 1 ? each.row().label() : "";
  }

  /** The name of a row before a sentence about it. */
  String prefix(Drawn<T> each) {
    return drawn.size() > 1 ? each.row().label() + ": " : "";
  }

  /** The caption with what had no room. */
  Caption caption(Caption caption) {
    return left.isEmpty()
        ? caption
        : caption.withFootnote("For want of room not drawn: " + String.join("; ", left) + ".");
  }
}
