// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * What a number or a word of an answer means, for who meets it for the first time.
 *
 * @param term the number or the word, as the table heads it
 * @param meaning what it means
 * @param misreading how it is often misread; may be empty
 */
public record Explanation(String term, String meaning, String misreading) {
  /** The heading, wherever they are printed. */
  public static final String HEADING = "In plain words";

  /** What is printed before a misreading. */
  public static final String OFTEN_MISREAD = "Often misread: ";

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if term or meaning is blank
   */
  public Explanation {
    Require.notBlank(term, "term");
    Require.notBlank(meaning, "meaning");
    Objects.requireNonNull(misreading, "misreading");
  }
}
