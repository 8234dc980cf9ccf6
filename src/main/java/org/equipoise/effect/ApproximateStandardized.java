// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/**
 * d or g with an interval that is symmetric about the estimate: estimate ± q se, q the quantile of
 * t(n1 + n2 - 2) or of the normal.
 *
 * <p>Sign: experimental minus control. No unit.
 */
final class ApproximateStandardized implements EffectMeasure {
  private final StandardizedDifference measure;
  private final StandardizedInterval interval;
  private final Conventions conventions;

  ApproximateStandardized(StandardizedDifference measure, StandardizedInterval interval) {
    this.measure = Objects.requireNonNull(measure, "measure");
    this.interval = Objects.requireNonNull(interval, "interval");
    String quantile = interval == StandardizedInterval.T ? "t(n1 + n2 - 2)" : "z";
    this.conventions = measure.conventions("estimate ± " + quantile + " se, approximate");
  }

  @Override
  public String id() {
    return measure.id();
  }

  @Override
  public MeasureScale scale() {
    return measure.scale();
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.ADJUSTED;
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    return PooledD.estimate(arms, level, d -> estimate(d, level));
  }

  private Estimation estimate(PooledD d, double level) {
    double value = measure.correction(d) * d.value();
    double se = measure.standardError(d);
    double half = quantile(level, d.degreesOfFreedom()) * se;
    if (!Double.isFinite(value) || !Double.isFinite(half)) {
      return Estimability.overflow();
    }
    return Estimate.of(value, conventions)
        .withStandardError(se)
        .withInterval(new Interval(value - half, value + half, level));
  }

  private double quantile(double level, double df) {
    double tail = (1 - level) / 2;
    return interval == StandardizedInterval.T
        ? -StudentT.quantile(tail, df)
        : -Normal.quantile(tail);
  }
}
