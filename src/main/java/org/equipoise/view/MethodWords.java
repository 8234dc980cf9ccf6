// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

/** The methods of the catalogue as sentences name them. */
public final class MethodWords {
  private MethodWords() {}

  /** A method as a legend names it. */
  static String brief(String method) {
    return switch (method) {
      case "student" -> "post score (Student)";
      case "welch" -> "post score (Welch)";
      case "change" -> "change score";
      case "ancova" -> "ANCOVA";
      default -> method;
    };
  }

  /**
   * A method in words.
   *
   * @param method the id of the method
   * @return such as "Welch's t-test"; the id itself for a method without other words
   */
  public static String of(String method) {
    return switch (method) {
      case "student" -> "Student's t-test";
      case "welch" -> "Welch's t-test";
      case "ancova" -> "analysis of covariance with the baseline as covariate";
      case "ancova-hc3" ->
          "analysis of covariance with standard errors robust to unequal variances (HC3)";
      case "ancova-cr2" ->
          "analysis of covariance with standard errors robust to classes taught together (CR2)";
      case "difference-cr2" ->
          "a difference of means with standard errors robust to classes taught together (CR2)";
      case "change" -> "a t-test of the change from baseline";
      case "wilcoxon" -> "the Wilcoxon rank sum test";
      case "wilcoxon-exact" -> "the exact Wilcoxon rank sum test";
      case "wilcoxon-normal" -> "the Wilcoxon rank sum test by its normal approximation";
      case "brunner-munzel" -> "the Brunner-Munzel test";
      case "fisher" -> "Fisher's exact test";
      case "fragility" -> "the fragility of Fisher's exact test";
      case "boschloo" -> "Boschloo's exact test";
      case "score" -> "the score test of two proportions";
      case "score-mn" -> "Miettinen and Nurminen's score test of two proportions";
      case "proportions" -> "a pooled z test of two proportions";
      case "lod-rank" -> "the Wilcoxon rank sum test with values below the detection limit lowest";
      case "yuen" -> "Yuen's test of trimmed means";
      case "tobit" -> "censored normal (Tobit) regression";
      case "paired" -> "a paired t-test of matched participants";
      default -> method;
    };
  }
}
