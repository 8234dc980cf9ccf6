// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file whose content comes bit by bit, and that appears whole or not at all: it grows beside its
 * place and is moved there at the end.
 *
 * <p>What is no regular file, such as {@code /dev/stdout}, is written directly as the content
 * comes.
 */
public final class GrowingFile implements AutoCloseable {
  private final Optional<DraftFile> draft;
  private final OutputStream content;

  private GrowingFile(Optional<DraftFile> draft, OutputStream content) {
    this.draft = draft;
    this.content = content;
  }

  /**
   * Begins a file.
   *
   * @param file the file; replaced when it exists, once {@link #appear} is called
   * @return the file, to be written and closed
   * @throws IOException if it cannot be written there; nothing is left behind then
   */
  public static GrowingFile begin(Path file) throws IOException {
    WholeFile.refuse(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new GrowingFile(
          Optional.empty(), Files.newOutputStream(file, StandardOpenOption.WRITE));
    }
    DraftFile draft = DraftFile.of(file);
    try {
      return new GrowingFile(Optional.of(draft), Files.newOutputStream(draft.path()));
    } catch (IOException e) {
      draft.remove();
      throw e;
    }
  }

  /**
   * Adds to the content.
   *
   * @param bytes what comes next
   * @throws IOException if it cannot be written
   */
  public void append(byte[] bytes) throws IOException {
    content.write(bytes);
  }

  /**
   * Ends the content and puts the file in its place.
   *
   * @throws IOException if it cannot be; an earlier file is then as it was
   */
  public void appear() throws IOException {
    content.close();
    if (draft.isPresent()) {
      draft.get().appear();
    }
  }

  /** Removes what was written beside the place, if it has not appeared. */
  @Override
  public void close() throws IOException {
    try {
      content.close();
    } finally {
      if (draft.isPresent()) {
        draft.get().remove();
      }
    }
  }
}
