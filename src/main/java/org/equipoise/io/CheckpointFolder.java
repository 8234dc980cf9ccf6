// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/**
 * A folder that keeps what a long run has done: a manifest that says which run it is, and one file
 * a cell, which carries its own SHA-256 and is replaced whole. One run at a time has it.
 */
public final class CheckpointFolder implements AutoCloseable {
  private static final String MANIFEST = "manifest.txt";
  private static final String LOCK = "lock";
  private static final int DIGEST = 32;

  private final Path folder;
  private final FileChannel lock;
  private final Consumer<String> warnings;

  private CheckpointFolder(Path folder, FileChannel lock, Consumer<String> warnings) {
    this.folder = folder;
    this.lock = lock;
    this.warnings = warnings;
  }

  /**
   * Opens the folder of a run; makes it when it is not there.
   *
   * @param folder the folder; empty, or one of the same run
   * @param run what makes the run another one when it differs, by name, without line breaks
   * @param warnings hears of damaged files
   * @return the folder, to be closed
   * @throws InvalidInputException if it is of another run, in use, or cannot be read or written
   */
  public static CheckpointFolder open(
      Path folder, Map<String, String> run, Consumer<String> warnings) {
    Objects.requireNonNull(warnings, "warnings");
    try {
      refuseStrangers(folder);
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      try {
        removeDrafts(folder);
        checkManifest(folder.resolve(MANIFEST), new LinkedHashMap<>(run));
      } catch (IOException | InvalidInputException e) {
        lock.close();
        throw e;
      }
      return new CheckpointFolder(folder, lock, warnings);
    } catch (IOException e) {
      throw wrong(folder, "cannot be used: " + e.getMessage(), "must be a folder to write into");
    }
  }

  // What another program keeps there is not ours to mix with.
  private static void refuseStrangers(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong(folder, "is no folder", "must be a folder, or not be there yet");
    }
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(MANIFEST))) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        if (!each.getFileName().toString().equals(LOCK)) {
          throw wrong(
              folder, "is not empty and has no " + MANIFEST, "must be empty or of the same run");
        }
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      channel.close();
      throw wrong(folder, "is in use by another run", "must be another folder");
    }
    return channel;
  }

  private static void removeDrafts(Path folder) throws IOException {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, ".*.part")) {
      for (Path each : drafts) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static void checkManifest(Path file, Map<String, String> run) throws IOException {
    run.put("format", "2");
    if (Files.notExists(file)) {
      StringBuilder text = new StringBuilder();
      run.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
      write(file, text.toString().getBytes(StandardCharsets.UTF_8));
      return;
    }
    Map<String, String> there = new LinkedHashMap<>();
    String kept = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    kept.lines().forEach(line -> keep(line, there));
    TreeSet<String> names = new TreeSet<>(run.keySet());
    names.addAll(there.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String old = there.getOrDefault(name, "missing");
      String now = run.getOrDefault(name, "missing");
      if (!old.equals(now)) {
        differences.add(name + " is " + old + " there and " + now + " now");
      }
    }
    if (!differences.isEmpty()) {
      throw wrong(
          file,
          "is of another run: " + String.join(", ", differences),
          "must be of the same run, or another folder");
    }
  }

  private static void keep(String line, Map<String, String> there) {
    int colon = line.indexOf(": ");
    if (colon > 0) {
      there.put(line.substring(0, colon), line.substring(colon + 2));
    }
  }

  /**
   * What was saved of a cell.
   *
   * @param cell the cell, from 0
   * @return its bytes; empty when there are none, or they are damaged, which is warned of
   */
  public Optional<byte[]> cell(int cell) {
    Path file = file(cell);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      byte[] all = Files.readAllBytes(file);
      if (all.length > DIGEST) {
        byte[] content = Arrays.copyOfRange(all, DIGEST, all.length);
        if (MessageDigest.isEqual(digest(cell, content), Arrays.copyOf(all, DIGEST))) {
          return Optional.of(content);
        }
      }
      warnings.accept(file + " is damaged; its cell is done again");
    } catch (IOException e) {
      warnings.accept(file + " cannot be read; its cell is done again");
    }
    return Optional.empty();
  }

  /**
   * Saves a cell in place of what was saved of it.
   *
   * @param cell the cell, from 0
   * @param content the bytes
   * @throws InvalidInputException if it cannot be written; what was saved before is then still
   *     there
   */
  public void save(int cell, byte[] content) {
    byte[] all = Arrays.copyOf(digest(cell, content), DIGEST + content.length);
    System.arraycopy(content, 0, all, DIGEST, content.length);
    try {
      write(file(cell), all);
    } catch (IOException e) {
      throw wrong(
          file(cell),
          "cannot be written: " + e.getMessage(),
          "what was saved before is still there, and the same command goes on from it");
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (WholeFile whole = WholeFile.prepare(file, bytes)) {
      whole.appear();
    }
  }

  // The cell's number counts: a file that was renamed is damaged.
  private static byte[] digest(int cell, byte[] content) {
    MessageDigest digest = Sha256.digest();
    digest.update(Integer.toString(cell).getBytes(StandardCharsets.UTF_8));
    return digest.digest(content);
  }

  private Path file(int cell) {
    return folder.resolve("cell-" + cell + ".sums");
  }

  private static InvalidInputException wrong(Path file, String found, String allowed) {
    return new InvalidInputException(new Problem(file.toString(), 0, "", found, allowed));
  }

  /** Lets another run have the folder. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      warnings.accept(folder + " cannot be closed: " + e.getMessage());
    }
  }
}
