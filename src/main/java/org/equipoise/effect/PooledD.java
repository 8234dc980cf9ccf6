// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

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
