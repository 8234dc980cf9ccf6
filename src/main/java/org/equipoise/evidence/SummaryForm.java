// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

/** The forms in which a table of published summaries can give two arms, by its columns. */
public enum SummaryForm {
  /** n, mean and SD. */
  MEANS(
      "n1 mean1 sd1 n2 mean2 sd2 (in place of an sd its se, or ci_low and ci_high with the arm's"
          + " number; or n, median and quartiles or range)"),
  /** The difference of means and its SD. */
  DIFFERENCE("n1 mean1 sd1 n2 mean2 sd2, or n1 n2 md with md_se, md_ci_low md_ci_high, t, f or p"),
  /** The same, or what gives the difference in SDs. */
  STANDARDIZED(
      "those of means, or of a difference, or n1 n2 with t, d, g or rpb, or n1 n2 with f, p, chi2 or"
          + " eta2 and sign"),
  /** The same, or an analysis of covariance. */
  ADJUSTED(
      "those of means, or of a difference, or n1 n2 with t, d, g or rpb, or n1 n2 with f, p, chi2 or"
          + " eta2 and sign, or of an ANCOVA with r or r_squared"),
  /** Counts. */
  EVENTS("events1 n1 events2 n2"),
  /** Counts, or a printed odds ratio. */
  ODDS_RATIO("events1 n1 events2 n2, or or with or_low or_high, or_p, or logor logor_se"),
  /** Counts, or a printed risk ratio. */
  RISK_RATIO("events1 n1 events2 n2, or rr with rr_low rr_high, rr_p, or logrr logrr_se"),
  /** Counts, or a printed difference of risks. */
  RISK_DIFFERENCE("events1 n1 events2 n2, or rd with rd_low rd_high, rd_se or rd_p"),
  /** Before and after. */
  CHANGES("n1 pre1 post1 sdpre1 n2 pre2 post2 sdpre2"),
  /** Before and after, with the SD after. */
  CHANGES_AND_SD_POST("n1 pre1 post1 sdpre1 sdpost1 and the same of arm 2"),
  /** Before and after, with the SD after and the correlation. */
  CHANGES_AND_CORRELATION("n1 pre1 post1 sdpre1 sdpost1 r1 and the same of arm 2 (or --r for r)"),
  /** The change and its SD. */
  CHANGE_SCORES(
      "n1 pre1 post1 sdpre1 sdpost1 r1 and the same of arm 2 (or --r for r), or n1 change1 sdchange1"
          + " and the same of arm 2"),
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
