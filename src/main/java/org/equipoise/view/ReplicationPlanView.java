// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.equipoise.analysis.ReplicationPlanRow;
import org.equipoise.core.Conventions;
import org.equipoise.core.NotEstimable;
import org.equipoise.replication.ReplicationPlan;
import org.equipoise.table.Answer;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Explanation;
import org.equipoise.table.Field;
import org.equipoise.table.Style;
import org.equipoise.table.Table;

/**
 * How large replications must be: the table.
 *
 * @param rows one a plan and original
 */
public record ReplicationPlanView(List<ReplicationPlanRow> rows) {
  /** Copies the rows. */
  public ReplicationPlanView {
    rows = List.copyOf(rows);
  }

  /**
   * The rows, their columns as cli.md names them, and their conventions.
   *
   * @param version the version of this library
   * @return the answer of the command replicate
   */
  public Answer answer(String version) {
    Conventions all =
        Conventions.union(rows.stream().map(ReplicationPlanRow::conventions).toList());
    return Answer.of("replicate", version, table()).withConventions(all);
  }

  /**
   * What the numbers of the table mean, in plain words.
   *
   * @return the explanations
   */
  public List<Explanation> explanations() {
    List<Explanation> all = new ArrayList<>();
    rows.stream()
        .map(row -> row.plan().target().criterion())
        .distinct()
        .forEach(each -> all.add(ReplicationTopic.of(each).explanation()));
    all.add(ReplicationTopic.DESIGN.explanation());
    all.add(ReplicationTopic.SHRINKAGE.explanation());
    all.add(ReplicationTopic.REPLICATION_POWER.explanation());
    all.add(ReplicationTopic.RATIO.explanation());
    return all;
  }

  /**
   * The rows as a table.
   *
   * @return one row a plan and original
   */
  public Table table() {
    List<Field<ReplicationPlanRow>> fields = new ArrayList<>();
    fields.add(text("id", "Id", ReplicationPlanRow::id));
    fields.add(text("criterion", "Criterion", row -> row.plan().target().id()));
    fields.add(text("design", "Design", row -> row.plan().prior().id()));
    fields.add(number("shrinkage", "Shrinkage", Style.PROBABILITY, ReplicationPlan::shrinkage));
    fields.add(number("power", "Power", Style.PROBABILITY, ReplicationPlan::power));
    fields.add(number("alpha", "α", Style.P_VALUE, ReplicationPlan::alpha));
    fields.add(new Field<>(Column.of("c", Style.STATISTIC), row -> Cell.number(row.ratio())));
    fields.add(count("n1", ReplicationPlanRow::n1));
    fields.add(count("n2", ReplicationPlanRow::n2));
    fields.add(text("reason", "Reason", row -> row.refusal().map(NotEstimable::detail).orElse("")));
    return Table.of("Size of replications", fields, rows);
  }

  private static Field<ReplicationPlanRow> text(
      String name, String heading, Function<ReplicationPlanRow, String> value) {
    return new Field<>(Column.text(name).withHeading(heading), row -> Cell.text(value.apply(row)));
  }

  private static Field<ReplicationPlanRow> number(
      String name, String heading, Style style, ToDoubleFunction<ReplicationPlan> value) {
    return new Field<>(
        Column.of(name, style).withHeading(heading),
        row -> Cell.number(OptionalDouble.of(value.applyAsDouble(row.plan()))));
  }

  private static Field<ReplicationPlanRow> count(
      String name, Function<ReplicationPlanRow, OptionalLong> arm) {
    return new Field<>(
        Column.count(name),
        row -> {
          OptionalLong n = arm.apply(row);
          return n.isPresent() ? Cell.count(n.getAsLong()) : Cell.missing();
        });
  }
}
