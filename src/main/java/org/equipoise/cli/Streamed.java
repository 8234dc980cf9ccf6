// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.io.GrowingFile;

/**
 * A text that is written as it comes: to standard output, where each part can be read at once, or
 * to a file, which appears whole or not at all.
 */
final class Streamed implements AutoCloseable {
  private final PrintStream standard;
  private final Optional<Path> path;
  private final Optional<GrowingFile> file;

  /** To the file, or to standard output without one. */
  Streamed(PrintStream standard, Optional<Path> path) {
    this.standard = standard;
    this.path = path;
    try {
      this.file = path.isPresent() ? Optional.of(GrowingFile.begin(path.get())) : Optional.empty();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** The file, or what stands for standard output. */
  Path target() {
    return path.orElse(Output.STANDARD);
  }

  void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (file.isEmpty()) {
      standard.write(bytes, 0, bytes.length);
      standard.flush();
      return;
    }
    try {
      file.get().append(bytes);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Whether nobody reads on, or it cannot be written any more: what comes then is lost. */
  boolean isCutOff() {
    return file.isEmpty() && standard.checkError();
  }

  /** Puts the file in its place. */
  void appear() throws IOException {
    if (file.isPresent()) {
      file.get().appear();
    }
  }

  private InvalidInputException cannot(IOException e) {
    return new InvalidInputException(
        new Problem(target().toString(), 0, "", "cannot be written: " + e.getMessage(), ""));
  }

  /** Removes what was written of a file that has not appeared. */
  @Override
  public void close() {
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
