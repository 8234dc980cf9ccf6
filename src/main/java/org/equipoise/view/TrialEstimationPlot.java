// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.MarginAssessment;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.equipoise.figure.Caption;
import org.equipoise.figure.EstimationPlot;
import org.equipoise.figure.Figure;
import org.equipoise.figure.Margin;
import org.equipoise.figure.Scale;
import org.equipoise.figure.Span;
import org.equipoise.table.Rounding;

/** The estimation plot of one result: the arms as observed, and the difference as estimated. */
final class TrialEstimationPlot {
  private final AnalysisResult analysis;
  private final Individuals individuals;
  private final ContrastDensity density;

  TrialEstimationPlot(AnalysisResult analysis, Individuals individuals, ContrastDensity density) {
    this.analysis = analysis;
    this.individuals = individuals;
    this.density = density;
  }

  Optional<Figure> figure(HypothesisResult result) {
    return plot(result).map(EstimationPlot::figure);
  }

  Optional<Figure> below(HypothesisResult result) {
    return plot(result).map(EstimationPlot::below);
  }

  private Optional<EstimationPlot> plot(HypothesisResult result) {
    return analysis
        .moments(result)
        .map(moments -> plot(result, moments))
        .or(
            () ->
                analysis
                    .censored(result)
                    .map(sample -> new CensoredArms(sample, result.scale()))
                    .filter(CensoredArms::haveMedians)
                    .map(arms -> plot(result, arms)));
  }

  private EstimationPlot plot(HypothesisResult result, CensoredArms censored) {
    Optional<ContrastCurve> curve = ContrastCurve.of(analysis, result, density);
    TwoArms<EstimationPlot.Arm> arms =
        censored.arms(analysis.trial().armIds(), individuals == Individuals.SHOWN);
    return new EstimationPlot(
        caption(result, CensoredArms.BARS, curve)
            .withFootnote(censored.note())
            .withFootnote(beside(result, "median")),
        measure(result, CensoredArms.BARS),
        arms.experimental(),
        arms.control(),
        contrast(result, curve));
  }

  private EstimationPlot plot(HypothesisResult result, TwoArms<Moments> moments) {
    TwoArms<String> names = analysis.trial().armIds();
    TwoArms<List<Double>> own = points(result);
    Optional<ContrastCurve> curve = ContrastCurve.of(analysis, result, density);
    Caption caption = caption(result, bars(result), curve);
    return new EstimationPlot(
        adjusted(result) ? caption.withFootnote(beside(result, "mean")) : caption,
        measure(result, bars(result)),
        arm(result.scale(), names.experimental(), moments.experimental(), own.experimental()),
        arm(result.scale(), names.control(), moments.control(), own.control()),
        contrast(result, curve));
  }

  private Caption caption(HypothesisResult result, String bars, Optional<ContrastCurve> curve) {
    Caption caption =
        Caption.of(result.outcome().name() + " at " + result.visit().id())
            .withSubtitle(legend(result, bars) + curve.map(ContrastCurve::words).orElse("") + ".");
    return result.estimate().isPresent()
        ? caption.withFootnote(Favours.sentence(result, analysis.trial().armIds()))
        : caption;
  }

  private String beside(HypothesisResult result, String centre) {
    return (result.scale() == ResultScale.RATIO ? "The ratio" : "The difference")
        + (adjusted(result) ? " is adjusted for baseline" : " is of the model's means")
        + ", so it need not be level with the "
        + centre
        + " of "
        + analysis.trial().armIds().experimental()
        + ".";
  }

  private static String bars(HypothesisResult result) {
    return result.scale() == ResultScale.RATIO
        ? "geometric mean, \u00D7 and \u00F7 geometric SD"
        : "mean \u00B1 SD";
  }

  private String legend(HypothesisResult result, String bars) {
    String contrast = result.scale() == ResultScale.RATIO ? "Ratio" : "Difference";
    return "Bars: " + bars + ". " + contrast + " by " + MethodWords.of(result.method());
  }

  private static boolean adjusted(HypothesisResult result) {
    return result.method().startsWith("ancova") || result.method().equals("change");
  }

  private EstimationPlot.Measure measure(HypothesisResult result, String bars) {
    boolean ratio = result.scale() == ResultScale.RATIO;
    TwoArms<String> arms = analysis.trial().armIds();
    String unit = result.outcome().unit();
    String title = withUnit(result.outcome().name(), unit);
    String contrast =
        ratio
            ? "Ratio, " + arms.experimental() + " over " + arms.control()
            : withUnit(arms.experimental() + " minus " + arms.control(), unit);
    return new EstimationPlot.Measure(title, contrast, ratio ? Scale.LOG : Scale.LINEAR, bars);
  }

  static String withUnit(String what, String unit) {
    return unit.isEmpty() ? what : what + " (" + unit + ")";
  }

  private static EstimationPlot.Arm arm(
      ResultScale scale, String name, Moments moments, List<Double> points) {
    double mean = moments.mean(0);
    double sd = moments.standardDeviation(0);
    Optional<Span> spread =
        moments.n() < 2
            ? Optional.empty()
            : Optional.of(new Span(scale.shown(mean - sd), scale.shown(mean + sd)));
    EstimationPlot.Centre centre = new EstimationPlot.Centre(scale.shown(mean), spread);
    return new EstimationPlot.Arm(name, moments.n(), Optional.of(centre), points);
  }

  private TwoArms<List<Double>> points(HypothesisResult result) {
    Optional<TwoArms<ArmValues>> values =
        individuals == Individuals.SHOWN ? analysis.individuals(result) : Optional.empty();
    return values
        .map(arms -> arms.<List<Double>>map(each -> points(result.scale(), each)))
        .orElse(new TwoArms<>(List.of(), List.of()));
  }

  private static List<Double> points(ResultScale scale, ArmValues values) {
    return Arrays.stream(values.column(0)).map(scale::shown).boxed().toList();
  }

  private static EstimationPlot.Contrast contrast(
      HypothesisResult result, Optional<ContrastCurve> curve) {
    Optional<Estimate> estimate = result.estimate();
    if (estimate.isEmpty()) {
      return new EstimationPlot.NoDifference(EstimateFields.reason(result.estimation()));
    }
    double value = result.scale().shown(estimate.get().value());
    Interval interval =
        estimate
            .get()
            .interval()
            .map(result.scale()::shown)
            .orElse(new Interval(value, value, 0.95));
    return new EstimationPlot.Difference(
        value,
        new Span(interval.lower(), interval.upper()),
        Rounding.percent(interval.level()) + " CI",
        curve.map(ContrastCurve::shape),
        result.assessment().map(each -> margin(result, each)));
  }

  private static Margin margin(HypothesisResult result, MarginAssessment assessment) {
    double low = result.scale().shown(assessment.low());
    double high = result.scale().shown(assessment.high());
    return new Margin(TrialForest.marginName(result), TrialForest.oneSided(result, low, high));
  }
}
