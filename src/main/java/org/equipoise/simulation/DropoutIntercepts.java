// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;

/**
 * Solves, visit by visit, the intercept a of logit(p) = a + slope z with which a share of an arm's
 * population is missing. Who is still in, or which value was seen last, depends on earlier visits:
 * every point of the population carries the probability of each.
 */
final class DropoutIntercepts {
  private static final int MOST_STEPS = 200;
  private static final double CLOSE = 1e-13;

  private final WeightedValues population;
  private final double slope;

  /** By the index of the value that was seen last, then point: weight times probability. */
  private final double[][] mass;

  DropoutIntercepts(WeightedValues population, double slope, int visits) {
    this.population = population;
    this.slope = slope;
    this.mass = new double[visits][population.points()];
  }

  /** Begins: all have a value of a visit, and it is the last. */
  void begin(int visit) {
    for (double[] each : mass) {
      Arrays.fill(each, 0);
    }
    System.arraycopy(population.weights(), 0, mass[visit], 0, population.points());
  }

  /** All who are in have come to a visit that has a value and that nobody misses. */
  void attend(int visit) {
    for (int v = 0; v < mass.length; v++) {
      for (int i = 0; v != visit && i < mass[v].length; i++) {
        mass[visit][i] += mass[v][i];
        mass[v][i] = 0;
      }
    }
  }

  /** The intercept with which a share of the whole population leaves, given the last values. */
  double solve(double share) {
    if (!(share > 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    double in = 0;
    double most = 0;
    for (int v = 0; v < mass.length; v++) {
      for (int i = 0; i < mass[v].length; i++) {
        in += mass[v][i];
        most = mass[v][i] > 0 ? Math.max(most, Math.abs(population.value(v, i))) : most;
      }
    }
    double center = StrictMath.log(share / (in - share));
    double low = center - Math.abs(slope) * most - 1;
    double high = center + Math.abs(slope) * most + 1;
    double a = center;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] at = leaving(a);
      low = at[0] < share ? a : low;
      high = at[0] < share ? high : a;
      double next = a - (at[0] - share) / at[1];
      double safe = low < next && next < high ? next : (low + high) / 2;
      if (Math.abs(safe - a) <= CLOSE * Math.max(1, Math.abs(a))) {
        return safe;
      }
      a = safe;
    }
    return a;
  }

  /** The share that leaves with an intercept, and its derivative. */
  private double[] leaving(double intercept) {
    double sum = 0;
    double derivative = 0;
    for (int v = 0; v < mass.length; v++) {
      for (int i = 0; i < mass[v].length; i++) {
        if (mass[v][i] > 0) {
          double p = NormalValue.logistic(intercept + slope * population.value(v, i));
          sum += mass[v][i] * p;
          derivative += mass[v][i] * p * (1 - p);
        }
      }
    }
    return new double[] {sum, derivative};
  }

  /** Takes out who leaves for good. */
  void leave(double intercept) {
    for (int v = 0; v < mass.length; v++) {
      for (int i = 0; i < mass[v].length; i++) {
        if (mass[v][i] > 0) {
          mass[v][i] *= 1 - NormalValue.logistic(intercept + slope * population.value(v, i));
        }
      }
    }
  }

  /** Who does not miss a visit has its value as the last from then on. */
  void miss(double intercept, int visit) {
    for (int i = 0; i < population.points(); i++) {
      double came = 0;
      for (int v = 0; v < mass.length; v++) {
        if (v != visit && mass[v][i] > 0) {
          double p = NormalValue.logistic(intercept + slope * population.value(v, i));
          came += mass[v][i] * (1 - p);
          mass[v][i] *= p;
        }
      }
      mass[visit][i] += came;
    }
  }
}
