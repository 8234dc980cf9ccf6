// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;

/**
 * The score statistic of a risk difference: z(δ) = (p1 - p2 - δ) / √V(δ), where V has the risks of
 * largest likelihood under p1 - p2 = δ. It falls with δ.
 *
 * <p>V = f (π1(1 - π1)/n1 + π2(1 - π2)/n2); f is 1, or N/(N - 1) as Miettinen and Nurminen have it.
 */
final class ScoreStatistic {
  private static final int HALVINGS = 100;
  private static final int MAX_EVALUATIONS = 500;

  private final EventCounts first;
  private final EventCounts second;
  private final double factor;

  ScoreStatistic(TwoArms<EventCounts> arms, double factor) {
    this.first = arms.experimental();
    this.second = arms.control();
    this.factor = factor;
  }

  double difference() {
    return first.risk() - second.risk();
  }

  /** z(δ); 0 when the risks are those that δ says, and infinite when δ rules them out. */
  double at(double delta) {
    double distance = difference() - delta;
    if (distance == 0) {
      return 0;
    }
    double p2 = delta == 0 ? pooled() : restricted(delta);
    double p1 = Math.max(0, Math.min(1, p2 + delta));
    double variance = p1 * (1 - p1) / first.n() + p2 * (1 - p2) / second.n();
    return distance / Math.sqrt(factor * variance);
  }

  /** The δ at which z(δ) is a given z, in [-1, 1]. */
  double solve(double z) {
    double estimate = difference();
    double end = z > 0 ? -1 : 1;
    if (z == 0 || estimate == end) {
      return estimate;
    }
    // At ±1 the variance is 0 and z infinite, of the sign that brackets the root.
    double inside = end * (1 - 1e-15);
    if (Math.abs(at(inside)) <= Math.abs(z)) {
      return end;
    }
    return new BrentSolver(1e-14, 1e-15, 1e-16)
        .solve(
            MAX_EVALUATIONS,
            delta -> at(delta) - z,
            Math.min(inside, estimate),
            Math.max(inside, estimate));
  }

  private double pooled() {
    return ((double) first.events() + second.events()) / ((double) first.n() + second.n());
  }

  /** p2 of largest likelihood given p1 = p2 + δ, by halving the falling score. */
  private double restricted(double delta) {
    double low = Math.max(0, -delta);
    double high = Math.min(1, 1 - delta);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      double slope = slope(first, middle + delta) + slope(second, middle);
      if (slope > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  private static double slope(EventCounts arm, double risk) {
    double events = arm.events();
    double others = (double) arm.n() - events;
    return (events == 0 ? 0 : events / risk) - (others == 0 ? 0 : others / (1 - risk));
  }
}
