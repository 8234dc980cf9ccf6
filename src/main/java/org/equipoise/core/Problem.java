// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.util.Objects;

/**
 * One thing wrong with an input, said so that a person can mend it.
 *
 * @param file the file as the user named it, or the option for a command line's own errors
 * @param line the line, counted from 1; 0 when the whole file is meant
 * @param field the field, column or key; empty when the whole line is meant
 * @param found what is wrong, with what was found
 * @param allowed what is allowed; may be empty
 */
public record Problem(String file, int line, String field, String found, String allowed) {
  /** Checks the parts. */
  public Problem {
    Objects.requireNonNull(file, "file");
    Require.atLeast(line, 0, "line");
    Objects.requireNonNull(field, "field");
    Require.notBlank(found, "found");
    Objects.requireNonNull(allowed, "allowed");
  }

  /**
   * The problem on one line.
   *
   * @return {@code FILE:LINE: FIELD: what is wrong; what is allowed}, without the parts that are
   *     empty and without control characters
   */
  public String message() {
    StringBuilder out = new StringBuilder(file);
    if (line > 0) {
      out.append(':').append(line);
    }
    if (!field.isEmpty()) {
      out.append(": ").append(field);
    }
    out.append(": ").append(found);
    if (!allowed.isEmpty()) {
      out.append("; ").append(allowed);
    }
    return out.toString().replaceAll("\\p{Cntrl}", " ");
  }
}
