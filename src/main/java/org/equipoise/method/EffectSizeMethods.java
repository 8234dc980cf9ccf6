// SPDX-License-Identifier: Apache-2.0
package org.equipoise.method;

import java.util.List;
import org.equipoise.effect.EffectMeasure;
import org.equipoise.effect.StandardizedDifference;
import org.equipoise.method.Method.OfMoments;

/** Effect sizes, from moments. */
final class EffectSizeMethods {
  private EffectSizeMethods() {}

  static List<Method> all() {
    return List.of(
        of("d", "Cohen's d", StandardizedDifference.D),
        of("g", "Hedges' g", StandardizedDifference.G));
  }

  private static Method of(String id, String title, EffectMeasure measure) {
    OfMoments procedure = (arms, settings) -> measure.estimate(arms, settings.inference().level());
    return new Method(id, title, Method.Role.EFFECT_SIZE, MeanMethods.ALONE, procedure);
  }
}
