// SPDX-License-Identifier: Apache-2.0
package org.equipoise.io;

import java.util.Objects;
import org.equipoise.core.Problem;

/**
 * Where a value stands in a file.
 *
 * @param file the file as the user named it
 * @param line the line, from 1
 * @param path the keys that lead to it, such as {@code outcomes[1].better}; empty for the whole
 *     file
 */
public record Position(String file, int line, String path) {
  /** Checks that the parts are there. */
  public Position {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(path, "path");
  }

  /**
   * A problem here.
   *
   * @param found what is wrong, with what was found
   * @param allowed what is allowed; may be empty
   * @return the problem
   */
  public Problem problem(String found, String allowed) {
    return new Problem(file, line, path, found, allowed);
  }

  Position key(String key, int keyLine) {
    return new Position(file, keyLine, path.isEmpty() ? key : path + "." + key);
  }

  Position item(int index, int itemLine) {
    return new Position(file, itemLine, path + "[" + index + "]");
  }
}
