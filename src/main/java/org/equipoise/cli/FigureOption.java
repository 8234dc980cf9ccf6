// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.figure.Figure;
import org.equipoise.figure.InteractivePage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The figure of an answer. */
final class FigureOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "also draw the answer: FILE.html, interactive and offline")
  private Path file;

  /** Refuses an ending that cannot be drawn, before anything is computed. */
  void check() {
    if (file != null && !file.toString().toLowerCase(Locale.ROOT).endsWith(".html")) {
      throw new Options(spec)
          .wrong("--figure: " + file + " cannot be drawn; must end in .html for now");
    }
  }

  void draw(Supplier<Optional<Figure>> figure, Output output) {
    if (file != null) {
      Figure drawn =
          figure
              .get()
              .orElseThrow(() -> new Options(spec).wrong("--figure: there is nothing to draw"));
      output.add(Optional.of(file), InteractivePage.of(drawn));
    }
  }
}
