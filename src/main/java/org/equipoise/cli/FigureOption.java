// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.equipoise.figure.DrawingUnavailableException;
import org.equipoise.figure.Figure;
import org.equipoise.figure.InteractivePage;
import org.equipoise.figure.StaticFigure;
import org.equipoise.figure.Width;
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
      description =
          "also draw the answer: FILE.svg or FILE.png (300 dpi) for paper, FILE.html interactive"
              + " and offline")
  private Path file;

  @Option(
      names = "--width",
      paramLabel = "WIDTH",
      description =
          "of the figure on paper, in mm, cm or in (default: as on the screen). One column is 85mm"
              + " (Elsevier 90mm, Nature 89mm, PLOS 132mm), a page 180mm (Elsevier 190mm, Nature"
              + " 183mm, PLOS 190mm)")
  private String width;

  private enum Kind {
    HTML,
    SVG,
    PNG
  }

  /** Refuses what cannot be drawn, before anything is computed. */
  void check() {
    if (file != null) {
      kind();
    }
    if (width != null) {
      if (file == null || kind() == Kind.HTML) {
        throw wrong("--width: is for a figure on paper; needs --figure FILE.svg or FILE.png");
      }
      parsedWidth();
    }
  }

  /** The file that was asked for. */
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  boolean isGiven() {
    return file != null;
  }

  private Kind kind() {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (Kind kind : Kind.values()) {
      if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw wrong("--figure: " + file + " cannot be drawn; must end in .svg, .png or .html");
  }

  private Width parsedWidth() {
    try {
      return Width.parse(width);
    } catch (IllegalArgumentException e) {
      throw wrong("--width: " + e.getMessage());
    }
  }

  void draw(Supplier<Optional<Figure>> figure, Output output) {
    if (file != null) {
      Figure drawn = figure.get().orElseThrow(() -> wrong("--figure: there is nothing to draw"));
      output.add(file, drawn(drawn));
    }
  }

  private byte[] drawn(Figure figure) {
    Width paper = width == null ? Width.of(figure) : parsedWidth();
    try {
      return switch (kind()) {
        case HTML -> InteractivePage.of(figure).getBytes(StandardCharsets.UTF_8);
        case SVG -> StaticFigure.svg(figure, paper).getBytes(StandardCharsets.UTF_8);
        case PNG -> StaticFigure.png(figure, paper);
      };
    } catch (DrawingUnavailableException e) {
      throw wrong("--figure: " + e.getMessage());
    }
  }

  private RuntimeException wrong(String message) {
    return new Options(spec).wrong(message);
  }
}
