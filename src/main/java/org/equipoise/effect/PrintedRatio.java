// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.evidence.PrintedEffect;

/**
 * Measures of events where their effect was printed, and not the counts: the printed estimate and
 * standard error with the normal interval.
 *
 * <p>Sign: as printed, experimental over control or minus it. Ratios as natural logarithms.
 */
public final class PrintedRatio {
  private PrintedRatio() {}

  /**
   * The measure of a printed effect.
   *
   * @param measure or, rr, rd, d-or or d-or-cox
   * @param effect the effect of which the measure is, an odds ratio for the last two
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public static Estimation estimate(EventMeasure measure, PrintedEffect effect, double level) {
    Require.openUnit(level, "level");
    if (measure instanceof DFromOdds odds) {
      OddsToD form = odds.form();
      double se = effect.standardError() / form.factor();
      return WaldEstimate.of(
          form.toD(effect.value()),
          se * se,
          level,
          said(
              measure,
              effect,
              "log odds ratio over " + form.symbol(),
              Reference.SANCHEZ_MECA_2003));
    }
    if (measure instanceof EventRatio || measure instanceof RiskDifference) {
      double variance = effect.standardError() * effect.standardError();
      return WaldEstimate.of(effect.value(), variance, level, said(measure, effect, "as printed"));
    }
    return new NotEstimable(Reason.NO_DATA, "needs counts: " + measure.needs().columns());
  }

  private static Conventions said(
      EventMeasure measure, PrintedEffect effect, String what, Reference... sources) {
    return Conventions.of(
            measure.id() + " of a printed effect", what + "; interval estimate ± z se", sources)
        .and(effect.conventions());
  }
}
