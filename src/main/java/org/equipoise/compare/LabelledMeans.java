// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.compare.RelabellingDesign.Range;
import org.equipoise.core.Alternative;
import org.equipoise.numeric.BoundedDraws;
import org.equipoise.numeric.BoundedDraws.SampledRange;

/**
 * The difference in means of two arms whose members change, in units of its standard error.
 *
 * <p>Values are centred (in each stratum at its own mean) and scaled to 1 at most, so that neither
 * their size nor their origin matters, and two sums over the front tell those over the rest. The
 * sums decide quickly whether a statistic is beyond a bound; what is too near to call is decided by
 * two passes over the participants. Allocates nothing in the loop.
 */
final class LabelledMeans implements Relabelling.Follower {
  /** Statistics that differ by less, relative to themselves or to 1, are equal but for rounding. */
  private static final double SAME = 1e-12;

  /** What the quick sums can be wrong by is far less; statistics this near are computed again. */
  private static final double DOUBT = 1e-8;

  /** A variance that is so small a part of what it is a difference of is computed again. */
  private static final double CANCELLED = 1e-4;

  private final RelabellingDesign design;
  private final CentredValues values;
  private final double[] x;
  private final Scaling scaling;
  private final double inFront;
  private final double inRest;
  private final double total;
  private final double totalSquares;
  private final double constant;
  private final double largest;
  private final double observed;
  private final double[] sums = new double[2];
  private double bound;

  /** By what the difference is divided. */
  enum Scaling {
    /** Welch's standard error within the arms as they are labelled. */
    STUDENTIZED,
    /** Its standard deviation over all allocations, the same for all. */
    CONSTANT
  }

  LabelledMeans(RelabellingDesign design, CentredValues values, Scaling scaling) {
    this.design = design;
    this.values = values;
    this.x = values.array();
    this.scaling = scaling;
    this.inFront = design.inFront();
    this.inRest = design.participants() - inFront;
    double s = 0;
    double q = 0;
    for (double value : x) {
      s += value;
      q += value * value;
    }
    this.total = s;
    this.totalSquares = q;
    this.constant = constantVariance();
    this.largest = q / (inFront * (inFront - 1)) + q / (inRest * (inRest - 1));
    int[] order = design.order();
    this.observed = statistic(order);
    replaced(order);
  }

  /** Var of the difference over all allocations, which are independent between the strata. */
  private double constantVariance() {
    int[] order = design.order();
    double sums = 0;
    for (Range range : design.ranges()) {
      double own = 0;
      for (int i = range.from(); i < range.from() + range.size(); i++) {
        own += x[order[i]] * x[order[i]];
      }
      if (range.size() > 1) {
        double n = range.size();
        sums += range.front() * (n - range.front()) / (n * (n - 1)) * own;
      }
    }
    double perSum = 1 / inFront + 1 / inRest;
    return sums * perSum * perSum;
  }

  /** The statistic of the labels at hand, experimental minus control; may be infinite. */
  double observed() {
    return observed;
  }

  /** The observed difference of the centred values, experimental minus control. */
  double difference() {
    return values.unit() * design.sign() * difference(sumOf(design.order()));
  }

  /** Welch's standard error of the observed difference. */
  double standardError() {
    return values.unit() * Math.sqrt(welch(design.order()));
  }

  @Override
  public void exchange(int leaving, int entering) {
    sums[0] += x[entering] - x[leaving];
    sums[1] += x[entering] * x[entering] - x[leaving] * x[leaving];
  }

  @Override
  public void replaced(int[] order) {
    double s = 0;
    double q = 0;
    for (Range range : design.rangeArray()) {
      int end = range.from() + range.front();
      for (int i = range.from(); i < end; i++) {
        double value = x[order[i]];
        s += value;
        q += value * value;
      }
    }
    sums[0] = s;
    sums[1] = q;
  }

  /** Draws another allocation, every one as likely as any other. */
  void draw(BoundedDraws draws, int[] order) {
    sums[0] = 0;
    sums[1] = 0;
    for (SampledRange range : design.sampledRanges()) {
      draws.sample(order, range, x, sums);
    }
  }

