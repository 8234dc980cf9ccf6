// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import java.util.Arrays;
import org.equipoise.core.Require;

/**
 * The n1·n2 differences x - y of two samples in increasing order, of which none is stored.
 *
 * <p>The k-th smallest is found by dividing the line of all doubles and counting, in one pass over
 * both sorted samples, how many differences are not above that place. Every second division halves
 * what is left, so that there are 128 passes at most, and some 20 as a rule; the result is one of
 * the differences to the last bit.
 */
public final class PairwiseDifferences {
  private static final long MINUS_ZERO = -1;

  private final double[] x;
  private final double[] y;

  /**
   * Sorts copies of both samples.
   *
   * @param x the values from which is subtracted, 1 or more, finite
   * @param y the values that are subtracted, 1 or more, finite
   * @throws IllegalArgumentException if a sample is empty or a value is not finite
   */
  public PairwiseDifferences(double[] x, double[] y) {
    this.x = sorted(x, "x");
    this.y = sorted(y, "y");
  }

  private static double[] sorted(double[] values, String name) {
    Require.atLeast(values.length, 1, "the number of values of " + name);
    double[] own = values.clone();
    Arrays.sort(own);
    Require.finite(own[0], name);
    Require.finite(own[own.length - 1], name);
    return own;
  }

  /**
   * How many differences there are.
   *
   * @return n1·n2
   */
  public long size() {
    return (long) x.length * y.length;
  }

  /**
   * One order statistic.
   *
   * @param k its rank, from 1 to {@link #size()}
   * @return the k-th smallest difference; infinite when it is beyond double precision
   * @throws IllegalArgumentException if k is outside that range
   */
  public double select(long k) {
    if (k < 1 || k > size()) {
      throw new IllegalArgumentException("k must be 1 to " + size() + ", got " + k);
    }
    return between(ordered(x[0] - y[y.length - 1]), ordered(x[x.length - 1] - y[0]), k);
  }

  /** Guesses by proportion and halves, in turn, until what is sought is the least that is left. */
  private double between(long least, long most, long k) {
    long low = least;
    long high = most;
    long below = 0; // differences under low
    long within = size(); // differences not above high
    boolean guess = true;
    while (low < high && below < k - 1) {
      double share = (double) (k - below) / (within - below);
      long middle = guess ? proportional(low, high, share) : halved(low, high);
      guess = !guess;
      long count = notAbove(number(middle));
      if (count >= k) {
        high = middle;
        within = count;
      } else {
        low = middle == MINUS_ZERO ? 1 : middle + 1; // differences of 0 are counted there already
        below = count;
      }
    }
    return leastFrom(number(low)) + 0.0; // -0 becomes 0
  }

  private static long proportional(long low, long high, double share) {
    double from = number(low);
    long place = ordered(from + (number(high) - from) * share);
    return place >= low && place < high ? place : halved(low, high);
  }

  private static long halved(long low, long high) {
    return (low & high) + ((low ^ high) >> 1);
  }

  /**
   * The Hodges-Lehmann shift.
   *
   * @return the median of the differences, the midpoint of the middle two when their number is even
   */
  public double median() {
    long half = (size() + 1) / 2;
    double below = select(half);
    if (size() % 2 == 1) {
      return below;
    }
    double above = notAbove(below) > half ? below : leastFrom(Math.nextUp(below));
    double sum = below + above;
    return Double.isInfinite(sum) ? below / 2 + above / 2 : sum / 2;
  }

  /** A larger x allows only larger y, so one pass suffices. */
  private long notAbove(double bound) {
    long count = 0;
    int first = 0;
    for (double value : x) {
      while (first < y.length && value - y[first] > bound) {
        first++;
      }
      if (first == y.length) {
        return count;
      }
      count += y.length - first;
    }
    return count;
  }

  /** The least difference that is not below the bound, of which there must be one. */
  private double leastFrom(double bound) {
    double least = Double.POSITIVE_INFINITY;
    int last = -1;
    for (double value : x) {
      while (last + 1 < y.length && value - y[last + 1] >= bound) {
        last++;
      }
      if (last >= 0) {
        least = Math.min(least, value - y[last]);
      }
    }
    return least;
  }

  /** Integers in the order of the doubles, -0 just below 0. */
  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered < 0 ? ordered ^ Long.MAX_VALUE : ordered);
  }
}
