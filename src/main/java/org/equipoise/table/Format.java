// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.Locale;

/** How an answer is written. The same in every locale. */
public enum Format {
  /** Aligned for people, rounded, with units and "Details of methods". */
  TEXT,
  /** The main table's header and rows, unrounded, nothing else. */
  CSV,
  /** One object, unrounded. */
  JSON,
  /** As text, for a document. */
  MARKDOWN,
  /** As text, for a paper; its first lines name the packages that it needs. */
  LATEX;

  /**
   * The format by its name on the command line.
   *
   * @param text text, csv, json, markdown or latex
   * @return the format
   * @throws IllegalArgumentException for any other text
   */
  public static Format parse(String text) {
    for (Format candidate : values()) {
      if (candidate.label().equals(text)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException(
        "format must be text, csv, json, markdown or latex, got " + text);
  }

  /**
   * The name on the command line.
   *
   * @return text, csv, json, markdown or latex
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes an answer.
   *
   * @param answer the answer
   * @return its text, with a line feed at the end of each line
   */
  public String render(Answer answer) {
    return switch (this) { // not one class a constant: a command loads what it needs
      case TEXT -> TextFormat.render(answer);
      case CSV -> CsvFormat.render(answer);
      case JSON -> JsonFormat.render(answer);
      case MARKDOWN -> MarkdownFormat.render(answer);
      case LATEX -> LatexFormat.render(answer);
    };
  }
}
