// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Arrays;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * Where the values of each arm stand among those of the other, in O(n log n): all that rank methods
 * for two arms need.
 *
 * <p>The placement of a value is how many values of the other arm are below it, equal ones counted
 * half. It is the difference of its midranks in both arms together and in its own. The sum of the
 * placements of the experimental arm is Mann and Whitney's U.
 */
public final class Placements {
  private final TwoArms<double[]> sorted;
  private final TwoArms<double[]> places;
  private final double u;

  /**
   * Sorts and counts.
   *
   * @param arms the values of both arms, 1 or more each, none NaN
   * @throws IllegalArgumentException if an arm is empty
   */
  public Placements(TwoArms<double[]> arms) {
    this.sorted = arms.map(Placements::sorted);
    this.places =
        new TwoArms<>(
            places(sorted.experimental(), sorted.control()),
            places(sorted.control(), sorted.experimental()));
    double sum = 0;
    for (double place : places.experimental()) {
      sum += place; // whole and half numbers: exact up to 2^52
    }
    this.u = sum;
  }

  private static double[] sorted(double[] values) {
    Require.atLeast(values.length, 1, "the number of participants");
    double[] own = values.clone();
    Arrays.sort(own);
    return own;
  }

  private static double[] places(double[] own, double[] others) {
    double[] places = new double[own.length];
    int below = 0;
    int notAbove = 0;
    for (int i = 0; i < own.length; i++) {
      while (below < others.length && others[below] < own[i]) {
        below++;
      }
      while (notAbove < others.length && others[notAbove] <= own[i]) {
        notAbove++;
      }
      places[i] = 0.5 * ((double) below + notAbove);
    }
    return places;
  }

  /**
   * Participants of the experimental arm.
   *
   * @return n1
   */
  public int n1() {
    return sorted.experimental().length;
  }

  /**
   * Participants of the control arm.
   *
   * @return n2
   */
  public int n2() {
    return sorted.control().length;
  }

  /**
   * The number of pairs, as a double that does not overflow.
   *
   * @return n1·n2
   */
  public double pairs() {
    return (double) n1() * n2();
  }

  /**
   * Mann and Whitney's U of the experimental arm.
   *
   * @return the number of pairs in which the experimental value is larger, equal ones counted half
   */
  public double u() {
    return u;
  }

  /**
   * The variance of the experimental arm's placements, each divided by n2.
   *
   * @return divisor n1 - 1; 0 for one participant
   */
  public double varianceExperimental() {
    return variance(places.experimental(), n2());
  }

  /**
   * The variance of the control arm's placements, each divided by n1.
   *
   * @return divisor n2 - 1; 0 for one participant
   */
  public double varianceControl() {
    return variance(places.control(), n1());
  }

  private static double variance(double[] own, double others) {
    return own.length == 1 ? 0 : sumOfSquares(own) / others / others / (own.length - 1);
  }

  private static double sumOfSquares(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    double rest = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
      rest += value - mean;
    }
    return Math.max(0, squares - rest * rest / values.length);
  }

  /**
   * The pairs whose values are equal.
   *
   * @return how many, as a double that does not overflow
   */
  public double tiedPairs() {
    double[] x = sorted.experimental();
    double[] y = sorted.control();
    double tied = 0;
    int below = 0;
    int notAbove = 0;
    for (double value : x) {
      while (below < y.length && y[below] < value) {
        below++;
      }
      while (notAbove < y.length && y[notAbove] <= value) {
        notAbove++;
      }
      tied += notAbove - below;
    }
    return tied;
  }

  /**
   * The tie term of both arms together.
   *
   * @return Σ(t³ - t) over the runs of t equal values; 0 without ties
   */
  public double ties() {
    double[] x = sorted.experimental();
    double[] y = sorted.control();
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < x.length || j < y.length) {
      double value = j == y.length || (i < x.length && x[i] <= y[j]) ? x[i] : y[j];
      int before = i + j;
      while (i < x.length && x[i] == value) {
        i++;
      }
      while (j < y.length && y[j] == value) {
        j++;
      }
      sum += cubeTerm(i + j - before);
    }
    return sum;
  }

  /**
   * The tie term within the arms, which a shift of one arm leaves.
   *
   * @return Σ(t³ - t) over the runs of equal values of each arm alone
   */
  public double tiesWithin() {
    return tiesWithin(sorted.experimental()) + tiesWithin(sorted.control());
  }

  private static double tiesWithin(double[] own) {
    double sum = 0;
    int start = 0;
    for (int i = 1; i <= own.length; i++) {
      if (i == own.length || own[i] != own[start]) {
        sum += cubeTerm(i - start);
        start = i;
      }
    }
    return sum;
  }

  private static double cubeTerm(double run) {
    return run * (run - 1) * (run + 1);
  }
}
