// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import org.equipoise.compare.EventComparison;
import org.equipoise.compare.Fragility;
import org.equipoise.compare.ProportionComparison;
import org.equipoise.effect.MeasureScale;
import org.equipoise.method.Method.OfSample;

/** Two proportions, from outcomes of 0 and 1. */
final class ProportionMethods {
  private static final Numbers RISKS =
      Numbers.of(Numbers.Estimand.RISKS, MeasureScale.SHARE_DIFFERENCE);

  private ProportionMethods() {}

  static List<Method> all() {
    return List.of(
        exact("fisher", "Fisher's exact test", ProportionComparison.FISHER),
        exact("boschloo", "Boschloo's exact test", ProportionComparison.BOSCHLOO),
        of("score", "Score test of two proportions", ProportionComparison.SCORE),
        of("score-mn", "Score test, Miettinen–Nurminen", ProportionComparison.SCORE_MN),
        of("proportions", "Pooled z test, Newcombe's interval", ProportionComparison.PROPORTIONS),
        new Method(
            "fragility",
            "Fragility of a 2 × 2 result",
            Method.Role.DIAGNOSTIC,
            MeanMethods.ALONE,
            new OfSample(new EventComparison(Fragility::compare)),
            RISKS.with(Numbers.Statistic.EVENTS)));
  }

  private static Method of(String id, String title, ProportionComparison comparison) {
    return of(id, title, comparison, RISKS);
  }

  private static Method exact(String id, String title, ProportionComparison comparison) {
    return of(id, title, comparison, RISKS.with(Numbers.Statistic.EVENTS));
  }

  private static Method of(
      String id, String title, ProportionComparison comparison, Numbers numbers) {
    return new Method(
        id,
        title,
        Method.Role.COMPARISON,
        MeanMethods.ALONE,
        new OfSample(new EventComparison(comparison::compare)),
        numbers);
  }
}
