// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;

/**
 * A participants.csv, long or wide, that is read without its trial: for the values of some outcomes
 * and visits alone. Cells that nobody asks for are not read.
 */
final class PersonsFile {
  private static final List<String> LONG =
      List.of("participant", "arm", "visit", "outcome", "value");

  private final CsvTable table;

  /** The rows of each arm, by participant. */
  private final Map<String, Set<String>> arms = new LinkedHashMap<>();

  /** By measurement, the cell of each participant. */
  private final Map<Measurement, Map<String, Cell>> cells = new LinkedHashMap<>();

  private PersonsFile(CsvTable table) {
    this.table = table;
  }

  /** Where a value stands. */
  private record Cell(CsvRow row, String column) {}

  /**
   * The file.
   *
   * @throws org.equipoise.core.InvalidInputException if columns or ids are missing, or a
   *     participant is there twice
   */
  static PersonsFile of(CsvTable table) {
    PersonsFile file = new PersonsFile(table);
    boolean isLong = table.has("visit") || table.has("outcome") || table.has("value");
    if (table.require(isLong ? LONG : List.of("participant", "arm")) && table.requireRows()) {
      Map<String, String> armOf = new LinkedHashMap<>();
      for (CsvRow row : table.rows()) {
        Optional<String> participant = row.requiredText("participant");
        Optional<String> arm = row.requiredText("arm");
        if (participant.isPresent() && arm.isPresent()) {
          file.enroll(row, participant.get(), arm.get(), armOf);
          file.add(row, participant.get(), isLong);
        }
      }
    }
    table.problems().throwIfAny();
    return file;
  }

  private void enroll(CsvRow row, String participant, String arm, Map<String, String> armOf) {
    String before = armOf.putIfAbsent(participant, arm);
    if (before != null && !before.equals(arm)) {
      row.problem(
          "arm",
          Shown.got(arm) + " (but " + Shown.quoted(before) + " before)",
          "must be the same in all rows of participant " + Shown.quoted(participant));
    }
    arms.computeIfAbsent(arm, any -> new LinkedHashSet<>()).add(participant);
  }

  private void add(CsvRow row, String participant, boolean isLong) {
    if (!isLong) {
      for (String column : table.columns()) {
        int dot = column.indexOf('.');
        if (dot > 0 && dot < column.length() - 1 && column.indexOf('@') < 0) {
          Measurement what = Measurement.of(column.substring(0, dot), column.substring(dot + 1));
          put(what, participant, new Cell(row, column));
        }
      }
    } else if (row.missing("minute")) { // samples within a visit are not resampled
      Optional<String> outcome = row.requiredText("outcome");
      Optional<String> visit = row.requiredText("visit");
      if (outcome.isPresent() && visit.isPresent()) {
        put(Measurement.of(outcome.get(), visit.get()), participant, new Cell(row, "value"));
      }
    }
  }

  private void put(Measurement what, String participant, Cell cell) {
    Map<String, Cell> column = cells.computeIfAbsent(what, any -> new LinkedHashMap<>());
    Cell earlier = column.putIfAbsent(participant, cell);
    if (earlier != null) {
      cell.row()
          .problem(
              "",
              "participant "
                  + Shown.quoted(participant)
                  + ", "
                  + what.outcome()
                  + " at "
                  + what.visit()
                  + " was observed on line "
                  + earlier.row().line()
                  + " already",
              "must be there once");
    }
  }

  List<String> arms() {
    return List.copyOf(arms.keySet());
  }

  /** The outcomes that have a value a visit. */
  List<String> outcomes() {
    return cells.keySet().stream().map(Measurement::outcome).distinct().toList();
  }

  List<String> visits(String outcome) {
    return cells.keySet().stream()
        .filter(each -> each.outcome().equals(outcome))
        .map(Measurement::visit)
        .toList();
  }

  /** How many persons an arm has. */
  int persons(String arm) {
    return arms.get(arm).size();
  }

  /**
   * The values of those persons of an arm who have all of them.
   *
   * @param arm one of the arms
   * @param wanted measurements that are there
   * @return one row a person, in the order of the file, with one value a measurement
   * @throws org.equipoise.core.InvalidInputException if a cell is no number, or below a detection
   *     limit
   */
  List<List<Double>> complete(String arm, List<Measurement> wanted) {
    List<List<Double>> rows = new ArrayList<>();
    for (String participant : arms.get(arm)) {
      List<Double> row = new ArrayList<>();
      for (Measurement each : wanted) {
        Cell cell = cells.get(each).get(participant);
        Optional<Double> value = cell == null ? Optional.empty() : value(cell);
        value.ifPresent(row::add);
      }
      if (row.size() == wanted.size()) {
        rows.add(row);
      }
    }
    table.problems().throwIfAny();
    return rows;
  }

  private static Optional<Double> value(Cell cell) {
    Optional<Observation> observed = cell.row().observation(cell.column());
    if (observed.isPresent() && observed.get().kind() == Observation.Kind.BELOW_LIMIT) {
      cell.row()
          .problem(
              cell.column(),
              "is below a detection limit",
              "must be a number, or missing, to be resampled");
      return Optional.empty();
    }
    return observed.map(Observation::value);
  }
}
