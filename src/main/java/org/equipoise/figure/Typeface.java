// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * DejaVu Sans, which the jar carries: texts have the same widths on every machine, also on one
 * without fonts.
 *
 * <p>Java's font manager wants a configured system font even for a font from a file, and dies
 * without one. So where no one looks at a screen it is given a configuration that names ours, in
 * the property {@code sun.awt.fontconfig}, while it starts.
 */
final class Typeface {
  private static final String CONFIGURATION = "sun.awt.fontconfig";
  private static final String REGULAR = "DejaVuSans.ttf";
  private static final String BOLD = "DejaVuSans-Bold.ttf";
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font strong;

  private Typeface(Font regular, Font strong) {
    this.regular = regular;
    this.strong = strong;
  }

  private static final Once LOADED = new Once(Typeface::load);

  /**
   * The typeface, loaded at the first call.
   *
   * @throws DrawingUnavailableException if Java lacks a library to draw text with
   */
  static Typeface get() {
    return LOADED.get();
  }

  /**
   * Loads once. A failure is remembered with its first cause: later ones, of classes that could not
   * be initialized, no longer name the library.
   */
  static final class Once {
    private final Supplier<Typeface> loading;
    private volatile Typeface loaded;
    private DrawingUnavailableException failure;

    Once(Supplier<Typeface> loading) {
      this.loading = loading;
    }

    Typeface get() {
      return loaded == null ? load() : loaded;
    }

    private synchronized Typeface load() {
      if (failure == null && loaded == null) {
        try {
          loaded = loading.get();
        } catch (LinkageError | InternalError e) { // no library, or a library without another
          failure = new DrawingUnavailableException(e);
        }
      }
      if (failure != null) {
        throw new DrawingUnavailableException(failure.getCause());
      }
      return loaded;
    }
  }

  Font font(double size, boolean bold) {
    return bold
        ? strong.deriveFont(Font.BOLD, (float) size)
        : regular.deriveFont(Font.PLAIN, (float) size);
  }

  /** The advance of one line in pixels. */
  double width(String line, double size, boolean bold) {
    // Measured at one size and scaled: hinting apart, widths are in proportion.
    Font font = bold ? strong : regular;
    return font.getStringBounds(line, UNHINTED).getWidth() * size / MEASURED_AT;
  }

  private static final float MEASURED_AT = 100;

  private static Typeface load() {
    try {
      Path directory = Files.createTempDirectory("equipoise-fonts");
      directory.toFile().deleteOnExit();
      Path regular = copy(REGULAR, directory);
      Path bold = copy(BOLD, directory);
      return load(regular, bold, configuration(directory, List.of(regular, bold)));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the fonts of static figures cannot be read", e);
    }
  }

  private static Typeface load(Path regular, Path bold, Path configuration)
      throws IOException, FontFormatException {
    boolean ours = GraphicsEnvironment.isHeadless() && System.getProperty(CONFIGURATION) == null;
    if (ours) {
      System.setProperty(CONFIGURATION, configuration.toString());
    }
    try {
      return new Typeface(
          Font.createFont(Font.TRUETYPE_FONT, regular.toFile()).deriveFont(MEASURED_AT),
          Font.createFont(Font.TRUETYPE_FONT, bold.toFile()).deriveFont(MEASURED_AT));
    } finally {
      if (ours) {
        System.clearProperty(CONFIGURATION);
      }
    }
  }

  private static Path copy(String name, Path directory) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in = Typeface.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      Files.copy(in, file);
    }
    file.toFile().deleteOnExit();
    return file;
  }

  /** In the format of the JDK's fontconfig.properties: ours for every logical font. */
  private static Path configuration(Path directory, List<Path> files) throws IOException {
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String family : List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
      for (String style : List.of("plain", "bold", "italic", "bolditalic")) {
        String face = style.startsWith("bold") ? "DejaVuSansBold" : "DejaVuSans";
        text.append(family).append('.').append(style).append(".latin-1=").append(face).append('\n');
      }
    }
    text.append("filename.DejaVuSans=").append(escaped(files.get(0))).append('\n');
    text.append("filename.DejaVuSansBold=").append(escaped(files.get(1))).append('\n');
    Path file = directory.resolve("fontconfig.properties");
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    file.toFile().deleteOnExit();
    return file;
  }

  private static String escaped(Path file) {
    StringBuilder text = new StringBuilder();
    for (char letter : file.toString().toCharArray()) {
      text.append(
          letter < 0x80 && letter != '\\' && letter != ' '
              ? String.valueOf(letter)
              : String.format(java.util.Locale.ROOT, "\\u%04x", (int) letter));
    }
    return text.toString();
  }
}
