// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equipoise.core.Reported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableContractTest {
  private static final int HUGE = 500_000_000;

  private static CsvTable read(String text) {
    return CsvTable.read(Fixture.stream(text), "t.csv", DecimalMark.POINT);
  }

  private static List<String> refused(InputStream in) {
    return Fixture.messages(() -> CsvTable.read(in, "t.csv", DecimalMark.POINT));
  }

  private static List<String> problems(CsvTable table) {
    return Fixture.messages(() -> table.problems().throwIfAny());
  }

  /** The same bytes over and over, never held in memory. */
  private static InputStream endless(String bytes) {
    byte[] cycle = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return new InputStream() {
      private int given;

      @Override
      public int read() {
        return given < HUGE ? cycle[given++ % cycle.length] & 0xFF : -1;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, HUGE - given);
        for (int i = 0; i < count; i++) {
          target[offset + i] = cycle[given++ % cycle.length];
        }
        return count == 0 ? -1 : count;
      }
    };
  }

  private static InputStream after(String begin, InputStream rest) {
    return new SequenceInputStream(Fixture.stream(begin), rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,b\n1,2\n",
        "a;b\n1;2",
        "a\tb\r\n1\t2\r\n",
        "\uFEFFa,b\n1,2\n",
        "# x;y;z\n\na,b\n# 3,4\n1,2\n",
        "\"a\";\"b\"\n\"1\";2\n",
        " a , b \n 1 , 2 \n",
        "\"a\",b\n1,2\n\n"
      })
  void separator_quotes_comments_and_byte_order_mark_are_understood(String text) {
    CsvTable table = read(text);
    assertThat(table.columns()).containsExactly("a", "b");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).requiredNumber("a")).hasValue(1);
    assertThat(table.rows().get(0).requiredCount("b", 2)).hasValue(2);
    assertThat(table.problems().isEmpty()).isTrue();
  }

  @Test
  void a_separator_in_a_quoted_name_does_not_count() {
    assertThat(read("\"a;b;c\",d\n1,2\n").columns()).containsExactly("a;b;c", "d");
  }

  @Test
  void lines_are_those_of_the_file_over_comments_and_line_ends_in_quotes() {
    CsvTable table = read("# one\na,b\n1,\"x\ny\"\n\n2,z\n");
    assertThat(table.headerLine()).isEqualTo(2);
    assertThat(table.rows()).extracting(CsvRow::line).containsExactly(3, 6);
    assertThat(table.rows().get(0).text("b")).isEqualTo("x\ny");
  }

  @Test
  void empty_cells_and_na_are_missing_numbers_and_other_columns_too() {
    CsvRow row = read("a,b,c\n,NA,1\n").rows().get(0);
    assertThat(row.number("a")).isEmpty();
    assertThat(row.number("b")).isEmpty();
    assertThat(row.number("d")).isEmpty();
    assertThat(row.reported("b")).isEmpty();
    assertThat(row.text("b")).isEqualTo("NA");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "+1", "1.", "1.0", "1e0", "10E-1", "01"})
  void numbers_have_these_forms(String text) {
    assertThat(read("a\n" + text + "\n").rows().get(0).number("a")).hasValue(1);
  }

  @Test
  void a_printed_minus_is_a_minus() {
    assertThat(read("a\n\u22123.40\n").rows().get(0).number("a")).hasValue(-3.4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Inf",
        "-Inf",
        "NaN",
        "Infinity",
        "1e999",
        "0x1p3",
        "1d",
        "1f",
        "1_000",
        "--1",
        ".",
        "x"
      })
  void other_numbers_are_refused_with_line_and_column(String text) {
    CsvTable table = read("a\n" + text + "\n");
    assertThat(table.rows().get(0).number("a")).isEmpty();
    assertThat(problems(table))
        .containsExactly("t.csv:2: a: got \"" + text + "\"; must be a number");
  }

  @Test
  void counts_are_whole_and_not_below_their_least() {
    CsvTable table = read("n\n1\n2\n2.5\n3e9\n10.0\n");
    List<CsvRow> rows = table.rows();
    assertThat(rows.get(0).count("n", 2)).isEmpty();
    assertThat(rows.get(1).count("n", 2)).hasValue(2);
    assertThat(rows.get(2).count("n", 2)).isEmpty();
    assertThat(rows.get(3).count("n", 2)).isEmpty();
    assertThat(rows.get(4).count("n", 2)).hasValue(10);
    assertThat(problems(table))
        .containsExactly(
            "t.csv:2: n: got \"1\"; must be a whole number of 2 or more",
            "t.csv:4: n: got \"2.5\"; must be a whole number of 2 or more",
            "t.csv:5: n: got \"3e9\"; must be a whole number of 2 or more");
  }

  @Test
  void a_negative_standard_deviation_is_refused_and_zero_is_not() {
    CsvTable table = read("sd1\n-2\n0\n");
    assertThat(table.rows().get(0).nonNegative("sd1")).isEmpty();
    assertThat(table.rows().get(1).nonNegative("sd1")).hasValue(0);
    assertThat(problems(table)).containsExactly("t.csv:2: sd1: got \"-2\"; must be 0 or more");
  }

  @Test
  void a_decimal_comma_is_read_only_when_asked_for() {
    String text = "a;b\n1,5;2.5\n";
    CsvTable table = CsvTable.read(Fixture.stream(text), "t.csv", DecimalMark.COMMA);
    CsvRow row = table.rows().get(0);
    assertThat(row.number("a")).hasValue(1.5);
    assertThat(row.reported("a")).contains(Reported.parse("1.5"));
    assertThat(row.number("b")).isEmpty();
    assertThat(row.reported("b")).isEmpty();
    assertThat(problems(table).get(0))
        .endsWith("must be a number with a decimal comma, as asked for");
    CsvTable point = read(text);
    assertThat(point.rows().get(0).number("a")).isEmpty();
    assertThat(problems(point).get(0))
        .isEqualTo(
            "t.csv:2: a: got \"1,5\"; must be a number with a decimal point (effect and compare read"
                + " commas with --decimal comma)");
  }

  @Test
  void rows_of_another_length_and_names_that_are_there_twice_are_refused_together() {
    assertThat(problems(read("a,b,a\n1,2\n1,2,3\n4\n")))
        .containsExactly(
            "t.csv:1: a: is the name of two columns; must be there once",
            "t.csv:2: has 2 fields; must have 3, as the header has",
            "t.csv:4: has 1 field; must have 3, as the header has");
  }

  @Test
  void columns_without_a_name_are_passed_over() {
    CsvTable table = read(",a,\n1,2,3\n");
    assertThat(table.rows().get(0).number("a")).hasValue(2);
    assertThat(table.problems().isEmpty()).isTrue();
  }

  @Test
  void at_most_fifty_problems_are_listed_and_the_others_counted() {
    CsvTable table = read("a\n" + "x\n".repeat(3000));
    table.rows().forEach(row -> row.number("a"));
    List<String> messages = problems(table);
    assertThat(messages).hasSize(51);
    assertThat(messages.get(49)).startsWith("t.csv:51:");
    assertThat(messages.get(50)).isEqualTo("t.csv: and 2950 more problems");
  }

  @Test
  void a_missing_column_is_named_with_those_that_are_there() {
    CsvTable table = read("n1,maen1\n1,2\n");
    assertThat(table.require(List.of("n1", "mean1"))).isFalse();
    assertThat(problems(table))
        .containsExactly(
            "t.csv:1: mean1: there is no such column (did you mean maen1?); the columns are n1,"
                + " maen1");
  }

  @Test
  void an_unknown_column_is_named_with_those_that_are_known() {
    CsvTable table = read("n,maen\n1,2\n");
    table.refuseOthers(List.of("n", "mean"));
    assertThat(problems(table))
        .containsExactly(
            "t.csv:1: maen: unknown column (did you mean mean?); must be one of n, mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "\uFEFF"})
  void an_empty_file_is_refused(String text) {
    assertThat(refused(Fixture.stream(text)))
        .containsExactly("t.csv: is empty; must begin with a line of column names");
  }

  @Test
  void text_that_is_not_utf_8_is_refused_with_its_line_and_byte() {
    byte[] latin1 = "a\n1\nn\u00e4chste\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(new ByteArrayInputStream(latin1)))
        .containsExactly("t.csv:3: is not UTF-8: byte 6 of the file is 0xE4; must be UTF-8 text");
  }

  @Test
  void utf_16_and_a_cut_off_character_are_refused() {
    byte[] utf16 = "a\n1\n".getBytes(StandardCharsets.UTF_16);
    assertThat(refused(new ByteArrayInputStream(utf16)).get(0))
        .contains("byte 1 of the file is 0xFE");
    byte[] cut = {'a', '\n', (byte) 0xE2, (byte) 0x82};
    assertThat(refused(new ByteArrayInputStream(cut)).get(0)).contains("t.csv:2: is not UTF-8");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused_where_its_row_begins() {
    assertThat(refused(Fixture.stream("a,b\n1,2\n3,\"x\n4,5\n")))
        .containsExactly("t.csv:3: a quote is opened and never closed");
    assertThat(refused(Fixture.stream("\"a,b\n1,2\n")))
        .containsExactly("t.csv:1: a quote is opened and never closed");
  }

  @Test
  void text_after_a_closing_quote_is_refused() {
    assertThat(refused(Fixture.stream("a,b\n1,\"x\"y\n")))
        .containsExactly("t.csv:2: text follows a closing quote; quotes within quotes are doubled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "x", "\"", ",", "#", "\n", "1\n", "1,", "\u00ff", "'\"'"})
  void a_huge_file_that_is_no_table_is_refused_without_being_held(String bytes) {
    assertThat(refused(endless(bytes))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\n", "1,2\n", "\"\""})
  void a_huge_file_in_an_open_quote_is_refused_without_being_held(String bytes) {
    assertThat(refused(after("a,b\n1,\"", endless(bytes)))).hasSize(1);
  }

  @Test
  void a_row_or_a_field_that_is_too_long_is_refused_with_its_line() {
    String allowed =
        "a row is too long, or a quote is never closed; must have at most 100000 characters";
    assertThat(refused(after("a,b\n1,2\n3,", endless("x")))).containsExactly("t.csv:3: " + allowed);
    assertThat(refused(after("a,b\n1,2\n3,", endless("x,"))))
        .containsExactly("t.csv:3: " + allowed);
  }

  @Test
  void files_that_cannot_be_read_are_refused(@TempDir Path directory) throws IOException {
    Path none = directory.resolve("none.csv");
    assertThat(Fixture.messages(() -> CsvTable.read(none, DecimalMark.POINT)))
        .containsExactly(none + ": does not exist; must be a file that can be read");
    assertThat(Fixture.messages(() -> CsvTable.read(directory, DecimalMark.POINT)))
        .containsExactly(directory + ": is a directory; must be a file");
    Path there = directory.resolve("there.csv");
    Files.writeString(there, "a\n1\n");
    assertThat(CsvTable.read(there, DecimalMark.POINT).rows()).hasSize(1);
  }

  @Test
  void a_stream_that_fails_is_refused() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThat(refused(broken)).containsExactly("t.csv: cannot be read: unplugged");
  }
}
