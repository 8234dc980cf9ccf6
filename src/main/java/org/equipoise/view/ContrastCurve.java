// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.analysis.AnalysisResult;
import org.equipoise.analysis.HypothesisResult;
import org.equipoise.compare.Resampling;
import org.equipoise.core.Estimate;
import org.equipoise.core.SignificanceTest;
import org.equipoise.figure.DifferenceDensity;
import org.equipoise.figure.EstimationPlot;
import org.equipoise.figure.GivenDensity;
import org.equipoise.figure.Span;
import org.equipoise.numeric.KernelDensity;
import org.equipoise.numeric.SampleQuantile;

/**
 * The density of a difference, and what it is.
 *
 * @param shape the density
 * @param words what it is, as the end of a sentence about the difference
 */
record ContrastCurve(DifferenceDensity shape, String words) {
  /** Share of the resamples that is beyond either end: Student's t is drawn about as far. */
  private static final double BEYOND = 0.003;

  static Optional<ContrastCurve> of(
      AnalysisResult analysis, HypothesisResult result, ContrastDensity density) {
    if (result.estimate().isEmpty()) {
      return Optional.empty();
    }
    return density instanceof ContrastDensity.Bootstrap bootstrap
        ? bootstrap(analysis, result, bootstrap.draw())
        : ofTest(result.estimate().get());
  }

  private static Optional<ContrastCurve> ofTest(Estimate estimate) {
    OptionalDouble se = estimate.standardError();
    OptionalDouble df =
        EstimateFields.optional(estimate.test().map(SignificanceTest::degreesOfFreedom));
    if (se.isEmpty() || !(se.getAsDouble() > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new ContrastCurve(
            new EstimationPlot.Curve(se.getAsDouble(), df.orElse(Double.POSITIVE_INFINITY)),
            ", its density "
                + (df.isPresent() ? "Student's t" : "normal")
                + " around the estimate"));
  }

  private static Optional<ContrastCurve> bootstrap(
      AnalysisResult analysis, HypothesisResult result, Resampling draw) {
    List<Double> estimates = analysis.resampled(result, draw).orElse(List.of());
    return KernelDensity.of(estimates)
        .map(
            density ->
                new ContrastCurve(drawn(result, estimates, density), words(estimates, draw)));
  }

  /** By its density on the scale of the analysis, which is the one that the axis is even on. */
  private static GivenDensity drawn(
      HypothesisResult result, List<Double> sorted, KernelDensity density) {
    double low = SampleQuantile.of(sorted, BEYOND) - density.bandwidth();
    double high = SampleQuantile.of(sorted, 1 - BEYOND) + density.bandwidth();
    GivenDensity even = GivenDensity.of(density::at, new Span(low, high));
    List<Double> shown = even.values().stream().map(result.scale()::shown).toList();
    return new GivenDensity(shown, even.heights());
  }

  private static String words(List<Double> estimates, Resampling draw) {
    return ", its density that of "
        + estimates.size()
        + " bootstrap resamples of the participants within each arm (seed "
        + draw.seed()
        + ")";
  }
}
