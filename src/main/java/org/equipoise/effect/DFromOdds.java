// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.SummaryForm;

/**
 * The standardized difference that an odds ratio stands for: log OR / k with variance var(log
 * OR)/k², k of {@link OddsToD}.
 *
 * <p>Sign: that of the log odds ratio. No unit.
 *
 * @param form which k
 * @param zero what is done where a cell of the table is 0
 */
public record DFromOdds(OddsToD form, ZeroCells zero) implements EventMeasure {
  /** Checks that the parts are there. */
  public DFromOdds {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(zero, "zero");
  }

  @Override
  public String id() {
    return form.id("d-or");
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.ODDS_RATIO;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.STANDARDIZED;
  }

  @Override
  public Estimation estimate(TwoArms<EventCounts> arms, double level) {
    Estimation odds = new EventRatio(EventRatio.Of.ODDS, zero).estimate(arms, level);
    if (!(odds instanceof Estimate estimate)) {
      return odds;
    }
    double se = estimate.standardError().orElseThrow() / form.factor();
    Conventions conventions =
        Conventions.of(
                id(),
                "log odds ratio over " + form.symbol() + "; interval estimate ± z se",
                Reference.SANCHEZ_MECA_2003)
            .and(estimate.conventions());
    return WaldEstimate.of(form.toD(estimate.value()), se * se, level, conventions);
  }
}
