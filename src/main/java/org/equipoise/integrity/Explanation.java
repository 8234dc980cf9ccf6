// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

/**
 * The innocent ways to an inconsistent number, from the commonest, in words that accuse nobody. A
 * check lists those that could apply to it.
 */
public enum Explanation {
  /** A rule of rounding that the check did not assume. */
  ROUNDING("the number was rounded by another rule, cut off, or rounded twice"),
  /** A total or mean over several items has finer steps. */
  SEVERAL_ITEMS("the score is a mean of several items, and so has finer steps"),
  /** A number of participants other than the printed one. */
  SUBSET("the number rests on fewer participants than n, as when answers are missing"),
  /** Scores in halves, or weighted, or of several raters. */
  NOT_WHOLE("single scores are not whole units: half points, weights, or a mean of raters"),
  /** Values that were filled in or adjusted. */
  ADJUSTED("the number is adjusted, weighted or computed after missing values were filled in"),
  /** The commonest slip of a table. */
  SE_FOR_SD("a standard error or half-width is labelled as a standard deviation"),
  /** The other divisor. */
  POPULATION_SD("the standard deviation has the divisor n, not n - 1"),
  /** Other ends of the scale. */
  OTHER_SCALE("the scale has other limits or another scoring than assumed"),
  /** Copying. */
  SLIP("a slip in typing, copying or typesetting"),
  /** Recomputed from rounded numbers. */
  ROUNDED_INPUTS("the number was computed from more decimals than are printed"),
  /** Another test, or a variant of it. */
  OTHER_TEST("another test or a variant was used: Welch, one-tailed, corrected or adjusted"),
  /** Limits that are not of the plain scale. */
  OTHER_METHOD("the interval comes from a method whose limits are not symmetric, or is of ratios"),
  /** Statistics that a model computed. */
  MODEL("the degrees of freedom come from a model, an approximation or a subset"),
  /** Baseline variables are not independent. */
  CORRELATED("variables measured in the same participants are correlated"),
  /** Few variables. */
  FEW_VARIABLES("few variables leave the combination to chance"),
  /** Balance by design. */
  RESTRICTED_RANDOMIZATION("stratified or minimized allocation balances more than chance does"),
  /** People counted in several boxes. */
  OTHER_COUNTING("participants are counted at other times, or in more than one box");

  private final String sentence;

  Explanation(String sentence) {
    this.sentence = sentence;
  }

  /**
   * The explanation in plain words, without a full stop.
   *
   * @return such as "the score is a mean of several items, and so has finer steps"
   */
  public String sentence() {
    return sentence;
  }
}
