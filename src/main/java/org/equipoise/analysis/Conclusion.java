// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Locale;
import java.util.Optional;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.effect.Measure;
import org.equipoise.effect.MeasureScale;
import org.equipoise.effect.NormalOverlap;
import org.equipoise.method.Method;

/**
 * What a result lets one conclude where no plan says which direction is better: the short form of a
 * verdict.
 */
public enum Conclusion {
  /** The experimental arm's values are higher. */
  HIGHER,
  /** The experimental arm's values are lower. */
  LOWER,
  /** The arms differ by less than the margin. */
  EQUIVALENT,
  /** The experimental arm is not worse by more than the margin. */
  NONINFERIOR,
  /** The data leave it open; this is no evidence of likeness. */
  INCONCLUSIVE;

  /**
   * The name in tables.
   *
   * @return such as inconclusive
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a method's test says; for an effect size without a test, what its interval says.
   *
   * @param method the method
   * @param estimate its estimate, on the analysis scale
   * @param level the level of a two-sided interval, 1 - α
   * @return empty for a method without either, and for one of spread or shape
   */
  public static Optional<Conclusion> of(Method method, Estimate estimate, double level) {
    if (method.role() == Method.Role.DIAGNOSTIC) {
      return Optional.empty();
    }
    if (estimate.p().isEmpty()) {
      return method.role() == Method.Role.EFFECT_SIZE
          ? byInterval(estimate, method.scale().nullValue())
          : Optional.empty();
    }
    if (!(estimate.p().getAsDouble() < threshold(method, level))) {
      return Optional.of(INCONCLUSIVE);
    }
    if (method.role().isEquivalence()) {
      return Optional.of(EQUIVALENT);
    }
    return Optional.of(
        method.role() == Method.Role.NON_INFERIORITY
            ? NONINFERIOR
            : direction(estimate.value(), method.scale().nullValue()));
  }

  /** What p must be below: α, or half of it where non-inferiority is decided by one side. */
  static double threshold(Method method, double level) {
    double alpha = 1 - level;
    return method.role() == Method.Role.NON_INFERIORITY ? alpha / 2 : alpha;
  }

  /**
   * What the interval of a measure of effect says.
   *
   * @param measure the measure
   * @param estimate its estimate, on the analysis scale
   * @return empty without an interval, and where no value of the measure means no difference
   */
  static Optional<Conclusion> of(Measure measure, Estimate estimate) {
    if (measure == NormalOverlap.OVERLAP || measure.scale() == MeasureScale.PEOPLE) {
      return Optional.empty();
    }
    return byInterval(estimate, measure.scale() == MeasureScale.PROBABILITY ? 0.5 : 0);
  }

  private static Optional<Conclusion> byInterval(Estimate estimate, double nullValue) {
    Optional<Interval> interval = estimate.interval();
    return interval.map(
        each -> each.contains(nullValue) ? INCONCLUSIVE : direction(estimate.value(), nullValue));
  }

  private static Conclusion direction(double value, double nullValue) {
    return value < nullValue ? LOWER : HIGHER;
  }
}
