// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether this system can name a file by a text. */
final class PathText {
  private PathText() {}

  // A NUL is in no path, and in a locale without UTF-8 neither is a letter beyond ASCII.
  static boolean names(String text) {
    try {
      return !Path.of(text).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
