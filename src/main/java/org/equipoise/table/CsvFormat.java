// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The main table as CSV: a header, then the rows. */
final class CsvFormat {
  private CsvFormat() {}

  static String render(Answer answer) {
    Table table = answer.rows().forData();
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      csv.writeRecord(table.columns().stream().map(Column::name).toList());
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(row.stream().map(Cell::data).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
