// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;

/** The difference of two means, with its large-sample variance and interval. */
public enum MeanDifference implements EffectMeasure {
  /** The only one. */
  MD;

  private static final Conventions CONVENTIONS =
      Conventions.of("md", "mean difference; variance s1²/n1 + s2²/n2, interval estimate ± z se");

  @Override
  public String id() {
    return "md";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.UNIT;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.DIFFERENCE;
  }

  /**
   * The mean difference.
   *
   * <p>m1 - m2, variance s1²/n1 + s2²/n2, interval by the normal distribution.
   *
   * <p>Sign: experimental minus control. Units: those of the outcome.
   */
  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double variance = m1.variance(0) / m1.n() + m2.variance(0) / m2.n();
    return WaldEstimate.of(m1.mean(0) - m2.mean(0), variance, level, CONVENTIONS);
  }
}
