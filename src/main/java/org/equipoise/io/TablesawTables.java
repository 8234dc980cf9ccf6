// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participant;
import org.equipoise.evidence.Participants;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Style;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Participants and results to and from Tablesaw's {@code Table}, for notebooks and programs. The
 * only class that loads Tablesaw, which is slow to start: no command needs it.
 *
 * <p>Participants are long, one row an observation: {@code participant, arm, visit, outcome,
 * minute, value, below_limit}, then the participants' own columns as text. A missing minute means
 * once a visit; a missing value is no observation; {@code below_limit} is true where the value is a
 * detection limit that was not reached.
 */
public final class TablesawTables {
  private static final List<String> NAMES =
      List.of("participant", "arm", "visit", "outcome", "minute", "value", "below_limit");

  private TablesawTables() {}

  /**
   * Participants as a long table.
   *
   * @param participants the participants
   * @return one row for each participant and measurement, in order
   */
  public static Table of(Participants participants) {
    Table table = Table.create("participants");
    for (String name : NAMES.subList(0, 4)) {
      table.addColumns(StringColumn.create(name));
    }
    table.addColumns(DoubleColumn.create("minute"), DoubleColumn.create("value"));
    table.addColumns(BooleanColumn.create("below_limit"));
    Set<String> covariates = new LinkedHashSet<>();
    participants.list().forEach(each -> covariates.addAll(each.covariates().keySet()));
    covariates.forEach(each -> table.addColumns(StringColumn.create(each)));
    for (int i = 0; i < participants.list().size(); i++) {
      for (Measurement measurement : participants.measurements()) {
        append(table, participants, measurement, i);
      }
    }
    return table;
  }

  private static void append(Table table, Participants all, Measurement measurement, int i) {
    Participant participant = all.list().get(i);
    table.stringColumn("participant").append(participant.id());
    table.stringColumn("arm").append(participant.arm());
    table.stringColumn("visit").append(measurement.visit());
    table.stringColumn("outcome").append(measurement.outcome());
    OptionalDouble minute = measurement.minute();
    appendNumber(table.doubleColumn("minute"), minute);
    OptionalDouble value =
        all.observation(measurement, i)
            .map(each -> OptionalDouble.of(each.value()))
            .orElse(OptionalDouble.empty());
    appendNumber(table.doubleColumn("value"), value);
    boolean below =
        all.observation(measurement, i)
            .filter(each -> each.kind() == Observation.Kind.BELOW_LIMIT)
            .isPresent();
    table.booleanColumn("below_limit").append(below);
    for (int c = NAMES.size(); c < table.columnCount(); c++) {
      String name = table.column(c).name();
      table.stringColumn(c).append(participant.covariates().getOrDefault(name, ""));
    }
  }

  private static void appendNumber(DoubleColumn column, OptionalDouble number) {
    if (number.isPresent()) {
      column.append(number.getAsDouble());
    } else {
      column.appendMissing();
    }
  }

  /**
   * Participants from a long table. {@code minute} and {@code below_limit} may be left out; other
   * columns are the participants' own.
   *
   * @param table the table
   * @param arms the ids of the arms, experimental first
   * @return the participants in the order of first appearance
   * @throws IllegalArgumentException if a column is missing, an arm is another one, a participant
   *     differs between rows, or a value is there twice
   */
  public static Participants participants(Table table, TwoArms<String> arms) {
    for (String name : List.of("participant", "arm", "visit", "outcome", "value")) {
      if (!table.containsColumn(name)) {
        throw new IllegalArgumentException(
            "the table must have a column " + name + ", got " + table.columnNames());
      }
    }
    Participants.Builder builder = Participants.builder(arms);
    for (Row row : table) {
      add(builder, table, row);
    }
    return builder.build();
  }

  private static void add(Participants.Builder builder, Table table, Row row) {
    int at = row.getRowNumber();
    Map<String, String> own = new LinkedHashMap<>();
    for (Column<?> column : table.columns()) {
      if (!NAMES.contains(column.name())) {
        own.put(column.name(), column.getUnformattedString(at));
      }
    }
    String id = table.column("participant").getUnformattedString(at);
    builder.add(new Participant(id, table.column("arm").getUnformattedString(at), own));
    if (table.column("value").isMissing(at)) {
      return;
    }
    double value = table.numberColumn("value").getDouble(at);
    boolean below = table.containsColumn("below_limit") && row.getBoolean("below_limit");
    builder.observe(
        id,
        new Measurement(row.getString("outcome"), row.getString("visit"), minute(table, at)),
        below ? Observation.below(value) : Observation.of(value));
  }

  private static OptionalDouble minute(Table table, int at) {
    boolean missing = !table.containsColumn("minute") || table.column("minute").isMissing(at);
    return missing
        ? OptionalDouble.empty()
        : OptionalDouble.of(table.numberColumn("minute").getDouble(at));
  }

  /**
   * A table of results, with the columns that data has; numbers unrounded.
   *
   * @param results the table
   * @return text, whole-number and real columns of the same names; missing cells are missing
   */
  public static Table of(org.equipoise.table.Table results) {
    List<Column<?>> columns = new ArrayList<>();
    for (int c = 0; c < results.columns().size(); c++) {
      org.equipoise.table.Column column = results.columns().get(c);
      if (column.audience() != Audience.PEOPLE) {
        int at = c;
        List<Cell> cells = results.rows().stream().map(row -> row.get(at)).toList();
        columns.add(column(column, cells));
      }
    }
    return Table.create(results.title(), columns);
  }

  private static Column<?> column(org.equipoise.table.Column column, List<Cell> cells) {
    List<Cell> there = cells.stream().filter(cell -> cell != Cell.missing()).toList();
    boolean text = there.isEmpty() && column.style() == Style.TEXT;
    if (text || there.stream().anyMatch(Cell.Text.class::isInstance)) {
      StringColumn strings = StringColumn.create(column.name());
      cells.forEach(cell -> strings.append(cell.data()));
      return strings;
    }
    boolean counts = there.stream().allMatch(Cell.Count.class::isInstance);
    return counts && !there.isEmpty() ? counts(column, cells) : reals(column, cells);
  }

  private static Column<?> counts(org.equipoise.table.Column column, List<Cell> cells) {
    LongColumn counts = LongColumn.create(column.name());
    for (Cell cell : cells) {
      if (cell instanceof Cell.Count count) {
        counts.append(count.value());
      } else {
        counts.appendMissing();
      }
    }
    return counts;
  }

  private static Column<?> reals(org.equipoise.table.Column column, List<Cell> cells) {
    DoubleColumn reals = DoubleColumn.create(column.name());
    for (Cell cell : cells) {
      if (cell instanceof Cell.Real real) {
        reals.append(real.value());
      } else if (cell instanceof Cell.Count count) {
        reals.append((double) count.value());
      } else {
        reals.appendMissing();
      }
    }
    return reals;
  }
}
