// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.table.Answer;
import org.equipoise.table.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where an answer goes, and in which form. */
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv, json or markdown (default: ${DEFAULT-VALUE})")
  private String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write to FILE instead of standard output; whole or not at all")
  private Path out;

  Format format() {
    try {
      return Format.parse(format);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--format: " + e.getMessage(), e);
    }
  }

  /** Adds the answer to what is written. */
  void answer(Answer answer, Output output) {
    answer.warnings().forEach(output::warn);
    output.add(Optional.ofNullable(out), format().render(answer));
  }
}
