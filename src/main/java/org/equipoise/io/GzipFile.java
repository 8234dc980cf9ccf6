// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A compressed text that is too large for memory, written bit by bit beside its place and moved
 * there whole. The same text gives the same bytes: no time is kept in it.
 */
public final class GzipFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path draft;
  private final Writer writer;

  private GzipFile(Path target, Path draft, Writer writer) {
    this.target = target;
    this.draft = draft;
    this.writer = writer;
  }

  /**
   * Begins a file.
   *
   * @param file the file; replaced when it exists, once {@link #appear} is called
   * @return the file, to be written and closed
   * @throws IOException if it cannot be written there
   */
  public static GzipFile begin(Path file) throws IOException {
    WholeFile.refuse(file);
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft = WholeFile.draft(target);
    try {
      Writer text =
          new OutputStreamWriter(
              new GZIPOutputStream(Files.newOutputStream(draft), BUFFER), StandardCharsets.UTF_8);
      return new GzipFile(target, draft, new BufferedWriter(text, BUFFER));
    } catch (IOException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /**
   * Where the text goes.
   *
   * @return the writer, not to be closed
   */
  public Writer writer() {
    return writer;
  }

  /**
   * Ends the text and puts the file in its place.
   *
   * @throws IOException if it cannot be; an earlier file is then as it was
   */
  public void appear() throws IOException {
    writer.close();
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was written, if it has not appeared. */
  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
