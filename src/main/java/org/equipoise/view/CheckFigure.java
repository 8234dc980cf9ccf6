// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equipoise.analysis.CheckedNumber;
import org.equipoise.figure.Caption;
import org.equipoise.figure.CheckGrid;
import org.equipoise.figure.Figure;
import org.equipoise.integrity.CheckKind;

/** The grid of checks; of many places those with something that does not agree. */
final class CheckFigure {
  /** More places than this cannot be read in a figure. */
  private static final int MOST_DRAWN = 40;

  private final List<CheckedNumber> made;

  CheckFigure(List<CheckedNumber> checked) {
    this.made = checked.stream().filter(each -> each.finding().isPresent()).toList();
  }

  Optional<Figure> figure() {
    if (made.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = places(made);
    List<String> drawn = drawn(all);
    List<CheckKind> kinds = new ArrayList<>(kinds(drawn));
    List<CheckGrid.Cell> cells =
        made.stream()
            .filter(each -> drawn.contains(place(each)))
            .map(each -> cell(each, drawn, kinds))
            .toList();
    List<String> names = kinds.stream().map(CheckKind::id).toList();
    return Optional.of(
        new CheckGrid(caption(drawn.size(), all.size()), drawn, names, cells).figure());
  }

  private static List<String> places(List<CheckedNumber> rows) {
    Set<String> places = new LinkedHashSet<>();
    rows.forEach(each -> places.add(place(each)));
    return List.copyOf(places);
  }

  private List<String> drawn(List<String> all) {
    List<String> first = new ArrayList<>(all);
    if (all.size() > MOST_DRAWN) {
      first = new ArrayList<>(places(made.stream().filter(CheckedNumber::inconsistent).toList()));
      for (String place : all) {
        if (first.size() < MOST_DRAWN && !first.contains(place)) {
          first.add(place);
        }
      }
    }
    List<String> kept = first.subList(0, Math.min(MOST_DRAWN, first.size()));
    return all.stream().filter(kept::contains).toList();
  }

  private Set<CheckKind> kinds(List<String> drawn) {
    Set<CheckKind> kinds = new TreeSet<>();
    made.stream()
        .filter(each -> drawn.contains(place(each)))
        .forEach(each -> kinds.add(each.finding().orElseThrow().check()));
    return kinds;
  }

  private static CheckGrid.Cell cell(
      CheckedNumber row, List<String> places, List<CheckKind> kinds) {
    CheckGrid.State state =
        row.inconsistent()
            ? CheckGrid.State.DISAGREES
            : row.answered() ? CheckGrid.State.AGREES : CheckGrid.State.OPEN;
    return new CheckGrid.Cell(
        places.indexOf(place(row)),
        kinds.indexOf(row.finding().orElseThrow().check()),
        state,
        CheckView.sentence(row));
  }

  /** What names a row of numbers. */
  static String place(CheckedNumber row) {
    String id = row.place().id();
    String named =
        id.isEmpty() ? (row.place().line() > 0 ? "line " + row.place().line() : "all") : id;
    return row.place().arm().isEmpty() ? named : named + ", " + row.place().arm();
  }

  private static Caption caption(int drawn, int all) {
    Caption caption =
        Caption.of("Do the printed numbers agree with themselves?")
            .withSubtitle("One row a printed number or group of numbers, one column a check")
            .withFootnote("A check is a lead, never an accusation.");
    return drawn < all
        ? caption.withFootnote(
            drawn + " of " + all + " rows are drawn, those that do not agree among them.")
        : caption;
  }
}
