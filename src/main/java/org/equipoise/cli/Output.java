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

/**
 * Everything that a command writes, held back until all of it is there, but for what is asked to be
 * streamed.
 */
final class Output {
  /** What stands for standard input or output in place of a file. */
  static final Path STANDARD = Path.of("-");

  private final Console console;
  private final List<Path> inputs = new ArrayList<>();
  private final List<Path> reserved = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Streamed> streams = new ArrayList<>();
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

  /** Names a file that was read, so that it is not written over. */
  void keep(Path input) {
    inputs.add(input);
  }

  /** Names a file that is written in another way, so that nothing else is written there. */
  void reserve(Path output) {
    reserved.add(output);
  }

  void add(Optional<Path> file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    parts.add(new Part(file.filter(each -> !each.equals(STANDARD)), bytes));
  }

  /** What is no text, and so goes to a file. */
  void add(Path file, byte[] bytes) {
    parts.add(new Part(Optional.of(file), bytes.clone()));
  }

  /** Refuses, before anything is computed, files that cannot all be written. */
  void check(List<Path> planned) {
    List<Path> files = new ArrayList<>(reserved);
    files.addAll(planned);
    refuseClashes(files);
    for (Path file : planned) {
      try {
        if (!file.equals(STANDARD)) {
          WholeFile.refuse(file);
        }
      } catch (IOException e) {
        throw cannot(file.toString(), e);
      }
    }
  }

  /** Begins what is written as it comes; a file appears with the others. */
  Streamed stream(Optional<Path> file) {
    Streamed stream = new Streamed(console.out(), file.filter(each -> !each.equals(STANDARD)));
    streams.add(stream);
    return stream;
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
    List<Path> files = new ArrayList<>();
    parts.forEach(part -> files.add(part.file.orElse(STANDARD)));
    streams.forEach(stream -> files.add(stream.target()));
    check(files);
    List<WholeFile> prepared = new ArrayList<>();
    try {
      for (Part part : parts) {
        if (part.file.isPresent()) {
          prepared.add(prepare(part.file.get(), part.bytes));
        }
      }
      for (Streamed stream : streams) {
        stream.appear();
      }
      for (WholeFile file : prepared) {
        file.appear();
      }
    } catch (IOException e) {
      throw cannot("output", e);
    } finally {
      prepared.forEach(Output::discard);
    }
  }

  private void refuseClashes(List<Path> files) {
    List<Path> taken = new ArrayList<>();
    for (Path file : files) {
      if (inputs.stream().anyMatch(input -> same(input, file))) {
        throw refused(file, "is what was read", "must be another file");
      }
      if (taken.stream().anyMatch(other -> same(other, file))) {
        throw refused(file, "is written twice", "outputs must be different files");
      }
      taken.add(file);
    }
  }

  // Through links too, when both are there. Devices and pipes may be shared.
  private static boolean same(Path a, Path b) {
    if (a.equals(STANDARD) || b.equals(STANDARD)) {
      return a.equals(b);
    }
    try {
      return (Files.exists(a) && Files.exists(b))
          ? Files.isRegularFile(a) && Files.isSameFile(a, b)
          : a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    } catch (IOException e) {
      return false; // what cannot be looked at cannot be written either
    }
  }

  private static WholeFile prepare(Path file, byte[] bytes) {
    try {
      return WholeFile.prepare(file, bytes);
    } catch (IOException e) {
      throw cannot(file.toString(), e);
    }
  }

  private static InvalidInputException cannot(String file, IOException e) {
    return new InvalidInputException(
        new Problem(file, 0, "", "cannot be written: " + e.getMessage(), ""));
  }

  private static InvalidInputException refused(Path file, String found, String allowed) {
    String name = file.equals(STANDARD) ? "standard output" : file.toString();
    return new InvalidInputException(new Problem(name, 0, "", found, allowed));
  }

  private static void discard(WholeFile file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
