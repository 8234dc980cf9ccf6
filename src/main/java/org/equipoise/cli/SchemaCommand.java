// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equipoise.io.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The JSON Schema of a file format. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Prints the JSON Schema of a file format, for editors that check YAML.",
    footer = {"", "Example:", "  bin/equipoise schema trial"})
final class SchemaCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "trial or scenario")
  private String name;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write to FILE instead of standard output; whole or not at all")
  private Path out;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    new Options(spec)
        .pick(
            "NAME",
            List.of(name),
            each -> Optional.of(each).filter(Schemas.names()::contains),
            Schemas.names());
    Output written = new Output(console);
    written.add(Optional.ofNullable(out), Schemas.text(name));
    written.write();
  }
}
