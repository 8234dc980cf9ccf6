// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 into a {@link Located} tree. Nothing in the file is ever executed or constructed:
 * tags are refused, and so are files of more than a million characters, trees deeper than 64 and
 * aliases that unfold to more than 100 000 values.
 *
 * <p>Use: {@code Problems problems = new Problems(); Located tree = YamlFile.read(file, problems);
 * Field root = Field.of(tree, problems); ...; problems.throwIfAny();}
 */
public final class YamlFile {
  private static final int LONGEST = 1_000_000;

  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @param problems gets what is wrong but can be passed over, such as duplicate keys and tags
   * @return the tree
   * @throws InvalidInputException if the file cannot be read, is not UTF-8, is empty, is not YAML,
   *     or is beyond a limit
   */
  public static Located read(Path file, Problems problems) {
    String name = file.toString();
    try (InputStream in = InputFile.open(file)) {
      return read(in, name, problems);
    } catch (IOException e) {
      throw InputFile.unreadable(name, e);
    }
  }

  /**
   * Reads a stream.
   *
   * @param in the stream
   * @param name its name in messages
   * @param problems gets what is wrong but can be passed over, such as duplicate keys and tags
   * @return the tree
   * @throws InvalidInputException as of {@link #read(Path, Problems)}
   * @throws IOException if the stream fails
   */
  public static Located read(InputStream in, String name, Problems problems) throws IOException {
    String text = text(in, name);
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(LONGEST).build();
    try {
      return new YamlComposer(name, problems, new Parse(settings).parseString(text)).document();
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine() + 1).orElse(0);
      throw problems.with(syntax(name, line, e.getProblem()));
    } catch (ReaderException e) {
      String found =
          String.format(java.util.Locale.ROOT, "control character U+%04X", e.getCodePoint());
      throw problems.with(syntax(name, lineOf(text, e.getPosition()), found));
    } catch (YamlEngineException e) {
      throw problems.with(syntax(name, 0, e.getMessage()));
    }
  }

  private static Problem syntax(String name, int line, String found) {
    String said = found == null || found.isBlank() ? "cannot be parsed" : found;
    return new Problem(name, line, "", "is not YAML: " + said, "");
  }

  private static int lineOf(String text, int codePoints) {
    return 1 + (int) text.codePoints().limit(codePoints).filter(c -> c == '\n').count();
  }

  private static String text(InputStream in, String name) throws IOException {
    StringBuilder text = new StringBuilder();
    Utf8Reader reader = new Utf8Reader(in, name, LONGEST);
    char[] piece = new char[8192];
    for (int count = reader.read(piece); count >= 0; count = reader.read(piece)) {
      text.append(piece, 0, count);
    }
    return text.toString();
  }
}
