// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.stream.IntStream;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.PooledVariance;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;

/**
 * What a method's model leaves of each participant's value: (y − ȳ) − b (x − x̄), with the means of
 * the own arm and one slope b for both arms.
 */
final class Residuals {
  private final TwoArms<ArmValues> values;
  private final TwoArms<Moments> moments;

  Residuals(TwoArms<ArmValues> values) {
    this.values = values;
    this.moments = values.map(Moments::of);
  }

  /** Of a comparison without baseline. */
  TwoArms<List<Double>> ofMeans() {
    return residuals(0);
  }

  /** Of the change from baseline. */
  TwoArms<List<Double>> ofChange() {
    return residuals(1);
  }

  /** Of the analysis of covariance, its slope fitted within the arms. */
  TwoArms<List<Double>> ofCovariance() {
    return residuals(
        PooledVariance.covariance(moments, 0, 1) / PooledVariance.covariance(moments, 1, 1));
  }

  private TwoArms<List<Double>> residuals(double slope) {
    return new TwoArms<>(
        residuals(values.experimental(), moments.experimental(), slope),
        residuals(values.control(), moments.control(), slope));
  }

  private static List<Double> residuals(ArmValues arm, Moments moments, double slope) {
    return IntStream.range(0, arm.n())
        .mapToObj(i -> deviation(arm, moments, 0, i) - adjustment(arm, moments, slope, i))
        .toList();
  }

  private static double adjustment(ArmValues arm, Moments moments, double slope, int participant) {
    return arm.dimension() < 2 ? 0 : slope * deviation(arm, moments, 1, participant);
  }

  private static double deviation(ArmValues arm, Moments moments, int variable, int participant) {
    return arm.value(variable, participant) - moments.mean(variable);
  }
}
