// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.equipoise.core.InvalidInputException;
import org.equipoise.core.Problem;

/** Opens files, with refusals in place of I/O exceptions. */
final class InputFile {
  private InputFile() {}

  static InputStream open(Path file) {
    if (Files.isDirectory(file)) {
      throw refused(file.toString(), "is a directory; must be a file");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw refused(file.toString(), "does not exist; must be a file that can be read");
    } catch (AccessDeniedException e) {
      throw refused(file.toString(), "may not be read: permission denied");
    } catch (IOException e) {
      throw unreadable(file.toString(), e);
    }
  }

  static InvalidInputException unreadable(String file, IOException cause) {
    return refused(file, "cannot be read: " + cause.getMessage());
  }

  private static InvalidInputException refused(String file, String found) {
    return new InvalidInputException(new Problem(file, 0, "", found, ""));
  }
}