  /** The statistic under other labels, experimental minus control; may be infinite. */
  double statistic(int[] order) {
    double variance = scaling == Scaling.CONSTANT ? constant : welch(order);
    double difference = design.sign() * difference(sumOf(order));
    return difference == 0 ? 0 : difference / Math.sqrt(variance);
  }

  /** What a statistic must reach to count as no smaller than another, but for rounding. */
  static double bound(double directed) {
    return Double.isInfinite(directed)
        ? directed
        : directed - SAME * Math.max(1, Math.abs(directed));
  }

  /** Begins a count of the statistics that speak as much against the null as the observed one. */
  void countAgainst(Alternative alternative) {
    bound = bound(directed(observed, alternative));
  }

  /** Whether the statistic of the labels as they are now is beyond the bound of the count. */
  boolean extreme(Alternative alternative, int[] order) {
    double variance = scaling == Scaling.CONSTANT ? constant : quickWelch();
    if (Double.isInfinite(bound) || !(variance >= CANCELLED * largest)) {
      return directed(statistic(order), alternative) >= bound;
    }
    double size = directed(design.sign() * difference(sums[0]), alternative);
    double deviation = Math.sqrt(variance);
    double beyond = size - bound * deviation;
    double doubt = DOUBT * (Math.abs(size) + (1 + Math.abs(bound)) * deviation);
    return Math.abs(beyond) <= doubt
        ? directed(statistic(order), alternative) >= bound
        : beyond > 0;
  }

  /** The same statistic, with all its digits where they decide whether it is beyond the bound. */
  double current(Alternative alternative, int[] order) {
    double variance = scaling == Scaling.CONSTANT ? constant : quickWelch();
    if (!(variance >= CANCELLED * largest)) {
      return statistic(order);
    }
    double quick = design.sign() * difference(sums[0]) / Math.sqrt(variance);
    double beyond = directed(quick, alternative) - bound;
    return Math.abs(beyond) <= DOUBT * (1 + Math.abs(quick) + Math.abs(bound))
        ? statistic(order)
        : quick;
  }

  /** How much a statistic speaks against the null. */
  static double directed(double statistic, Alternative alternative) {
    return switch (alternative) {
      case TWO_SIDED -> Math.abs(statistic);
      case GREATER -> statistic;
      case LESS -> -statistic;
    };
  }

  private double difference(double front) {
    return front / inFront - (total - front) / inRest;
  }

  private double quickWelch() {
    double sum = sums[0];
    double rest = total - sum;
    double within = sums[1] - sum * sum / inFront;
    double withinRest = totalSquares - sums[1] - rest * rest / inRest;
    return within / (inFront * (inFront - 1)) + withinRest / (inRest * (inRest - 1));
  }

  private double sumOf(int[] order) {
    double s = 0;
    for (Range range : design.rangeArray()) {
      for (int i = range.from(); i < range.from() + range.front(); i++) {
        s += x[order[i]];
      }
    }
    return s;
  }

  private double welch(int[] order) {
    return within(order, Side.FRONT) / (inFront * (inFront - 1))
        + within(order, Side.REST) / (inRest * (inRest - 1));
  }

  private enum Side {
    FRONT,
    REST
  }

  /** The sum of squares about the mean of one side; 0 exactly when all its values are equal. */
  private double within(int[] order, Side side) {
    double n = side == Side.FRONT ? inFront : inRest;
    double front = sumOf(order);
    double mean = (side == Side.FRONT ? front : total - front) / n;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    double around = 0;
    for (Range range : design.rangeArray()) {
      int middle = range.from() + range.front();
      int end = side == Side.FRONT ? middle : range.from() + range.size();
      for (int i = side == Side.FRONT ? range.from() : middle; i < end; i++) {
        double value = x[order[i]];
        around += (value - mean) * (value - mean);
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least == most ? 0 : around;
  }
}
