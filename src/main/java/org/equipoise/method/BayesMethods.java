// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import java.util.Set;
import org.equipoise.compare.JzsComparison;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.MeasureScale;
import org.equipoise.evidence.Moments;
import org.equipoise.method.Method.OfMoments;

/** Bayes factors, from moments. */
final class BayesMethods {
  private static final Set<String> IDS = Set.of("jzs", "jzs-interval");

  private static final Numbers POSTERIOR =
      Numbers.of(Numbers.Estimand.POSTERIOR, MeasureScale.STANDARDIZED);

  private BayesMethods() {}

  static List<Method> all() {
    OfMoments jzs =
        (arms, settings) ->
            new JzsComparison(settings.tuning().cauchyScale()).compare(arms, settings.inference());
    OfMoments interval = BayesMethods::interval;
    return List.of(
        of("jzs", "JZS Bayes factor", jzs),
        of("jzs-interval", "JZS Bayes factor of an interval", interval));
  }

  private static Method of(String id, String title, OfMoments procedure) {
    return new Method(id, title, Method.Role.EFFECT_SIZE, MeanMethods.ALONE, procedure, POSTERIOR);
  }

  /** The same method once for each scale of the prior; another method once. */
  static List<Method> sweep(Method method, List<Double> scales) {
    if (!IDS.contains(method.id()) || !(method.procedure() instanceof OfMoments jzs)) {
      return List.of(method);
    }
    return scales.stream().map(scale -> at(method, jzs, scale)).toList();
  }

  private static Method at(Method method, OfMoments jzs, double scale) {
    OfMoments procedure =
        (arms, settings) ->
            jzs.estimate(
                arms, settings.withTuning(new Settings.Tuning(settings.tuning().trim(), scale)));
    return new Method(
        method.id(), method.title(), method.role(), method.uses(), procedure, POSTERIOR);
  }

  private static Estimation interval(TwoArms<Moments> arms, Settings settings) {
    JzsComparison jzs = new JzsComparison(settings.tuning().cauchyScale());
    return settings
        .margin()
        .map(margin -> jzs.interval(arms, margin))
        .orElseGet(() -> new NotEstimable(Reason.UNSUITABLE, "an interval null needs a margin"));
  }
}
