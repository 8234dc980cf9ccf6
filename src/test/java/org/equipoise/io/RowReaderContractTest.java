// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows with something wrong in them: all refused, or left out and listed. */
class RowReaderContractTest {
  private static final String TEXT = "id,a\np,1\nq,x\nr\ns,2\n";

  private static CsvTable table(String text) {
    return CsvTable.read(Fixture.stream(text), "t.csv", DecimalMark.POINT);
  }

  private static List<String> read(RowReader reader) {
    return reader.read(
        row -> row.text("id") + row.number("a").orElse(0), row -> row.id() + ": " + row.reason());
  }

  @Test
  void a_file_is_refused_with_all_that_is_wrong_in_its_rows() {
    assertThat(Fixture.messages(() -> read(RowReader.refusing(table(TEXT)))))
        .containsExactly(
            "t.csv:3: a: got \"x\"; must be a number",
            "t.csv:4: has 1 field; must have 2, as the header has");
  }

  @Test
  void rows_are_left_out_in_their_place_and_listed_with_their_lines() {
    RowReader reader = RowReader.skipping(table(TEXT));
    assertThat(read(reader))
        .containsExactly(
            "p1.0",
            "q: line 3 is left out: a: got \"x\"; must be a number",
            ": line 4 is left out: has 1 field; must have 2, as the header has",
            "s2.0");
    assertThat(reader.invalid()).extracting(InvalidRow::line).containsExactly(3, 4);
    assertThat(reader.warnings())
        .containsExactly(
            "row left out: t.csv:3: a: got \"x\"; must be a number",
            "row left out: t.csv:4: has 1 field; must have 2, as the header has");
  }

  @Test
  void a_short_last_row_is_left_out_too() {
    assertThat(read(RowReader.skipping(table("id,a\np,1\nr\n")))).hasSize(2);
  }

  @Test
  void a_wrong_header_and_a_file_without_a_right_row_are_refused_either_way() {
    assertThat(Fixture.messages(() -> read(RowReader.skipping(table("id,a,a\np,1,2\nq,x,1\n")))))
        .containsExactly("t.csv:1: a: is the name of two columns; must be there once");
    assertThat(Fixture.messages(() -> read(RowReader.skipping(table("id,a\np,x\n")))))
        .containsExactly(
            "t.csv:1: no row can be read; at least one must be right",
            "t.csv:2: a: got \"x\"; must be a number");
  }

  @Test
  void thousands_of_rows_are_left_out_and_fifty_problems_are_listed() {
    RowReader reader = RowReader.skipping(table("id,a\np,1\n" + "q,x\nr\n".repeat(2000)));
    assertThat(read(reader)).hasSize(4001);
    assertThat(reader.warnings()).hasSize(Problems.LISTED + 1);
    assertThat(reader.warnings().get(Problems.LISTED))
        .isEqualTo("and 3950 more problems in rows left out");
  }
}
