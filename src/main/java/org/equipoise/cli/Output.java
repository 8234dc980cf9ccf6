// SPDX-License-Identifier: Apache-2.0
package org.equipoise.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;
import org.equipoise.io.WholeFile;

/** Everything that a command writes, held back until all of it is there. */
final class Output {
  private final Console console;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  Output(Console console) {
    this.console = console;
  }

  /** Bytes on their way to a file or to standard output. */
  private static final class Part {
    private final Optional<Path> file;
    private final byte[] bytes;

    Part(Optional<Path> file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes;
    }
  }

  void add(Optional<Path> file, String text) {
    parts.add(new Part(file, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is no text, and so goes to a file. */
  void add(Path file, byte[] bytes) {
    parts.add(new Part(Optional.of(file), bytes.clone()));
  }

  /** Says something on standard error, once everything is written. */
  void warn(String warning) {
    warnings.add(warning);
  }

  /** Writes the files, all or none, then standard output. */
  void write() {
    writeFiles();
    for (Part part : parts) {
      if (part.file.isEmpty()) {
        console.out().write(part.bytes, 0, part.bytes.length);
      }
    }
    console.out().flush();
    warnings.forEach(warning -> console.err().println("equipoise: warning: " + warning));
  }

  private void writeFiles() {
    List<WholeFile> prepared = new ArrayList<>();
    try {
      for (Part part : parts) {
        if (part.file.isPresent()) {
          prepared.add(prepare(part.file.get(), part.bytes));
        }
      }
      for (WholeFile file : prepared) {
        file.appear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      prepared.forEach(Output::discard);
    }
  }

  private static WholeFile prepare(Path file, byte[] bytes) {
    try {
      return WholeFile.prepare(file, bytes);
    } catch (IOException e) {
      Path directory = file.toAbsolutePath().getParent();
      String found =
          directory != null && !Files.isDirectory(directory)
              ? "cannot be written: there is no directory " + directory.getFileName()
              : "cannot be written: " + e.getMessage();
      throw new InvalidInputException(new Problem(file.toString(), 0, "", found, ""));
    }
  }

  private static void discard(WholeFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
