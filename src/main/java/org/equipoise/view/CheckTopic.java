// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import org.equipoise.integrity.CheckKind;
import org.equipoise.table.Explanation;

/** What each check asks, and what its answer does not say. */
enum CheckTopic {
  GRIM(
      CheckKind.GRIM,
      "Whole scores of n people have a whole total, so that only some means can come about. It"
          + " asks whether the printed mean is one of them.",
      "With many people or few decimals every mean can come about, and the check says nothing."),
  GRIMMER(
      CheckKind.GRIMMER,
      "The same of the standard deviation: whether some whole scores have the printed mean and"
          + " standard deviation together.",
      "A score that is a mean of items, or half points, has finer steps than the check assumes."),
  DEBIT(
      CheckKind.DEBIT,
      "Zeros and ones with a known mean have a known standard deviation. It asks whether it is the"
          + " printed one.",
      "It is for data of yes and no alone."),
  SDLIMITS(
      CheckKind.SDLIMITS,
      "On a scale with ends a mean leaves the standard deviation between two limits.",
      "One outside often is a standard error in the wrong column."),
  SPRITE(
      CheckKind.SPRITE,
      "A search for whole scores on the scale that have the printed mean and standard deviation.",
      "Scores that are found need not be those of the study: there may be very many."),
  RECOMPUTE(
      CheckKind.RECOMPUTE,
      "The p-value that the printed test statistic gives, with all values that round to the"
          + " statistic, beside the printed one.",
      "A p that does not follow is most often a slip or another test. What matters first is"
          + " whether the decision differs."),
  CONVENTION(
      CheckKind.CONVENTION,
      "Which usual way of computing leads from the printed means and standard deviations to the"
          + " printed result.",
      "That none does is no error: the paper may have adjusted for something."),
  PERCENT(
      CheckKind.PERCENT,
      "Whether a percentage is that of its count and total, or of any count of the total.",
      "People with a missing answer make the total smaller than n."),
  CI_SYMMETRY(
      CheckKind.CI_SYMMETRY,
      "Whether the estimate is in the middle of its limits, as printed or as a ratio, and the"
          + " interval as wide as its standard error says.",
      "Bootstrap, rank and exact intervals need not be symmetric."),
  IMPLIED_R(
      CheckKind.IMPLIED_R,
      "The standard deviations before, after and of the change imply how closely before and after"
          + " go together: a correlation, which cannot be beyond -1 and 1.",
      "Fewer people in the change than before or after make it only approximate."),
  DF(
      CheckKind.DF,
      "Whether the degrees of freedom are those that the number of people gives.",
      "Fewer than expected may be people with missing values, or covariates."),
  BASELINE_P(
      CheckKind.BASELINE_P,
      "Whether the arms before treatment, over all variables together, differ as much as chance"
          + " makes arms differ; neither far more nor far less.",
      "It assumes variables that have nothing to do with each other. Those of the same people do,"
          + " which makes small p-values commoner than they look."),
  FLOW(
      CheckKind.FLOW,
      "Whether those lost and those analysed are together those randomized, in each arm.",
      "People may be counted at different times, or in more than one box."),
  ORDER(
      CheckKind.ORDER,
      "Whether the smallest value, quartiles, median, mean and largest value are in their order,"
          + " and the standard deviation fits between them.",
      ""),
  SPREAD(
      CheckKind.SPREAD,
      "Whether the standard error is the standard deviation over the square root of n.",
      "If each fits the other's place, the two columns are exchanged."),
  SUM(
      CheckKind.SUM,
      "Whether the mean of a total score is the sum of the means of its parts.",
      "It holds only when all are of the same people and the total is a plain sum.");

  private final CheckKind kind;
  private final String meaning;
  private final String misreading;

  CheckTopic(CheckKind kind, String meaning, String misreading) {
    this.kind = kind;
    this.meaning = meaning;
    this.misreading = misreading;
  }

  static CheckTopic of(CheckKind kind) {
    for (CheckTopic topic : values()) {
      if (topic.kind == kind) {
        return topic;
      }
    }
    throw new IllegalStateException("no words for the check " + kind.id());
  }

  Explanation explanation() {
    return new Explanation("Check " + kind.id(), meaning, misreading);
  }
}
