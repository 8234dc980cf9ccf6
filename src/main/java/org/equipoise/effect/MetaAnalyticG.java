// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.GammaRatio;

/**
 * Hedges' g as a study of a meta-analysis: J(n1 + n2 - 2) d with a large-sample or unbiased
 * variance and the normal interval. The estimate is that of {@link StandardizedDifference#G}.
 *
 * <p>Sign: experimental minus control. No unit.
 *
 * @param form which variance
 */
public record MetaAnalyticG(VarianceForm form) implements EffectMeasure {
  /** Checks that the form is there. */
  public MetaAnalyticG {
    Objects.requireNonNull(form, "form");
  }

  @Override
  public String id() {
    return "smd";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.STANDARDIZED;
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
    double j = GammaRatio.hedges(d.degreesOfFreedom());
    return WaldEstimate.of(j * d.value(), form.variance(d, j), level, conventions());
  }

  private Conventions conventions() {
    return Conventions.of(
        "smd",
        "Hedges' g, exact J(n1 + n2 - 2), SD pooled over both arms; variance "
            + form.id()
            + ": "
            + form.formula()
            + "; interval estimate ± z se",
        Reference.HEDGES_1981);
  }
}
