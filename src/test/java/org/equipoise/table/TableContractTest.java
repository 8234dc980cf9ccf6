// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The limits of tables, cells and answers, on both sides. */
class TableContractTest {
  private static final Column A = Column.text("a");

  @Test
  void nan_is_no_cell_and_infinities_are() {
    assertThatThrownBy(() -> Cell.number(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a cell must be a number, got NaN");
    assertThatThrownBy(() -> Cell.range(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("high must be a number, got NaN");
    assertThat(Cell.number(Double.POSITIVE_INFINITY).data()).isEqualTo("Inf");
    assertThat(Cell.number(Double.MIN_VALUE).data()).isEqualTo("4.9E-324");
  }

  @Test
  void empty_is_missing() {
    assertThat(Cell.text("")).isEqualTo(Cell.missing());
    assertThat(Cell.number(OptionalDouble.empty())).isEqualTo(Cell.missing());
    assertThat(Cell.number(OptionalDouble.of(2))).isEqualTo(Cell.number(2));
    assertThatThrownBy(() -> new Cell.Text("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_row_has_one_cell_a_column() {
    assertThatThrownBy(() -> new Table("rows", "t", List.of(A), List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row must have 1 cells, got 0");
  }

  @Test
  void a_column_name_occurs_once() {
    assertThatThrownBy(() -> new Table("rows", "t", List.of(A, A), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("column names must differ, got a twice");
    assertThatThrownBy(() -> new Table("rows", "t", List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_range_is_for_people() {
    List<List<Cell>> rows = List.of(List.of(Cell.range(0, 1)));
    assertThatThrownBy(() -> new Table("rows", "t", List.of(A), rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a range must be in a column for people, got it in a");
    Table table = new Table("rows", "t", List.of(A.withAudience(Audience.PEOPLE)), rows);
    assertThat(table.rows()).hasSize(1);
    assertThatThrownBy(() -> Cell.range(0, 1).data()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_table_keeps_its_rows_when_the_callers_list_changes() {
    List<List<Cell>> rows = new ArrayList<>(List.of(List.of(Cell.count(1))));
    Table table = new Table("rows", "t", List.of(Column.count("n")), rows);
    rows.clear();
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void empty_columns_are_not_shown_to_people() {
    Column b = Column.text("b");
    Table table =
        new Table("rows", "t", List.of(A, b), List.of(List.of(Cell.count(1), Cell.missing())));
    assertThat(table.forPeople().columns()).containsExactly(A);
    assertThat(table.forData().columns()).containsExactly(A, b);
  }

  @Test
  void an_answer_begins_with_its_rows_and_has_each_table_once() {
    Table rows = new Table("rows", "t", List.of(A), List.of());
    Answer answer = Answer.of("effect", "1", rows);
    assertThatThrownBy(() -> answer.with(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table keys must begin with rows and differ, got [rows, rows]");
    Table other = new Table("other", "t", List.of(A), List.of());
    assertThatThrownBy(() -> Answer.of("effect", "1", other))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(answer.with(other).tables()).containsExactly(rows, other);
  }

  @Test
  void a_column_is_changed_in_copies() {
    Column column = A.withHeading("A").withUnit("cm").withNote("n").withGroup("g");
    assertThat(column)
        .isEqualTo(new Column("a", "A", "cm", Style.TEXT, "g", Audience.EVERYONE, "n"));
    assertThat(A.heading()).isEqualTo("a");
    assertThatThrownBy(() -> Column.text(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_input_has_a_name_and_a_hash() {
    assertThatThrownBy(() -> Origin.none().withInput("a.csv", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sha256 must not be blank, got \"\"");
    assertThat(Origin.none().with("seed", "1").with("level", "0.9").settings())
        .containsExactly(java.util.Map.entry("seed", "1"), java.util.Map.entry("level", "0.9"));
  }
}
