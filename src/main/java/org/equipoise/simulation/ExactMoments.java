// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.equipoise.evidence.MomentsView;

/**
 * Makes values of participants whose means and covariances are exactly those that are given, but
 * for rounding: standard normals are centred in each arm and made orthonormal (modified
 * Gram-Schmidt, twice), Q; with L L' the covariance they become mean + sqrt(df) L Q. As normals
 * have no preferred direction, the values are distributed as those of a Gaussian trial that happens
 * to have these moments.
 *
 * <p>Where only the pooled covariances are given, both arms are made orthonormal together, and each
 * arm's own covariances differ from the pooled ones as chance has it.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971484">Björck (1996), Numerical Methods for Least
 *     Squares Problems, chapter 2</a>
 */
final class ExactMoments {
  /**
   * What is left of a variance of 1 below this is 0, such as that of a third variable of a scatter
   * with two degrees of freedom, which comes out within some 1e-16.
   */
  private static final double SMALLEST_PIVOT = 1e-13;

  private final List<int[]> arms;
  private final int df;
  private final double[][] root;

  /**
   * Of one or both arms.
   *
   * @param arms the participants of each arm whose covariances these are
   * @param target the moments
   * @param arm whose covariances to take: 0 experimental, 1 control
   * @param dimension how many variables the moments have
   * @throws IllegalArgumentException if so few participants cannot have these covariances
   */
  ExactMoments(List<int[]> arms, MomentsView target, int arm, int dimension) {
    this.arms = List.copyOf(arms);
    this.df = arms.stream().mapToInt(each -> each.length - 1).sum();
    this.root = root(target, arm, dimension);
  }

  private double[][] root(MomentsView target, int arm, int dimension) {
    double[][] lower = new double[dimension][dimension];
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j <= i; j++) {
        double whole = arm == 0 ? target.covariance1(i, j) : target.covariance2(i, j);
        double rest = whole;
        for (int k = 0; k < j; k++) {
          rest -= lower[i][k] * lower[j][k];
        }
        if (i == j) {
          lower[i][i] = rest > SMALLEST_PIVOT * whole ? Math.sqrt(rest) : 0;
        } else {
          lower[i][j] = lower[j][j] > 0 ? rest / lower[j][j] : 0;
        }
      }
      if (i >= df && lower[i][i] > 0) {
        throw new IllegalArgumentException(
            "participants must be more to have the moments of the replicate: "
                + (i + 1)
                + " variables are analysed with "
                + df
                + " degrees of freedom; --path participants draws others");
      }
    }
    return lower;
  }

  /**
   * Turns deviations into ones with the covariances, and means of 0 in each arm.
   *
   * @param values standard normals, by variable, then participant; overwritten for those of the
   *     arms
   */
  void impose(double[][] values) {
    for (int v = 0; v < values.length; v++) {
      for (int pass = 0; pass < 2; pass++) {
        center(values[v]);
        for (int before = 0; before < Math.min(v, df); before++) {
          subtract(values[v], dot(values[v], values[before]), values[before]);
        }
      }
      double length = v < df ? Math.sqrt(dot(values[v], values[v])) : Double.POSITIVE_INFINITY;
      scale(values[v], 1 / length);
    }
    double size = Math.sqrt(df);
    for (int[] members : arms) {
      for (int participant : members) {
        mix(values, participant, size);
      }
    }
  }

  // From the last variable on, since each takes those before it.
  private void mix(double[][] values, int participant, double size) {
    for (int v = values.length - 1; v >= 0; v--) {
      double sum = 0;
      for (int k = 0; k <= v; k++) {
        sum += root[v][k] * values[k][participant];
      }
      values[v][participant] = size * sum;
    }
  }

  private void center(double[] values) {
    for (int[] members : arms) {
      double sum = 0;
      for (int participant : members) {
        sum += values[participant];
      }
      double mean = sum / members.length;
      for (int participant : members) {
        values[participant] -= mean;
      }
    }
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int[] members : arms) {
      for (int participant : members) {
        sum += a[participant] * b[participant];
      }
    }
    return sum;
  }

  private void subtract(double[] from, double times, double[] what) {
    for (int[] members : arms) {
      for (int participant : members) {
        from[participant] -= times * what[participant];
      }
    }
  }

  private void scale(double[] values, double by) {
    for (int[] members : arms) {
      for (int participant : members) {
        values[participant] *= by;
      }
    }
  }
}
