// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that appear whole or not at all. */
public final class WholeFile {
  private static final int ATTEMPTS = 1000;

  private WholeFile() {}

  /**
   * Writes a file beside its place, then moves it there. What is no regular file, such as {@code
   * /dev/stdout}, is written directly.
   *
   * @param file the file; replaced when it exists
   * @param bytes its content
   * @throws IOException if it cannot be written; the earlier file is then as it was
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      if (Files.isDirectory(file)) {
        throw new IOException("is a directory");
      }
      Files.write(file, bytes, StandardOpenOption.WRITE);
      return;
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft = draft(target);
    try {
      Files.write(draft, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      move(draft, target);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  // Not a temporary file: those are for their owner's eyes only, and keep that after the move.
  private static Path draft(Path target) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Path draft = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
      if (Files.notExists(draft)) {
        return Files.createFile(draft); // another run may be writing the same file
      }
    }
    throw new IOException("too many unfinished files beside it");
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
