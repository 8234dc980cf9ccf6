// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A place beside a file's, for what is too large for memory, moved there whole or removed. */
final class DraftFile {
  private final Path target;
  private final Path draft;

  private DraftFile(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /** An empty draft of a file that can be written. */
  static DraftFile of(Path file) throws IOException {
    WholeFile.refuse(file);
    Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file;
    Path draft = WholeFile.draft(target);
    WholeFile.keepPermissions(target, draft);
    return new DraftFile(target, draft);
  }

  Path path() {
    return draft;
  }

  /** Puts the draft in its file's place; when that fails, an earlier file is as it was. */
  void appear() throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes the draft, if it has not appeared. */
  void remove() throws IOException {
    Files.deleteIfExists(draft);
  }
}
