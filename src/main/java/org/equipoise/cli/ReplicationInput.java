// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.evidence.PrintedPair;
import org.equipoise.io.DecimalMark;
import org.equipoise.io.PairsReader;
import org.equipoise.io.TableFile;
import org.equipoise.table.Origin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A CSV file of originals and replications, which design errors do without. */
final class ReplicationInput {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "PAIRS.csv",
      description = "originals and replications; - is standard input")
  private Path file;

  @Option(
      names = "--decimal",
      paramLabel = "MARK",
      defaultValue = "point",
      description = "point or comma (default: ${DEFAULT-VALUE})")
  private String decimal;

  private Origin origin = Origin.none();

  boolean isGiven() {
    return file != null;
  }

  List<PrintedPair> read(Console console, List<String> needed) {
    if (file == null) {
      throw new Options(spec)
          .wrong("PAIRS.csv is missing; --true and --se need no file, all else does");
    }
    DecimalMark mark = new Options(spec).make("--decimal", () -> mark(decimal));
    TableFile read =
        path().isEmpty() ? TableFile.read(console.in(), "-", mark) : TableFile.read(file, mark);
    String name = path().isEmpty() ? "standard input" : file.toString();
    origin = Origin.none().withInput(name, read.sha256());
    return PairsReader.read(read.table(), needed);
  }

  /** The file, unless there is none or it is standard input. */
  Optional<Path> path() {
    return Optional.ofNullable(file).filter(each -> !each.equals(Output.STANDARD));
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
