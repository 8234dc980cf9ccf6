// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import org.equipoise.core.Interval;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.numeric.Normal;

/** The intervals in use for a difference of shares. */
public enum RiskInterval {
  /** Estimate ± z se. */
  NORMAL("interval estimate ± z se"),
  /**
   * Newcombe's hybrid score interval (his method 10): Wilson's limits of each share, the squares of
   * their distances added.
   */
  NEWCOMBE("interval by Newcombe's method 10, from Wilson's limits of each share");

  private final String words;

  RiskInterval(String words) {
    this.words = words;
  }

  /**
   * The name on the command line.
   *
   * @return such as newcombe
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  Reference[] sources() {
    return this == NEWCOMBE ? new Reference[] {Reference.NEWCOMBE_1998} : new Reference[0];
  }

  /** The interval of p1 - p2. */
  Interval interval(TwoArms<EventCounts> arms, double level) {
    double z = -Normal.quantile((1 - level) / 2);
    double p1 = arms.experimental().risk();
    double p2 = arms.control().risk();
    double d = p1 - p2;
    if (this == NORMAL) {
      double half = z * Math.sqrt(RiskDifference.variance(arms));
      return new Interval(d - half, d + half, level);
    }
    double below = Math.hypot(p1 - wilson(arms.experimental(), -z), wilson(arms.control(), z) - p2);
    double above = Math.hypot(wilson(arms.experimental(), z) - p1, p2 - wilson(arms.control(), -z));
    return new Interval(d - below, d + above, level);
  }

  /** Wilson's limit: the lower one at -z, the upper one at z. */
  private static double wilson(EventCounts arm, double z) {
    double n = arm.n();
    double p = arm.risk();
    double share = z * z / n;
    double limit = (p + share / 2 + z * Math.sqrt(p * (1 - p) / n + share / (4 * n))) / (1 + share);
    return Math.max(0, Math.min(1, limit));
  }
}
