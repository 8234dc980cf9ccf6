// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of a distribution, and their slopes, at evenly spaced standard normal deviates from
 * -{@link #REACH} to {@link #REACH}: exact to about 1e-12, solved by Newton's method outwards from
 * the middle.
 */
final class QuantileNodes {
  static final double REACH = 8.5;
  static final int PER_UNIT = 32;
  static final double STEP = 1.0 / PER_UNIT;

  /** How many intervals the nodes bound. */
  static final int INTERVALS = (int) (2 * REACH * PER_UNIT);

  private static final int HALF = INTERVALS / 2;
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-14;
  private static final double ROOT_2 = Math.sqrt(2);
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final double[] values = new double[INTERVALS + 1];
  private final double[] slopes = new double[INTERVALS + 1];

  private QuantileNodes() {}

  /** Student's t with variance df/(df - 2). */
  static QuantileNodes t(double df) {
    QuantileNodes nodes = new QuantileNodes();
    nodes.fill(new StudentTails(TDistribution.of(df)), 0);
    return nodes;
  }

  /** The logarithm of a gamma variable with scale 1. */
  static QuantileNodes logGamma(double shape) {
    QuantileNodes nodes = new QuantileNodes();
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    nodes.fill(new LogGammaTails(shape), StrictMath.log(gamma.inverseCumulativeProbability(0.5)));
    return nodes;
  }

  /** The root of a chi-square. */
  static QuantileNodes chi(double df) {
    QuantileNodes nodes = logGamma(df / 2);
    for (int i = 0; i <= INTERVALS; i++) {
      nodes.values[i] = StrictMath.exp(nodes.values[i] / 2) * ROOT_2;
      nodes.slopes[i] *= nodes.values[i] / 2;
    }
    return nodes;
  }

  double value(int node) {
    return values[node];
  }

  double slope(int node) {
    return slopes[node];
  }

  private void fill(Tails tails, double middle) {
    put(tails, HALF, middle);
    for (int k = 1; k <= HALF; k++) {
      put(tails, HALF - k, values[HALF - k + 1] - STEP * slopes[HALF - k + 1]);
      put(tails, HALF + k, values[HALF + k - 1] + STEP * slopes[HALF + k - 1]);
    }
  }

  private void put(Tails tails, int node, double guess) {
    double u = (node - HALF) * STEP;
    boolean upper = u > 0;
    double tail = NORMAL.cumulativeProbability(-Math.abs(u));
    double wanted = StrictMath.log(tail);
    double x = guess;
    double change = Double.POSITIVE_INFINITY;
    for (int i = 0; i < MOST_STEPS && Math.abs(change) > CLOSE * Math.max(1, Math.abs(x)); i++) {
      double p = tails.probability(x, upper);
      change = (StrictMath.log(p) - wanted) * p / tails.density(x);
      x += upper ? change : -change;
    }
    values[node] = x;
    slopes[node] = NORMAL.density(u) / tails.density(x);
  }

  /** Both tails and the density of what the quantiles are of. */
  private interface Tails {
    double probability(double x, boolean upper);

    double density(double x);
  }

  private record StudentTails(ContinuousDistribution t) implements Tails {
    @Override
    public double probability(double x, boolean upper) {
      return upper ? t.survivalProbability(x) : t.cumulativeProbability(x);
    }

    @Override
    public double density(double x) {
      return t.density(x);
    }
  }

  private record LogGammaTails(double shape) implements Tails {
    @Override
    public double probability(double x, boolean upper) {
      double value = StrictMath.exp(x);
      return upper
          ? RegularizedGamma.Q.value(shape, value)
          : RegularizedGamma.P.value(shape, value);
    }

    @Override
    public double density(double x) {
      double value = StrictMath.exp(x);
      return value * RegularizedGamma.P.derivative(shape, value);
    }
  }
}
