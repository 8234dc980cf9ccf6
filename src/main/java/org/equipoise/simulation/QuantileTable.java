// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * From a standard normal deviate to the deviate of another distribution with mean 0 and standard
 * deviation 1 at the same quantile: rising, so it leaves ranks alone, and one number in, one out,
 * so cells of a grid draw the same numbers.
 *
 * <p>Nodes are exact to about 1e-12, solved by Newton's method outwards from the middle; between
 * them goes the cubic with the nodes' values and slopes. Deviates beyond 8.5, one of 6e16, count as
 * 8.5.
 */
final class QuantileTable {
  private static final double REACH = 8.5;
  private static final int PER_UNIT = 32;
  private static final int HALF = (int) (REACH * PER_UNIT);
  private static final double STEP = 1.0 / PER_UNIT;
  private static final int MOST_STEPS = 100;
  private static final double CLOSE = 1e-14;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final boolean log;
  private final double center;
  private final double scale;
  private final double[] values = new double[2 * HALF + 1];
  private final double[] slopes = new double[2 * HALF + 1];

  private QuantileTable(boolean log, double center, double scale) {
    this.log = log;
    this.center = center;
    this.scale = scale;
  }

  /** Student's t; degrees of freedom above 2. */
  static QuantileTable t(double df) {
    QuantileTable table = new QuantileTable(false, 0, Math.sqrt((df - 2) / df));
    table.fill(new StudentTails(TDistribution.of(df)), 0);
    return table;
  }

  /** Gamma; the table is of the logarithm of a gamma variable with scale 1. */
  static QuantileTable gamma(double shape) {
    QuantileTable table = new QuantileTable(true, shape, 1 / Math.sqrt(shape));
    GammaDistribution gamma = GammaDistribution.of(shape, 1);
    table.fill(new LogGammaTails(shape), StrictMath.log(gamma.inverseCumulativeProbability(0.5)));
    return table;
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

  /** The deviate at the quantile of a standard normal one. */
  double deviate(double normal) {
    double u = Math.min(Math.max(normal, -REACH), REACH);
    double place = (u + REACH) * PER_UNIT;
    int left = Math.min((int) place, 2 * HALF - 1);
    double w = place - left;
    double v = 1 - w;
    double x =
        v * v * (1 + 2 * w) * values[left]
            + w * w * (1 + 2 * v) * values[left + 1]
            + STEP * w * v * (v * slopes[left] - w * slopes[left + 1]);
    return ((log ? StrictMath.exp(x) : x) - center) * scale;
  }

  /** Both tails and the density of what a table is of. */
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
