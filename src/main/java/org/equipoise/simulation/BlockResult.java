// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What the replicates of a block leave behind: their sums, and their answers where these are kept.
 */
public final class BlockResult {
  private static final String KIND = "sums";

  private final CellSums sums;
  private final Optional<ReplicateRows> rows;

  BlockResult(CellSums sums, Optional<ReplicateRows> rows) {
    this.sums = sums;
    this.rows = rows;
  }

  CellSums sums() {
    return sums;
  }

  Optional<ReplicateRows> rows() {
    return rows;
  }

  /**
   * The result as bytes, which carry their own SHA-256; {@link WorkUnit#result} reads them.
   *
   * @return the same bytes for the same unit, wherever it was run
   */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      sums.write(out);
      out.writeBoolean(rows.isPresent());
      if (rows.isPresent()) {
        rows.get().write(out);
      }
    } catch (IOException e) { // a buffer in memory does not fail
      throw new UncheckedIOException(e);
    }
    return Envelope.close(KIND, bytes.toByteArray());
  }

  /** The result of a unit whose sums, still empty, are given. */
  static BlockResult fromBytes(byte[] bytes, CellSums empty) {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(Envelope.open(KIND, bytes)));
    try {
      empty.read(in);
      Optional<ReplicateRows> rows =
          in.readBoolean() ? Optional.of(ReplicateRows.read(in)) : Optional.empty();
      if (in.available() > 0) {
        throw new IllegalArgumentException("sums must be of this unit, got those of another");
      }
      return new BlockResult(empty, rows);
    } catch (IOException e) {
      throw new IllegalArgumentException("sums must be of this unit, got those of another", e);
    }
  }
}
