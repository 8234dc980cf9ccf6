// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.table.Answer;
import org.equipoise.table.Explanation;
import org.equipoise.table.Format;
import org.equipoise.table.Workbook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where an answer goes, and in which form. */
final class OutputOptions {
  private static final String XLSX = "xlsx";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, csv, json, markdown, latex, or xlsx with --out (default: text, or what the ending"
              + " .xlsx of --out says)")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write to FILE instead of standard output; whole or not at all")
  private Path out;

  @Option(
      names = "--explain",
      description = "after the tables, say what each number means and how it is often misread")
  private boolean explain;

  /** Refuses what cannot be written, before anything is computed. */
  void check() {
    if (!workbook()) {
      format();
    }
  }

  /** The format that was asked for. */
  Optional<String> named() {
    return Optional.ofNullable(format);
  }

  /** The file that was asked for. */
  Optional<Path> file() {
    return Optional.ofNullable(out);
  }

  boolean explains() {
    return explain;
  }

  /** Whether the answer is read by people rather than programs. */
  boolean forPeople() {
    return !workbook() && format() != Format.CSV && format() != Format.JSON;
  }

  /** Whether rows can be written as they come, since nothing of the answer stands before them. */
  boolean streams() {
    return !workbook() && format() == Format.CSV;
  }

  /** Adds the answer to what is written. */
  void answer(Answer plain, Supplier<List<Explanation>> explanations, Output output) {
    Answer answer = explain ? plain.withExplanations(explanations.get()) : plain;
    answer.warnings().forEach(output::warn);
    if (workbook()) {
      output.add(out, Workbook.of(answer));
    } else {
      output.add(Optional.ofNullable(out), format().render(answer));
    }
  }

  private Format format() {
    try {
      return format == null ? Format.TEXT : Format.parse(format);
    } catch (IllegalArgumentException e) {
      throw new Options(spec).wrong("--format: " + e.getMessage() + "; xlsx with --out FILE.xlsx");
    }
  }

  /** Whether the answer is a workbook: its ending and its format must not contradict each other. */
  private boolean workbook() {
    boolean ending = out != null && out.toString().toLowerCase(Locale.ROOT).endsWith("." + XLSX);
    boolean asked = XLSX.equals(format);
    if (asked && !ending) {
      throw new Options(spec).wrong("--format: xlsx needs --out FILE.xlsx");
    }
    if (ending && format != null && !asked) {
      throw new Options(spec)
          .wrong(
              "--out: "
                  + out
                  + " would be a workbook; with --format "
                  + format
                  + " it must not end in .xlsx");
    }
    return ending;
  }
}
