// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * The difference over the pooled SD, and the sizes of the arms that it came from.
 *
 * @param value (m1 - m2) / s_pooled; not finite when out of range
 * @param n1 participants of the experimental arm
 * @param n2 participants of the control arm
 */
record PooledD(double value, double n1, double n2) {
  static PooledD of(TwoArms<Moments> arms) {
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double d = (m1.mean(0) - m2.mean(0)) / PooledVariance.standardDeviation(arms, 0);
    return new PooledD(d, m1.n(), m2.n());
  }

  /** What a measure of d makes of both arms; a reason where there is no d. */
  static Estimation estimate(
      TwoArms<Moments> arms, double level, Function<PooledD, Estimation> measure) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    return refusal.isPresent() ? refusal.get() : measure.apply(of(arms));
  }

  /** The same with the exact interval of δ; a reason too where that has none. */
  static Estimation estimateExactly(
      TwoArms<Moments> arms, double level, BiFunction<PooledD, Interval, Estimation> measure) {
    return estimate(
        arms,
        level,
        d ->
            StandardizedDifference.inRange(d)
                ? measure.apply(d, StandardizedDifference.exactInterval(d, level))
                : Estimability.overflow());
  }

  double degreesOfFreedom() {
    return n1 + n2 - 2;
  }

  /** 1/n1 + 1/n2, the variance of d where δ is 0. */
  double atZero() {
    return 1 / n1 + 1 / n2;
  }

  /** 1/n1 + 1/n2 + d²/(2(n1 + n2)). */
  double variance() {
    return atZero() + value * value / (2 * (n1 + n2));
  }
}
