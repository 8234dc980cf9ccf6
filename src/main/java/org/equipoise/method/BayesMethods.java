// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import org.equipoise.compare.JzsComparison;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.method.Method.OfMoments;

/** Bayes factors, from moments. */
final class BayesMethods {
  private BayesMethods() {}

  static List<Method> all() {
    OfMoments jzs =
        (arms, settings) ->
            new JzsComparison(settings.tuning().cauchyScale()).compare(arms, settings.inference());
    OfMoments interval = BayesMethods::interval;
    return List.of(
        new Method("jzs", "JZS Bayes factor", Method.Role.EFFECT_SIZE, MeanMethods.ALONE, jzs),
        new Method(
            "jzs-interval",
            "JZS Bayes factor of an interval",
            Method.Role.EFFECT_SIZE,
            MeanMethods.ALONE,
            interval));
  }

  private static Estimation interval(TwoArms<Moments> arms, Settings settings) {
    JzsComparison jzs = new JzsComparison(settings.tuning().cauchyScale());
    return settings
        .margin()
        .map(margin -> jzs.interval(arms, margin))
        .orElseGet(() -> new NotEstimable(Reason.UNSUITABLE, "an interval null needs a margin"));
  }
}
