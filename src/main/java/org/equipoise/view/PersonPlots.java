// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.analysis.ResultScale;
import org.equipoise.claim.Better;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.figure.Caption;
import org.equipoise.figure.Figure;
import org.equipoise.figure.RaincloudPlot;
import org.equipoise.figure.ResidualPlot;
import org.equipoise.figure.Role;
import org.equipoise.figure.Scale;
import org.equipoise.figure.SlopePlot;

/** The plots that show single participants and nothing without them. */
final class PersonPlots {
  private final AnalysisResult analysis;

  PersonPlots(AnalysisResult analysis) {
    this.analysis = analysis;
  }

  Optional<Figure> raincloud(HypothesisResult result) {
    return analysis.individuals(result).map(values -> raincloud(result, values).figure());
  }

  private RaincloudPlot raincloud(HypothesisResult result, TwoArms<ArmValues> values) {
    Caption caption =
        Caption.of(what(result))
            .withSubtitle("Density, box with median and quartiles, and participants")
            .withFootnote(
                "Density by Gaussian kernels with Silverman's bandwidth"
                    + (isRatio(result) ? ", of the logs" : "")
                    + "; it reaches beyond the data. Whiskers: the furthest values within 1.5"
                    + " interquartile ranges.");
    TwoArms<String> names = names();
    return new RaincloudPlot(
        caption,
        TrialEstimationPlot.withUnit(result.outcome().name(), result.outcome().unit()),
        scale(result),
        Favours.values(result.outcome().better()),
        List.of(
            new RaincloudPlot.Arm(
                names.experimental(), Role.EXPERIMENTAL, shown(result, values.experimental(), 0)),
            new RaincloudPlot.Arm(
                names.control(), Role.CONTROL, shown(result, values.control(), 0))));
  }

  Optional<Figure> slope(HypothesisResult result) {
    return analysis.withBaseline(result).map(values -> slope(result, values).figure());
  }

  private SlopePlot slope(HypothesisResult result, TwoArms<ArmValues> values) {
    String before = analysis.trial().baseline().orElseThrow().id();
    String after = result.visit().id();
    Caption caption =
        Caption.of(result.outcome().name() + " from " + before + " to " + after)
            .withSubtitle(
                "Each line is a participant with both values; thick: the arm's "
                    + (isRatio(result) ? "geometric mean" : "mean"))
            .withFootnote(
                (result.outcome().better() == Better.LOWER ? "Lower" : "Higher") + " is better.");
    TwoArms<String> names = names();
    return new SlopePlot(
        caption,
        TrialEstimationPlot.withUnit(result.outcome().name(), result.outcome().unit()),
        scale(result),
        List.of(before, after),
        List.of(
            arm(result, names.experimental(), Role.EXPERIMENTAL, values.experimental()),
            arm(result, names.control(), Role.CONTROL, values.control())));
  }

  private static SlopePlot.Arm arm(
      HypothesisResult result, String name, Role role, ArmValues values) {
    List<Double> after = shown(result, values, 0);
    List<Double> before = shown(result, values, 1);
    List<SlopePlot.Course> courses =
        IntStream.range(0, after.size())
            .mapToObj(i -> new SlopePlot.Course(before.get(i), after.get(i)))
            .toList();
    return new SlopePlot.Arm(name, role, courses);
  }

  Optional<Figure> residuals(HypothesisResult result) {
    return analysis.residuals(result).map(residuals -> residuals(result, residuals).figure());
  }

  private ResidualPlot residuals(HypothesisResult result, TwoArms<List<Double>> residuals) {
    Caption caption =
        Caption.of("Residuals of " + what(result))
            .withSubtitle("Of " + MethodWords.of(result.method()))
            .withFootnote(
                "Bins by Freedman and Diaconis. Normal quantiles of (i − 3/8)/(n + 1/4) (Blom).");
    String title =
        isRatio(result)
            ? "Residual of the log"
            : TrialEstimationPlot.withUnit("Residual", result.outcome().unit());
    TwoArms<String> names = names();
    return new ResidualPlot(
        caption,
        title,
        List.of(
            new ResidualPlot.Group(
                names.experimental(), Role.EXPERIMENTAL, residuals.experimental()),
            new ResidualPlot.Group(names.control(), Role.CONTROL, residuals.control())));
  }

  private static String what(HypothesisResult result) {
    return result.outcome().name() + " at " + result.visit().id();
  }

  private TwoArms<String> names() {
    return analysis.trial().armIds();
  }

  private static boolean isRatio(HypothesisResult result) {
    return result.scale() == ResultScale.RATIO;
  }

  private static Scale scale(HypothesisResult result) {
    return isRatio(result) ? Scale.LOG : Scale.LINEAR;
  }

  private static List<Double> shown(HypothesisResult result, ArmValues values, int variable) {
    return Arrays.stream(values.column(variable)).map(result.scale()::shown).boxed().toList();
  }
}
