// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.equipoise.io.CsvTable;
import org.equipoise.io.DecimalMark;
import org.equipoise.io.Sha256;
import org.equipoise.table.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A CSV file, or standard input. */
final class InputTable {
  /** More than any table that is read; what is longer is refused by the reader. */
  private static final int MOST_BYTES = 1 << 28;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "the table; - is standard input")
  private String file;

  @Option(
      names = "--decimal",
      paramLabel = "MARK",
      defaultValue = "point",
      description = "point or comma (default: ${DEFAULT-VALUE})")
  private String decimal;

  private Origin origin = Origin.none();

  CsvTable read(Console console) {
    DecimalMark mark = new Options(spec).make("--decimal", () -> mark(decimal));
    if (!file.equals("-")) {
      Path path = Path.of(file);
      CsvTable table = CsvTable.read(path, mark);
      origin = Origin.none().withInput(file, Sha256.of(path));
      return table;
    }
    try {
      byte[] bytes = console.in().readNBytes(MOST_BYTES);
      CsvTable table = CsvTable.read(new ByteArrayInputStream(bytes), "-", mark);
      origin = Origin.none().withInput("standard input", Sha256.of(bytes));
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Origin origin() {
    return origin;
  }

  private static DecimalMark mark(String text) {
    for (DecimalMark mark : DecimalMark.values()) {
      if (mark.name().toLowerCase(Locale.ROOT).equals(text)) {
        return mark;
      }
    }
    throw new IllegalArgumentException("must be point or comma, got " + text);
  }
}
