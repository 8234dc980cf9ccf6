// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Observation;
import org.equipoise.evidence.Participants;
import org.equipoise.table.Audience;
import org.equipoise.table.Cell;
import org.equipoise.table.Column;
import org.equipoise.table.Style;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesawTablesContractTest {
  private static final TwoArms<String> ARMS = new TwoArms<>("MBSR", "HEP");

  private static Participants people() {
    String text =
        """
        participant,arm,visit,outcome,minute,value,sex
        a,MBSR,pre,gsi,,1.5,f
        a,MBSR,pre,tnf,,<0.5,f
        a,MBSR,pre,cortisol,-10,7,f
        b,HEP,pre,gsi,,NA,m
        b,HEP,pre,tnf,,2,m
        """;
    return ParticipantsReader.read(Fixture.table(text), Fixture.trial());
  }

  @Test
  void participants_survive_the_way_to_a_table_and_back() {
    Participants there = people();
    Participants back = TablesawTables.participants(TablesawTables.of(there), ARMS);
    assertThat(back.list()).isEqualTo(there.list());
    assertThat(back.measurements()).isEqualTo(there.measurements());
    for (Measurement measurement : there.measurements()) {
      for (int i = 0; i < there.list().size(); i++) {
        assertThat(back.observation(measurement, i)).isEqualTo(there.observation(measurement, i));
      }
    }
  }

  @Test
  void minute_and_below_limit_may_be_left_out_and_ids_may_be_numbers() {
    Table table =
        Table.create(
            IntColumn.create("participant", 1, 2),
            StringColumn.create("arm", "MBSR", "HEP"),
            StringColumn.create("visit", "pre", "pre"),
            StringColumn.create("outcome", "gsi", "gsi"),
            DoubleColumn.create("value", 1.5, 2));
    Participants people = TablesawTables.participants(table, ARMS);
    assertThat(people.observation(Measurement.of("gsi", "pre"), 1)).contains(Observation.of(2));
    assertThat(people.list().get(0).id()).isEqualTo("1");
  }

  @Test
  void a_column_that_is_missing_is_named() {
    assertThatThrownBy(
            () -> TablesawTables.participants(Table.create(StringColumn.create("arm")), ARMS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the table must have a column participant, got [arm]");
  }

  @Test
  void results_become_columns_of_their_types() {
    List<Column> columns =
        List.of(
            Column.text("outcome"),
            Column.count("n1"),
            Column.of("estimate", Style.ESTIMATE),
            Column.of("shown", Style.TEXT).withAudience(Audience.PEOPLE),
            Column.text("reason"));
    List<List<Cell>> rows =
        List.of(
            List.of(
                Cell.text("gsi"),
                Cell.count(3),
                Cell.number(0.1),
                Cell.range(0, 1),
                Cell.missing()),
            List.of(
                Cell.text("tnf"), Cell.missing(), Cell.missing(), Cell.missing(), Cell.missing()));
    Table table =
        TablesawTables.of(new org.equipoise.table.Table("rows", "Results", columns, rows));
    assertThat(table.columnNames()).containsExactly("outcome", "n1", "estimate", "reason");
    assertThat(table.longColumn("n1").getLong(0)).isEqualTo(3);
    assertThat(table.doubleColumn("estimate").getDouble(0)).isEqualTo(0.1);
    assertThat(table.doubleColumn("estimate").isMissing(1)).isTrue();
    assertThat(table.column("n1").isMissing(1)).isTrue();
    assertThat(table.stringColumn("reason").isMissing(0)).isTrue();
  }
}
