// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The main table as CSV: a header, then the rows. */
final class CsvFormat {
  private CsvFormat() {}

  static String render(Answer answer) {
    Table table = answer.rows().forData();
    Stream<List<String>> header = Stream.of(table.columns().stream().map(Column::name).toList());
    Stream<List<String>> rows =
        table.rows().stream().map(row -> row.stream().map(Cell::data).toList());
    return lines(Stream.concat(header, rows));
  }

  /** The lines of some records, each with a line feed at its end. */
  static String lines(Stream<List<String>> records) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      records.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
