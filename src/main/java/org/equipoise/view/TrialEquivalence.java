// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Caption;
import org.equipoise.figure.EquivalencePlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Margin;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/** Every claim that has a margin, against it. */
final class TrialEquivalence {
  private final AnalysisResult analysis;
  private final List<HypothesisResult> claims;
  private final boolean mixed;

  TrialEquivalence(AnalysisResult analysis) {
    this.analysis = analysis;
    this.claims =
        analysis.results().stream()
            .filter(
                result -> result.claim().filter(claim -> claim != Claim.SUPERIORITY).isPresent())
            .toList();
    this.mixed = claims.stream().map(claim -> claim.outcome().better()).distinct().count() > 1;
  }

  Optional<Figure> figure() {
    if (claims.isEmpty()) {
      return Optional.empty();
    }
    List<EquivalencePlot.Row> rows = claims.stream().map(this::row).toList();
    return Optional.of(
        new EquivalencePlot(
                caption(), title(claims.get(0)), ends(), List.of("Outcome, visit", "Verdict"), rows)
            .figure());
  }

  private Caption caption() {
    double level = analysis.trial().plan().level();
    double inner = 1 - 2 * analysis.trial().plan().alpha();
    Caption caption =
        Caption.of("Claims against their margins")
            .withSubtitle(
                "Thick: the "
                    + Rounding.percent(inner)
                    + " interval of the two one-sided tests; thin: the "
                    + Rounding.percent(level)
                    + " interval");
    boolean oneSided = claims.stream().anyMatch(TrialEquivalence::nonInferiority);
    return oneSided
        ? caption.withFootnote(
            "Non-inferiority is decided by the two-sided "
                + Rounding.percent(level)
                + " interval, so both bars are the same there.")
        : caption;
  }

  private static boolean nonInferiority(HypothesisResult result) {
    return result.claim().equals(Optional.of(Claim.NONINFERIORITY));
  }

  private String title(HypothesisResult result) {
    String experimental = analysis.trial().armIds().experimental();
    String control = analysis.trial().armIds().control();
    return result.scale() == ResultScale.RATIO
        ? "Ratio, " + experimental + " over " + control
        : TrialEstimationPlot.withUnit(experimental + " minus " + control, result.outcome().unit());
  }

  private AxisEnds ends() {
    Better better = claims.get(0).outcome().better();
    return mixed ? AxisEnds.none() : Favours.ends(better, analysis.trial().armIds());
  }

  private EquivalencePlot.Row row(HypothesisResult result) {
    String verdict = result.verdict().map(Verdict::label).orElse("");
    Optional<Interval> outer = result.estimate().flatMap(Estimate::interval);
    Optional<Interval> inner = result.assessment().flatMap(each -> each.test().interval());
    if (outer.isEmpty() || inner.isEmpty()) {
      String reason = EstimateFields.reason(result.estimation());
      return new EquivalencePlot.NotTested(
          label(result), reason.isEmpty() ? "no interval" : reason, verdict);
    }
    return new EquivalencePlot.Tested(
        label(result),
        result.scale().shown(result.estimate().orElseThrow().value()),
        new EquivalencePlot.TwoIntervals(span(result, outer.get()), span(result, inner.get())),
        margin(result, result.assessment().orElseThrow()),
        result.scale() == ResultScale.RATIO ? Scale.LOG : Scale.LINEAR,
        verdict);
  }

  private String label(HypothesisResult result) {
    String label = result.outcome().name() + ", " + result.visit().id();
    String better = result.outcome().better() == Better.LOWER ? "lower" : "higher";
    return mixed ? label + " (" + better + " is better)" : label;
  }

  private static Span span(HypothesisResult result, Interval interval) {
    Interval shown = result.scale().shown(interval);
    return new Span(shown.lower(), shown.upper());
  }

  private static Margin margin(HypothesisResult result, MarginAssessment assessment) {
    return new Margin(TrialForest.marginName(result), new MarginWords(result, assessment).tested());
  }
}
