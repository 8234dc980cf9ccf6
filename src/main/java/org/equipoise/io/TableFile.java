// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A CSV table with the digest of the bytes that it was read from, in one pass: what comes through a
 * pipe cannot be read twice.
 *
 * @param table the table
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record TableFile(CsvTable table, String sha256) {
  /** Checks that both are there. */
  public TableFile {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(sha256, "sha256");
  }

  /**
   * Reads a file.
   *
   * @param file the file, or a pipe
   * @param mark the decimal mark of its numbers
   * @return the table
   * @throws org.equipoise.core.InvalidInputException if it cannot be read or is no table
   */
  public static TableFile read(Path file, DecimalMark mark) {
    try (InputStream in = InputFile.open(file)) {
      return read(in, file.toString(), mark);
    } catch (IOException e) {
      throw InputFile.unreadable(file.toString(), e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param in the stream; not closed
   * @param name its name in messages
   * @param mark the decimal mark of its numbers
   * @return the table
   * @throws org.equipoise.core.InvalidInputException if it cannot be read or is no table
   */
  public static TableFile read(InputStream in, String name, DecimalMark mark) {
    MessageDigest digest = Sha256.digest();
    CsvTable table = CsvTable.read(new DigestInputStream(in, digest), name, mark);
    return new TableFile(table, HexFormat.of().formatHex(digest.digest()));
  }
}
