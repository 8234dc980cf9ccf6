// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.equipoise.core.NumberRows;
import org.equipoise.core.Require;

/**
 * The values of persons at the visits of one outcome, from which whole persons are drawn with
 * replacement. They are all there is: means, standard deviations and correlations are those of a
 * population, with the number of persons as divisor. Immutable.
 */
public final class ResampledValues implements NumberRows {
  /** A spread below this, relative to the values, is that of rounding. */
  private static final double LEAST_SPREAD = 1e-12;

  private final double[][] byVisit;
  private final double[] means;
  private final double[] sds;

  private ResampledValues(double[][] byVisit) {
    this.byVisit = byVisit;
    this.means = new double[byVisit.length];
    this.sds = new double[byVisit.length];
    for (int v = 0; v < byVisit.length; v++) {
      means[v] = mean(byVisit[v]);
      sds[v] = Math.sqrt(covariance(v, v));
    }
  }

  /**
   * The values of persons.
   *
   * @param rows one a person, each with one value a visit; two persons or more
   * @return the values
   * @throws IllegalArgumentException if there are fewer than two persons, rows of different
   *     lengths, a value that is not finite, or a visit at which all values are the same
   */
  public static ResampledValues of(List<List<Double>> rows) {
    Require.atLeast(rows.size(), 2, "the number of persons to resample");
    double[][] byVisit = new double[rows.get(0).size()][rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Require.atLeast(rows.get(i).size(), 1, "the number of visits");
      if (rows.get(i).size() != byVisit.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "rows must have the same number of visits, got %d and %d",
                byVisit.length,
                rows.get(i).size()));
      }
      for (int v = 0; v < byVisit.length; v++) {
        byVisit[v][i] = Require.finite(rows.get(i).get(v), "value");
      }
    }
    ResampledValues values = new ResampledValues(byVisit);
    for (int v = 0; v < byVisit.length; v++) {
      if (!(values.sds[v] > LEAST_SPREAD * Math.abs(values.means[v]))) {
        throw new IllegalArgumentException(
            "values to resample must differ between persons at every visit, got "
                + byVisit[v][0]
                + " for all "
                + rows.size()
                + " at visit "
                + (v + 1));
      }
    }
    return values;
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each / x.length;
    }
    return sum;
  }

  private double covariance(int v, int w) {
    double sum = 0;
    for (int i = 0; i < byVisit[v].length; i++) {
      sum += (byVisit[v][i] - means[v]) * (byVisit[w][i] - means[w]) / byVisit[v].length;
    }
    return sum;
  }

  @Override
  public List<List<Double>> rows() {
    List<List<Double>> rows = new ArrayList<>();
    for (int person = 0; person < persons(); person++) {
      List<Double> row = new ArrayList<>();
      for (double[] visit : byVisit) {
        row.add(visit[person]);
      }
      rows.add(row);
    }
    return rows;
  }

  /**
   * How many persons there are.
   *
   * @return two or more
   */
  public int persons() {
    return byVisit[0].length;
  }

  /**
   * How many visits there are.
   *
   * @return one or more
   */
  public int visits() {
    return byVisit.length;
  }

  /**
   * One value.
   *
   * @param visit from 0
   * @param person from 0
   * @return the value
   */
  public double value(int visit, int person) {
    return byVisit[visit][person];
  }

  /**
   * The mean at a visit.
   *
   * @param visit from 0
   * @return the mean
   */
  public double mean(int visit) {
    return means[visit];
  }

  /**
   * The standard deviation at a visit, with the number of persons as divisor.
   *
   * @param visit from 0
   * @return above 0
   */
  public double sd(int visit) {
    return sds[visit];
  }

  /**
   * The correlation between two visits.
   *
   * @param visit from 0
   * @param other from 0
   * @return in [-1, 1]
   */
  public double correlation(int visit, int other) {
    double r = covariance(visit, other) / (sds[visit] * sds[other]);
    return visit == other ? 1 : Math.min(1, Math.max(-1, r));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResampledValues values && Arrays.deepEquals(byVisit, values.byVisit);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(byVisit);
  }

  @Override
  public String toString() {
    return persons() + " persons at " + visits() + " visits";
  }
}
