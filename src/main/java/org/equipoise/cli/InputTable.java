// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.io.CsvTable;
import org.equipoise.io.DecimalMark;
import org.equipoise.io.TableFile;
import org.equipoise.table.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A CSV file, or standard input. */
final class InputTable {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(paramLabel = "FILE.csv", description = "the table; - is standard input")
  private Path file;

  @Option(
      names = "--decimal",
      paramLabel = "MARK",
      description =
          "point or comma (default: point). When it is said, point also reads 1,234 as 1234, and comma"
              + " 1.234,5 as 1234.5, in columns of printed numbers")
  private String decimal;

  private Origin origin = Origin.none();

  CsvTable read(Console console) {
    DecimalMark mark = new Options(spec).make("--decimal", () -> mark(decimal));
    boolean standardInput = path().isEmpty();
    TableFile read =
        standardInput ? TableFile.read(console.in(), "-", mark) : TableFile.read(file, mark);
    origin =
        Origin.none().withInput(standardInput ? "standard input" : file.toString(), read.sha256());
    return read.table();
  }

  /** The file, unless it is standard input. */
  Optional<Path> path() {
    return Optional.of(file).filter(each -> !each.equals(Output.STANDARD));
  }

  Origin origin() {
    return origin;
  }

  private static DecimalMark mark(String text) {
    if (text == null) {
      return DecimalMark.POINT;
    }
    return switch (text) {
      case "point" -> DecimalMark.STATED_POINT;
      case "comma" -> DecimalMark.COMMA;
      default -> throw new IllegalArgumentException("must be point or comma, got " + text);
    };
  }
}
