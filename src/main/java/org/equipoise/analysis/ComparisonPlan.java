// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.List;
import java.util.Optional;
import org.equipoise.claim.Margin;
import org.equipoise.compare.Inference;
import org.equipoise.design.Scale;
import org.equipoise.method.Method;

/**
 * What is asked of a comparison outside a trial's plan.
 *
 * @param methods the methods, in order
 * @param inference level and alternative
 * @param margin the margin, when one is given; a ratio margin puts the analysis on the log scale
 */
public record ComparisonPlan(List<Method> methods, Inference inference, Optional<Margin> margin) {
  /**
   * Copies the methods and checks that those of equivalence have what they need.
   *
   * @throws IllegalArgumentException if a method of equivalence has no margin, or the level is not
   *     above 0.5 for one
   */
  public ComparisonPlan {
    methods = List.copyOf(methods);
    for (Method method : methods) {
      if (method.role() == Method.Role.EQUIVALENCE) {
        check(method, margin, inference.level());
      }
    }
  }

  private static void check(Method method, Optional<Margin> margin, double level) {
    if (margin.isEmpty()) {
      throw new IllegalArgumentException("margin must be given for " + method.id());
    }
    if (!(level > 0.5)) {
      throw new IllegalArgumentException("level must be in (0.5, 1) for TOST, got " + level);
    }
  }

  Scale scale() {
    return margin.filter(Margin.Ratio.class::isInstance).isPresent() ? Scale.LOG : Scale.RAW;
  }

  // A standardized difference of logs is no ratio.
  ResultScale resultScale(Method method) {
    return scale() == Scale.LOG && method.role() != Method.Role.EFFECT_SIZE
        ? ResultScale.RATIO
        : ResultScale.DIFFERENCE;
  }
}
