// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.analysis.ResultScale;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.figure.EstimationPlot;
import org.equipoise.figure.Span;
import org.equipoise.numeric.SampleQuantile;

/**
 * Arms with values below a detection limit as an estimation plot shows them: at the limit, and with
 * medians and quartiles, which do not depend on how far below it the values are.
 */
record CensoredArms(Sample sample, ResultScale scale) {
  static final String BARS = "median and quartiles";

  /** Values below the limit stand at it, so a quartile there is not known. */
  TwoArms<EstimationPlot.Arm> arms(TwoArms<String> names, boolean individuals) {
    TwoArms<boolean[]> below = sample.below().orElseThrow();
    TwoArms<double[]> values = sample.outcome();
    return new TwoArms<>(
        arm(names.experimental(), values.experimental(), below.experimental(), individuals),
        arm(names.control(), values.control(), below.control(), individuals));
  }

  /** Whether less than half of each arm is below the limit, so that both medians are observed. */
  boolean haveMedians() {
    TwoArms<Boolean> few = sample.below().orElseThrow().map(arm -> 2 * count(arm) < arm.length);
    return few.experimental() && few.control();
  }

  /** What a reader must know of the points. */
  String note() {
    TwoArms<Integer> below = sample.below().orElseThrow().map(CensoredArms::count);
    int all = below.experimental() + below.control();
    return all
        + (all == 1 ? " value" : " values")
        + " below the detection limit stand"
        + (all == 1 ? "s" : "")
        + " at the limit; where they really are is not known.";
  }

  private EstimationPlot.Arm arm(
      String name, double[] values, boolean[] below, boolean individuals) {
    List<Double> shown = Arrays.stream(values).map(scale::shown).boxed().toList();
    List<Double> sorted = shown.stream().sorted().toList();
    Optional<Span> spread =
        4 * count(below) < below.length
            ? Optional.of(
                new Span(SampleQuantile.of(sorted, 0.25), SampleQuantile.of(sorted, 0.75)))
            : Optional.empty();
    EstimationPlot.Centre centre =
        new EstimationPlot.Centre(SampleQuantile.of(sorted, 0.5), spread);
    return new EstimationPlot.Arm(
        name, values.length, Optional.of(centre), individuals ? shown : List.of());
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
