// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that appears whole or not at all: its content is written beside its place, then moved
 * there. Several can be prepared before the first appears, so that all do or none.
 *
 * <p>What is no regular file, such as {@code /dev/stdout}, is written directly when it appears.
 */
public final class WholeFile implements AutoCloseable {
  private static final int ATTEMPTS = 1000;

  private final Path target;
  private final byte[] bytes;
  private final Optional<Path> draft;

  private WholeFile(Path target, byte[] bytes, Optional<Path> draft) {
    this.target = target;
    this.bytes = bytes;
    this.draft = draft;
  }

  /**
   * Writes the content beside the file's place.
   *
   * @param file the file; replaced when it exists, once {@link #appear} is called
   * @param bytes its content
   * @return the prepared file
   * @throws IOException if it cannot be written; nothing is left behind then
   */
  public static WholeFile prepare(Path file, byte[] bytes) throws IOException {
    refuse(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new WholeFile(file, bytes.clone(), Optional.empty());
    }
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft = draft(target);
    try {
      Files.write(draft, bytes, StandardOpenOption.TRUNCATE_EXISTING);
      keepPermissions(target, draft);
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
    return new WholeFile(target, new byte[0], Optional.of(draft));
  }

  // Who may read a report is its owner's decision, also when it is made again.
  static void keepPermissions(Path target, Path draft) throws IOException {
    boolean posix = Files.getFileStore(draft).supportsFileAttributeView("posix");
    if (posix && Files.exists(target)) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
    }
  }

  /**
   * Refuses a place where no file can be, as far as that is seen without writing.
   *
   * @param file the file
   * @throws IOException if it cannot be written there, in words: what Java says is the name alone
   */
  public static void refuse(Path file) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    if (file.toString().isEmpty()) {
      throw new IOException("its name is empty");
    }
    if (Files.isDirectory(file)) {
      throw new IOException("it is a directory");
    }
    if (Files.isSymbolicLink(file) && Files.notExists(file)) {
      throw new IOException("it is a link to what is not there");
    }
    if (directory != null && !Files.isDirectory(directory)) {
      throw new IOException("there is no directory " + directory.getFileName());
    }
    if (directory != null && Files.notExists(file) && !Files.isWritable(directory)) {
      throw new IOException("nothing can be written into its directory");
    }
  }

  /**
   * Puts the file in its place.
   *
   * @throws IOException if it cannot be moved there; the earlier file is then as it was
   */
  public void appear() throws IOException {
    if (draft.isEmpty()) {
      writeDirectly();
      return;
    }
    try {
      Files.move(
          draft.get(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft.get(), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void writeDirectly() throws IOException {
    try {
      Files.write(target, bytes, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new IOException(target + ": " + e.getMessage(), e);
    }
  }

  /** Removes what was written beside the place, if it has not appeared. */
  @Override
  public void close() throws IOException {
    if (draft.isPresent()) {
      Files.deleteIfExists(draft.get());
    }
  }

  // Not a temporary file: those are for their owner's eyes only, and keep that after the move.
  static Path draft(Path target) throws IOException {
    for (int i = 0; i < ATTEMPTS; i++) {
      Path draft = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
      if (Files.notExists(draft)) {
        return Files.createFile(draft); // another run may be writing the same file
      }
    }
    throw new IOException("there are too many unfinished files beside it");
  }
}
