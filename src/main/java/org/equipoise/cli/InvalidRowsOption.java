// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import org.equipoise.io.CsvTable;
import org.equipoise.io.RowReader;
import picocli.CommandLine.Option;

/** What becomes of rows with something wrong in them. */
final class InvalidRowsOption {
  @Option(
      names = "--skip-invalid",
      description =
          "leave out the rows with something wrong in them and list them with their lines, in place"
              + " of refusing the file")
  private boolean skip;

  /** The reader of a table's rows that was asked for. */
  RowReader reader(CsvTable table) {
    return skip ? RowReader.skipping(table) : RowReader.refusing(table);
  }
}
