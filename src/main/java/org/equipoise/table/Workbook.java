// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;

/**
 * An answer as a workbook (.xlsx): a sheet a table with the columns of CSV and the units, then
 * "Details of methods" and what the numbers mean. Numbers are numbers and unrounded, missing cells
 * are empty, infinities the texts Inf and -Inf; no text is ever a formula.
 */
public final class Workbook {
  /** The longest text that a cell may hold. */
  private static final int LONGEST = 32_767;

  /** What a spreadsheet might take for the beginning of a formula when a cell is edited. */
  private static final String FORMULA = "=+-@\t\r";

  /**
   * A fixed time; for the earliest that a zip file can say, Java would add one with a time zone.
   */
  private static final LocalDateTime NO_CLOCK = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Workbook() {}

  /**
   * Writes an answer. The same answer gives the same bytes, without the time of writing.
   *
   * @param answer the answer
   * @return the bytes of the file
   */
  public static byte[] of(Answer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(out, "equipoise", null)) {
      for (Table table : answer.tables()) {
        table(book.newWorksheet(name(table)), table.forWorkbook());
      }
      details(book.newWorksheet(MethodDetails.HEADING), answer);
      if (!answer.explanations().isEmpty()) {
        explanations(book.newWorksheet(Explanation.HEADING), answer.explanations());
      }
      book.finish();
      return withoutClock(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Table table) {
    String key = table.key().equals(Table.MAIN) ? "results" : table.key().replace('_', ' ');
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  private static void table(Worksheet sheet, Table table) {
    for (int column = 0; column < table.columns().size(); column++) {
      Column own = table.columns().get(column);
      heading(
          sheet, column, own.unit().isEmpty() ? own.name() : own.name() + " (" + own.unit() + ")");
      for (int row = 0; row < table.rows().size(); row++) {
        cell(sheet, row + 1, column, table.rows().get(row).get(column));
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void heading(Worksheet sheet, int column, String text) {
    text(sheet, 0, column, text);
    sheet.style(0, column).bold().set();
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Count count) {
      sheet.value(row, column, count.value());
    } else if (cell instanceof Cell.Real real && Double.isFinite(real.value())) {
      sheet.value(row, column, real.value());
    } else if (!(cell instanceof Cell.Missing)) {
      text(sheet, row, column, cell.data());
    }
  }

  private static void text(Worksheet sheet, int row, int column, String text) {
    String plain = DisplayText.printable(text);
    sheet.value(row, column, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      sheet.style(row, column).format("@").set();
    }
  }

  private static void details(Worksheet sheet, Answer answer) {
    MethodDetails details = MethodDetails.of(answer.conventions());
    List<String> lines = new ArrayList<>(List.of(MethodDetails.HEADING));
    lines.addAll(details.conventions());
    lines.addAll(details.references());
    lines.addAll(answer.remarks());
    lines.add("equipoise " + answer.version() + ", " + answer.command());
    answer.origin().settings().forEach((name, value) -> lines.add(name + ": " + value));
    answer.origin().inputs().forEach(each -> lines.add(each.file() + ", SHA-256 " + each.sha256()));
    for (int row = 0; row < lines.size(); row++) {
      text(sheet, row, 0, lines.get(row));
      sheet.style(row, 0).wrapText(true).set();
    }
    sheet.style(0, 0).bold().set();
    sheet.width(0, 100);
  }

  private static void explanations(Worksheet sheet, List<Explanation> explanations) {
    List<String> headings = List.of("Term", "Meaning", "Often misread");
    for (int column = 0; column < headings.size(); column++) {
      heading(sheet, column, headings.get(column));
      sheet.width(column, column == 0 ? 25 : 70);
    }
    for (int i = 0; i < explanations.size(); i++) {
      Explanation each = explanations.get(i);
      List<String> cells = List.of(each.term(), each.meaning(), each.misreading());
      for (int column = 0; column < cells.size(); column++) {
        text(sheet, i + 1, column, cells.get(column));
        sheet.style(i + 1, column).wrapText(true).verticalAlignment("top").set();
      }
    }
    sheet.freezePane(0, 1);
  }

  /** The library writes when a file was made, in its entries and in its properties. */
  private static byte[] withoutClock(byte[] made) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : ZipEntries.of(made).entrySet()) {
        ZipEntry copy = new ZipEntry(entry.getKey());
        copy.setTimeLocal(NO_CLOCK);
        to.putNextEntry(copy);
        boolean properties = entry.getKey().equals("docProps/core.xml");
        to.write(properties ? withoutDate(entry.getValue()) : entry.getValue());
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] withoutDate(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("<dcterms:created.*?</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
