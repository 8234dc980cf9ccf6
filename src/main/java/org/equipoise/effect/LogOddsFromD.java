// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;

/**
 * The log odds ratio that a standardized difference stands for: k d with variance k² var(d), k of
 * {@link OddsToD}, var(d) = 1/n1 + 1/n2 + d²/(2(n1 + n2)).
 *
 * <p>Sign: that of d, not bias-corrected. Natural logarithm.
 *
 * @param form which k
 */
public record LogOddsFromD(OddsToD form) implements EffectMeasure {
  /** Checks that the form is there. */
  public LogOddsFromD {
    Objects.requireNonNull(form, "form");
  }

  @Override
  public String id() {
    return form.id("lor");
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.LOG_RATIO;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.STANDARDIZED;
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    double k = form.factor();
    return PooledD.estimate(
        arms,
        level,
        d -> WaldEstimate.of(k * d.value(), k * k * d.variance(), level, conventions()));
  }

  private Conventions conventions() {
    return Conventions.of(
        id(),
        "log odds ratio from d, d·" + form.symbol() + "; interval estimate ± z se",
        Reference.SANCHEZ_MECA_2003);
  }
}
