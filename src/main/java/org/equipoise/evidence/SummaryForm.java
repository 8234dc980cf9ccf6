// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

/** The forms in which a table of published summaries can give two arms, by its columns. */
public enum SummaryForm {
  /** n, mean and SD. */
  MEANS(
      "n1 mean1 sd1 n2 mean2 sd2 (in place of an sd its se, or ci_low and ci_high with the arm's"
          + " number)"),
  /** The same, or what gives the difference in SDs. */
  STANDARDIZED("those of means, or n1 n2 with t, or n1 n2 with f or p and sign"),
  /** Counts. */
  EVENTS("events1 n1 events2 n2"),
  /** Before and after. */
  CHANGES("n1 pre1 post1 sdpre1 n2 pre2 post2 sdpre2"),
  /** Before and after, with the SD after. */
  CHANGES_AND_SD_POST("n1 pre1 post1 sdpre1 sdpost1 and the same of arm 2"),
  /** Before and after, with the SD after and the correlation. */
  CHANGES_AND_CORRELATION("n1 pre1 post1 sdpre1 sdpost1 r1 and the same of arm 2 (or --r for r)"),
  /** Matched pairs by the event in both, one or neither of their members. */
  PAIRS(
      "both only1 only2 neither (pairs with the event in both, in the one of an arm, in neither)"),
  /** Counts of ordered categories. */
  ORDERED("counts1 counts2 (counts of ordered categories, the lowest first, such as 33 6 6 11 2)");

  private final String columns;

  SummaryForm(String columns) {
    this.columns = columns;
  }

  /**
   * The columns that give it.
   *
   * @return in words
   */
  public String columns() {
    return columns;
  }
}
