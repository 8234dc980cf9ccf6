// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.equipoise.analysis.Conclusion;
import org.equipoise.analysis.CorrelationSweep;
import org.equipoise.core.Conventions;
import org.equipoise.method.Method;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/** At which correlation of before and after what is concluded. */
final class TurnTable {
  private static final Conventions CONVENTIONS =
      Conventions.of(
          "correlation of before and after",
          "the same r in both arms; the verdict changes where p is exactly at its limit, found to"
              + " 1e-10 for r between -0.999999 and 0.999999. ANCOVA's estimate is that of the post"
              + " scores at r = 0, and that of the change scores at r = Σ(n - 1)sdpre² / Σ(n -"
              + " 1)sdpre·sdpost, which is sdpre/sdpost where the arms' SDs are the same");

  private TurnTable() {}

  /** One row: a correlation and what is concluded on either side of it. */
  private record Row(String by, String method, Optional<Double> r, String below, String above) {}

  static Conventions conventions() {
    return CONVENTIONS;
  }

  /** Every change of a verdict; a method whose verdict does not change has one row without r. */
  static Table of(List<CorrelationSweep> sweeps) {
    List<Row> rows = new ArrayList<>();
    sweeps.forEach(sweep -> rows.addAll(rows(sweep)));
    List<Field<Row>> fields =
        List.of(
            text("by", "Group", Row::by),
            text("method", "Method", Row::method),
            new Field<>(
                Column.of("r", Style.STATISTIC).withHeading("r"),
                row -> EstimateFields.number(row.r())),
            text("below", "Verdict below r", Row::below),
            text("above", "Verdict above r", Row::above));
    return Table.of("turns", "The verdict changes at r =", fields, rows);
  }

  private static List<Row> rows(CorrelationSweep sweep) {
    List<Row> rows = new ArrayList<>();
    List<CorrelationSweep.Turn> turns = sweep.turns();
    for (Method method : sweep.methods()) {
      List<CorrelationSweep.Turn> own =
          turns.stream().filter(turn -> turn.method().equals(method.id())).toList();
      own.forEach(
          turn ->
              rows.add(
                  new Row(
                      sweep.by(),
                      turn.method(),
                      Optional.of(turn.r()),
                      turn.below().label(),
                      turn.above().label())));
      if (own.isEmpty()) {
        sweep
            .at(method, 0)
            .conclusion()
            .map(Conclusion::label)
            .ifPresent(
                always ->
                    rows.add(new Row(sweep.by(), method.id(), Optional.empty(), always, always)));
      }
    }
    return rows;
  }

  private static Field<Row> text(String name, String heading, Function<Row, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }
}
