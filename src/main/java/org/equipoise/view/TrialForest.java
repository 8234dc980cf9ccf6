// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.claim.Verdict;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.PooledVariance;
import org.equipoise.figure.AxisEnds;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.ForestPlot;
import org.equipoise.figure.Margin;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/**
 * The standardized difference of every result on one axis, each with its own margin. Outcomes of
 * which less is better stand apart from the others, so that one side of the axis favours one arm.
 */
final class TrialForest {
  private final AnalysisResult analysis;

  TrialForest(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  Optional<Figure> figure() {
    List<HypothesisResult> lower = better(Better.LOWER);
    List<HypothesisResult> higher = better(Better.HIGHER);
    if (lower.isEmpty() && higher.isEmpty()) {
      return Optional.empty();
    }
    boolean mixed = !lower.isEmpty() && !higher.isEmpty();
    List<ForestPlot.Row> rows = new ArrayList<>();
    add(rows, lower, mixed ? "Lower is better: left favours " + arms().experimental() : "");
    add(rows, higher, mixed ? "Higher is better: right favours " + arms().experimental() : "");
    ForestPlot.Measure measure =
        new ForestPlot.Measure(
            "g, " + arms().experimental() + " minus " + arms().control() + " (SD)",
            Scale.LINEAR,
            0,
            mixed
                ? AxisEnds.none()
                : Favours.ends(lower.isEmpty() ? Better.HIGHER : Better.LOWER, arms()));
    List<String> headings = List.of("Outcome, visit", "g", "Verdict");
    return Optional.of(
        new ForestPlot(caption(), measure, rows, headings, Optional.empty()).figure());
  }

  private TwoArms<String> arms() {
    return analysis.trial().armIds();
  }

  private List<HypothesisResult> better(Better better) {
    return Observed.of(analysis).stream()
        .filter(result -> result.outcome().better() == better)
        .toList();
  }

  private Caption caption() {
    Caption caption =
        Caption.of("Effect sizes of all outcomes")
            .withSubtitle("Hedges' g with its " + level() + " interval");
    boolean margins = analysis.results().stream().anyMatch(row -> row.assessment().isPresent());
    return margins
        ? caption.withFootnote(
            "Margins are drawn in the SD of g, the pooled SD at that visit, also those that were"
                + " planned in SDs at baseline. Verdicts rest on the claim's own interval, not on that"
                + " of g.")
        : caption;
  }

  private String level() {
    return Rounding.percent(analysis.trial().plan().level());
  }

  private void add(List<ForestPlot.Row> rows, List<HypothesisResult> results, String heading) {
    if (!heading.isEmpty()) {
      rows.add(new ForestPlot.Heading(heading));
    }
    results.forEach(result -> rows.add(row(result)));
  }

  private ForestPlot.Row row(HypothesisResult result) {
    String label = result.outcome().name() + ", " + result.visit().id();
    String verdict = result.verdict().map(Verdict::label).orElse("");
    Optional<Interval> interval = result.g().flatMap(Estimate::interval);
    if (interval.isEmpty()) {
      String reason = EstimateFields.reason(result.estimation());
      return new ForestPlot.NotEstimated(
          label, reason.isEmpty() ? "no standardized difference" : reason, List.of("", verdict));
    }
    double g = result.g().orElseThrow().value();
    ForestPlot.Value value = ForestPlot.Value.of(g, interval.get().lower(), interval.get().upper());
    String numbers = Rounding.fixed(g, 2) + " (" + twoDecimals(interval.get()) + ")";
    return new ForestPlot.Estimated(
        label, value, margin(result), List.of(Words.typeset(numbers), verdict));
  }

  private static String twoDecimals(Interval interval) {
    return Rounding.fixed(interval.lower(), 2) + " to " + Rounding.fixed(interval.upper(), 2);
  }

  private Optional<Margin> margin(HypothesisResult result) {
    return result
        .assessment()
        .flatMap(each -> standardized(result, each))
        .map(span -> new Margin(marginName(result), span));
  }

  static String marginName(HypothesisResult result) {
    return result.claim().map(Claim::label).orElse("planned") + " margin";
  }

  // On the axis of g every margin is divided as the difference itself was: an SMD margin rests on
  // the SD at baseline, and drawn as it was planned it would contradict the verdict.
  private Optional<Span> standardized(HypothesisResult result, MarginAssessment assessment) {
    return perUnit(result).map(g -> oneSided(result, assessment.low() * g, assessment.high() * g));
  }

  private Optional<Double> perUnit(HypothesisResult result) {
    double difference = result.estimate().map(Estimate::value).orElse(0.0);
    if (difference != 0) {
      return result.g().map(g -> g.value() / difference);
    }
    return analysis
        .moments(result)
        .map(arms -> 1 / PooledVariance.standardDeviation(arms, 0))
        .filter(Double::isFinite);
  }

  /** Non-inferiority looks only at the side where the experimental arm is the worse one. */
  static Span oneSided(HypothesisResult result, double low, double high) {
    if (!result.claim().equals(Optional.of(Claim.NONINFERIORITY))) {
      return new Span(low, high);
    }
    return result.outcome().better() == Better.LOWER
        ? new Span(Double.NEGATIVE_INFINITY, high)
        : new Span(low, Double.POSITIVE_INFINITY);
  }
}
