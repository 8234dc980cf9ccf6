// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Locale;
import org.equipoise.evidence.PrintedResult;

/**
 * One printed result held against what the two arms give.
 *
 * @param printed the printed result
 * @param quantity which of its numbers, such as d or p
 * @param printedText the number as printed
 * @param candidates what the two arms give under several conventions, nearest first; may be empty
 * @param finding whether it reproduces
 * @param explanation one sentence for a person
 */
public record Reproduction(
    PrintedResult printed,
    String quantity,
    String printedText,
    List<Candidate> candidates,
    Finding finding,
    String explanation) {
  /** Copies the list. */
  public Reproduction {
    candidates = List.copyOf(candidates);
  }

  /**
   * What one convention gives.
   *
   * @param convention in words
   * @param value the number
   */
  public record Candidate(String convention, double value) {}

  /** Whether a printed number reproduces. */
  public enum Finding {
    /** A convention gives the printed number to its last digit. */
    REPRODUCES,
    /** A convention comes near: within 0.1 for an effect size, a factor of 1.5 for a p-value. */
    COMPARABLE,
    /** No convention comes near. */
    DIFFERS,
    /** Two arms do not determine it. */
    NOT_FROM_TWO_ARMS;

    /**
     * The name in tables.
     *
     * @return such as not-from-two-arms
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
