// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.function.DoubleFunction;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Margin;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/** A margin, its power and the margin that would have had 80 % power, in words. */
final class MarginWords {
  private final HypothesisResult result;
  private final MarginAssessment assessment;

  MarginWords(HypothesisResult result, MarginAssessment assessment) {
    this.result = result;
    this.assessment = assessment;
  }

  /** As it was planned: "±0.5 SD", "-1 to 2 cm2", "0.8 to 1.25"; one side for non-inferiority. */
  String planned() {
    Margin margin = assessment.margin();
    Span span = TrialForest.oneSided(result, margin.low(), margin.high());
    return Words.withUnit(bounds(span, Words::plain), unit());
  }

  /** As it was planned, and for a margin in SDs what that is in the outcome's unit. */
  String full() {
    if (!(assessment.margin() instanceof Margin.Smd)) {
      return planned();
    }
    String basis = assessment.basis().isEmpty() ? "" : "; " + assessment.basis();
    return planned() + " (" + shown() + basis + ")";
  }

  private String shown() {
    double low = result.scale().shown(assessment.low());
    double high = result.scale().shown(assessment.high());
    int decimals = Rounding.decimals(low, high);
    Span span = TrialForest.oneSided(result, low, high);
    boolean ratio = result.scale() == ResultScale.RATIO;
    return Words.withUnit(
        bounds(span, value -> Rounding.fixed(value, decimals)),
        ratio ? "as a ratio" : result.outcome().unit());
  }

  /** The margin's ends as they were tested, the side that was not looked at infinite. */
  Span tested() {
    return TrialForest.oneSided(
        result, result.scale().shown(assessment.low()), result.scale().shown(assessment.high()));
  }

  private static String bounds(Span span, DoubleFunction<String> number) {
    if (Double.isInfinite(span.low())) {
      return number.apply(span.high());
    }
    if (Double.isInfinite(span.high())) {
      return number.apply(span.low());
    }
    return span.low() == -span.high()
        ? "\u00B1" + number.apply(span.high())
        : number.apply(span.low()) + " to " + number.apply(span.high());
  }

  /** The unit of the planned margin. */
  String unit() {
    if (assessment.margin() instanceof Margin.Smd) {
      return "SD";
    }
    return assessment.margin() instanceof Margin.Ratio ? "" : result.outcome().unit();
  }

  /** "±0.71 SD", or "0.714 to 1.40"; one side for non-inferiority. */
  String with80() {
    double size = assessment.marginWith80InItsUnit();
    Span span =
        assessment.margin() instanceof Margin.Ratio
            ? TrialForest.oneSided(result, 1 / size, size)
            : TrialForest.oneSided(result, -size, size);
    return Words.withUnit(bounds(span, Words::number), unit());
  }
}
