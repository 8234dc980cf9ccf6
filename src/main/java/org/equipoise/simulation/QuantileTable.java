// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * From a standard normal deviate to the deviate of another distribution at the same quantile:
 * rising, so it leaves ranks alone, and one number in, one out, so cells of a grid draw the same
 * numbers.
 *
 * <p>Between {@link QuantileNodes} goes the cubic with their values and slopes. Deviates beyond
 * 8.5, one of 6e16, count as 8.5.
 */
final class QuantileTable {
  private static final ChiTables CHIS = new ChiTables();

  private final boolean log;
  private final double center;
  private final double scale;
  private final double[] cubics = new double[4 * QuantileNodes.INTERVALS];

  private QuantileTable(boolean log, double center, double scale) {
    this.log = log;
    this.center = center;
    this.scale = scale;
  }

  /** Student's t over its standard deviation; degrees of freedom above 2. */
  static QuantileTable t(double df) {
    return new QuantileTable(false, 0, Math.sqrt((df - 2) / df)).through(QuantileNodes.t(df));
  }

  /** Gamma less its mean, over its standard deviation; the table is of the logarithm. */
  static QuantileTable gamma(double shape) {
    return new QuantileTable(true, shape, 1 / Math.sqrt(shape))
        .through(QuantileNodes.logGamma(shape));
  }

  /**
   * Chi, the root of a chi-square, with the mean and the standard deviation that it has. Within
   * 1e-8 of exact (relative above 1), far below what 1e12 replicates could see. The last few tables
   * are kept, since the cells of a grid mostly share their degrees of freedom.
   *
   * @param df 0 or below for what is always 0: a scatter of fewer degrees of freedom than variables
   */
  static QuantileTable chi(double df) {
    return CHIS.of(Math.max(0, df));
  }

  private static QuantileTable newChi(double df) {
    QuantileTable table = new QuantileTable(false, 0, 1);
    return df > 0 ? table.through(QuantileNodes.chi(df)) : table;
  }

  private QuantileTable through(QuantileNodes nodes) {
    for (int i = 0; i < QuantileNodes.INTERVALS; i++) {
      double rise = nodes.value(i + 1) - nodes.value(i);
      double left = QuantileNodes.STEP * nodes.slope(i);
      double right = QuantileNodes.STEP * nodes.slope(i + 1);
      cubics[4 * i] = nodes.value(i);
      cubics[4 * i + 1] = left;
      cubics[4 * i + 2] = 3 * rise - 2 * left - right;
      cubics[4 * i + 3] = left + right - 2 * rise;
    }
    return this;
  }

  /** The deviate at the quantile of a standard normal one. */
  double deviate(double normal) {
    double place = (normal + QuantileNodes.REACH) * QuantileNodes.PER_UNIT;
    if (!(place >= 0 && place < QuantileNodes.INTERVALS)) {
      place = place < 0 ? 0 : QuantileNodes.INTERVALS;
    }
    int interval = Math.min((int) place, QuantileNodes.INTERVALS - 1);
    double w = place - interval;
    int c = 4 * interval;
    double x = cubics[c] + w * (cubics[c + 1] + w * (cubics[c + 2] + w * cubics[c + 3]));
    return ((log ? StrictMath.exp(x) : x) - center) * scale;
  }

  /** The tables that were asked for last: a grid over many sizes must not fill the memory. */
  private static final class ChiTables extends LinkedHashMap<Double, QuantileTable> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 64;

    ChiTables() {
      super(2 * MOST, 0.75f, true);
    }

    synchronized QuantileTable of(double df) {
      return computeIfAbsent(df, QuantileTable::newChi);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Double, QuantileTable> eldest) {
      return size() > MOST;
    }
  }
}
