// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Optional;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Plan;
import org.equipoise.table.Rounding;

/**
 * One result in plain sentences. An inconclusive result is said to be open; that the arms did not
 * differ is never said.
 */
final class VerdictSentence {
  private final HypothesisResult result;
  private final String experimental;
  private final String control;
  private final Plan plan;

  VerdictSentence(HypothesisResult result, TwoArms<String> arms, Plan plan) {
    this.result = result;
    this.experimental = arms.experimental();
    this.control = arms.control();
    this.plan = plan;
  }

  /** The sentences, for a result with or without a claim. */
  String text() {
    Optional<Estimate> estimate = result.estimate();
    if (estimate.isEmpty()) {
      return what() + " could not be estimated: " + reason() + ".";
    }
    if (result.verdict().isEmpty()) {
      return what() + " was estimated without a claim: " + twoSided(estimate.get()) + ".";
    }
    String numbers = result.assessment().map(this::againstMargin).orElse(twoSided(estimate.get()));
    return head(result.verdict().get()) + ": " + numbers + "." + lesson() + power();
  }

  private String reason() {
    return EstimateFields.reason(result.estimation());
  }

  private String what() {
    return result.outcome().name() + " at " + result.visit().id();
  }

  private String head(Verdict verdict) {
    return switch (verdict) {
      case SUPERIOR -> experimental + " was superior to " + control + " in " + what();
      case INFERIOR -> experimental + " was inferior to " + control + " in " + what();
      case NONINFERIOR -> experimental + " was noninferior to " + control + " in " + what();
      case EQUIVALENT -> experimental + " and " + control + " were equivalent in " + what();
      case SUPERIOR_TRIVIAL -> trivial("better");
      case INFERIOR_TRIVIAL -> trivial("worse");
      case INCONCLUSIVE -> "The data leave open whether " + question();
      case NOT_ESTIMABLE -> what() + " could not be estimated";
    };
  }

  private String trivial(String which) {
    return experimental
        + " was "
        + which
        + " than "
        + control
        + " in "
        + what()
        + ", but by less than the margin";
  }

  private String question() {
    return switch (result.claim().orElse(Claim.SUPERIORITY)) {
      case SUPERIORITY -> experimental + " and " + control + " differ in " + what();
      case NONINFERIORITY -> experimental + " is noninferior to " + control + " in " + what();
      case EQUIVALENCE -> experimental + " and " + control + " are equivalent in " + what();
    };
  }

  private String twoSided(Estimate estimate) {
    String p = estimate.p().isPresent() ? "; " + Words.p(estimate.p().getAsDouble()) : "";
    String adjusted =
        result.adjustedP().isPresent()
            ? ", adjusted " + Words.p(result.adjustedP().getAsDouble())
            : "";
    return contrast() + shown(estimate) + " (" + interval(estimate) + p + adjusted + better() + ")";
  }

  private String contrast() {
    return result.scale() == ResultScale.RATIO
        ? "the ratio of geometric means, " + experimental + " over " + control + ", was "
        : "the difference, " + experimental + " minus " + control + ", was ";
  }

  private String shown(Estimate estimate) {
    double value = result.scale().shown(estimate.value());
    String unit = result.scale() == ResultScale.RATIO ? "" : result.outcome().unit();
    return Words.withUnit(Rounding.fixed(value, decimals(estimate)), unit);
  }

  private String interval(Estimate estimate) {
    Optional<Interval> interval = estimate.interval().map(result.scale()::shown);
    return interval
        .map(
            each ->
                Rounding.percent(each.level())
                    + " CI "
                    + Rounding.fixed(each.lower(), decimals(estimate))
                    + " to "
                    + Rounding.fixed(each.upper(), decimals(estimate)))
        .orElse("no interval");
  }

  private int decimals(Estimate estimate) {
    double value = result.scale().shown(estimate.value());
    return estimate
        .interval()
        .map(result.scale()::shown)
        .map(each -> Rounding.decimals(value, each.lower(), each.upper()))
        .orElse(Rounding.decimals(value));
  }

  private String better() {
    return "; " + (result.outcome().better() == Better.LOWER ? "lower" : "higher") + " is better";
  }

  private String againstMargin(MarginAssessment assessment) {
    Estimate test = assessment.test();
    String name = result.claim().equals(Optional.of(Claim.EQUIVALENCE)) ? "TOST " : "one-sided ";
    String p = test.p().isPresent() ? "; " + name + Words.p(test.p().getAsDouble()) : "";
    String adjusted =
        result.adjustedP().isPresent()
            ? ", adjusted " + Words.p(result.adjustedP().getAsDouble())
            : "";
    return contrast()
        + shown(test)
        + " ("
        + interval(test)
        + p
        + adjusted
        + better()
        + "), against a margin of "
        + new MarginWords(result, assessment).full();
  }

  /** What an inconclusive result must not be taken for. */
  private String lesson() {
    if (!result.verdict().equals(Optional.of(Verdict.INCONCLUSIVE))) {
      return "";
    }
    boolean superiority = result.claim().equals(Optional.of(Claim.SUPERIORITY));
    return superiority
        ? " A p above " + Words.alpha(plan.alpha()) + " is no evidence of likeness."
        : " Not shown within the margin is not shown to differ: the question stays open.";
  }

  private static String inWords(String power) {
    return switch (power.charAt(0)) {
      case '<' -> "below " + power.substring(1);
      case '>' -> "above " + power.substring(1);
      default -> "of " + power;
    };
  }

  private String power() {
    return result
        .assessment()
        .map(
            each ->
                " With no true difference this test would have had a power "
                    + inWords(Rounding.probability(each.powerAtZero()))
                    + "; a margin of "
                    + new MarginWords(result, each).with80()
                    + " would have had 80%.")
        .orElse("");
  }
}
