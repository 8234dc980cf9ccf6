// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** The workbook, opened again. */
class WorkbookContractTest {
  private static List<Row> sheet(Answer answer, String name) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(Workbook.of(answer)))) {
      Sheet sheet = book.findSheet(name).orElseThrow();
      return sheet.read();
    }
  }

  private static List<String> sheets(Answer answer) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(Workbook.of(answer)))) {
      return book.getSheets().map(Sheet::getName).toList();
    }
  }

  @Test
  void its_header_is_that_of_csv_with_the_units() throws IOException {
    List<String> header = new ArrayList<>();
    sheet(Samples.effects(), "Results").get(0).forEach(cell -> header.add(cell.asString()));
    assertThat(header)
        .containsExactly(
            "id",
            "estimate",
            "unit",
            "se",
            "ci_low",
            "ci_high",
            "p",
            "df",
            "n1 (people)",
            "reason");
  }

  @Test
  void numbers_are_numbers_unrounded_infinities_texts_and_missing_cells_empty() throws IOException {
    List<Row> rows = sheet(Samples.effects(), "Results");
    assertThat(rows.get(1).getCell(1).getType()).isEqualTo(CellType.NUMBER);
    assertThat(rows.get(1).getCell(1).asNumber().doubleValue()).isEqualTo(-13.2137);
    assertThat(rows.get(2).getCell(6).asNumber().doubleValue()).isEqualTo(0.00002);
    assertThat(rows.get(1).getCell(8).asNumber().intValueExact()).isEqualTo(25);
    assertThat(rows.get(3).getCell(4).getType()).isEqualTo(CellType.STRING);
    assertThat(rows.get(3).getCell(4).asString()).isEqualTo("-Inf");
    assertThat(rows.get(4).getOptionalCell(1)).isEmpty();
  }

  @Test
  void every_bit_of_a_number_comes_back() throws IOException {
    List<Double> values = List.of(Math.PI, 1.0 / 3, -1e-300, Double.MIN_VALUE, 1e300, 0.1 + 0.2);
    Table table =
        Table.of(
            "Numbers",
            List.of(new Field<Double>(Column.of("x", Style.ESTIMATE), Cell::number)),
            values);
    List<Row> rows = sheet(Answer.of("numbers", "0.1.0", table), "Results");
    for (int i = 0; i < values.size(); i++) {
      double back = Double.parseDouble(rows.get(i + 1).getCell(0).getRawValue());
      assertThat(back).isEqualTo(values.get(i));
    }
  }

  @Test
  void a_text_that_begins_like_a_formula_is_text() throws IOException {
    List<String> names =
        List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "\t=1");
    Answer answer = Samples.names(names);
    List<Row> rows = sheet(answer, "Results");
    for (int i = 0; i < names.size(); i++) {
      assertThat(rows.get(i + 1).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(i + 1).getCell(0).asString().strip()).isEqualTo(names.get(i).strip());
    }
    String xml = entry(Workbook.of(answer), "xl/worksheets/sheet1.xml");
    assertThat(xml).doesNotContain("<f>").doesNotContain("<f ");
    // The format of text keeps it so when somebody edits the cell.
    assertThat(entry(Workbook.of(answer), "xl/styles.xml")).contains("formatCode=\"@\"");
  }

  @Test
  void awkward_names_come_back() throws IOException {
    List<Row> rows = sheet(Samples.names(Samples.NASTY), "Results");
    for (int i = 0; i < Samples.NASTY.size(); i++) {
      assertThat(rows.get(i + 1).getCell(0).asString())
          .isEqualTo(Samples.NASTY.get(i).replace('\n', ' '));
    }
    assertThat(sheet(Samples.names(List.of("a\u0000b\uD83Ec\uFFFEd")), "Results")).hasSize(2);
    String longest = "x".repeat(40_000);
    assertThat(sheet(Samples.names(List.of(longest)), "Results").get(1).getCell(0).asString())
        .hasSize(32_767);
  }

  @Test
  void further_tables_details_and_explanations_have_sheets() throws IOException {
    Table power =
        Table.of(
            "margins",
            "Power",
            List.of(new Field<Double>(Column.of("power", Style.PROBABILITY), Cell::number)),
            List.of(0.384));
    Answer answer =
        Samples.effects()
            .with(power)
            .withRemarks(List.of("The data leave it open."))
            .withExplanations(List.of(new Explanation("p", "a probability", "not of chance")));
    assertThat(sheets(answer))
        .containsExactly("Results", "Margins", "Details of methods", "In plain words");
    List<String> details =
        sheet(answer, "Details of methods").stream().map(row -> row.getCell(0).asString()).toList();
    assertThat(details)
        .startsWith("Details of methods", "interval: noncentral t [1]")
        .contains("The data leave it open.", "equipoise 0.1.0, effect", "seed: 7")
        .contains("a \"b\".csv, SHA-256 00ff");
    assertThat(sheet(answer, "In plain words").get(1).getCell(2).asString())
        .isEqualTo("not of chance");
  }

  @Test
  void the_same_answer_is_the_same_bytes_at_another_time_and_in_another_zone() throws Exception {
    byte[] first = Workbook.of(Samples.effects());
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(Workbook.of(Samples.effects()))
          .matches(again -> java.util.Arrays.equals(again, first));
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(entry(first, "docProps/core.xml")).doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        assertThat(each.getTimeLocal().getYear()).isEqualTo(1980);
      }
    }
  }

  private static String entry(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        if (each.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no " + name);
  }
}
