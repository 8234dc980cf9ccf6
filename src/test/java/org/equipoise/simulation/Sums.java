// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.design.Scenario;

/** Values of many replicates, pooled by arm, and their moments. */
final class Sums {
  final double[][] experimental;
  final double[][] control;

  private Sums(double[][] experimental, double[][] control) {
    this.experimental = experimental;
    this.control = control;
  }

  static Sums of(Scenario scenario, int replicates) {
    GenerativeModel model = new GenerativeModel(scenario);
    Draws draws = model.newDraws();
    int columns = draws.values.length;
    int n1 = scenario.arms().experimental().size();
    int n2 = scenario.arms().control().size();
    Sums sums =
        new Sums(new double[columns][replicates * n1], new double[columns][replicates * n2]);
    for (int r = 0; r < replicates; r++) {
      model.draw(r, draws);
      for (int c = 0; c < columns; c++) {
        int e = r * n1;
        int k = r * n2;
        for (int i = 0; i < draws.allocation.participants(); i++) {
          double value = draws.values[c][i];
          if (draws.allocation.isExperimental(i)) {
            sums.experimental[c][e++] = value;
          } else {
            sums.control[c][k++] = value;
          }
        }
      }
    }
    return sums;
  }

  static double mean(double[] x) {
    double sum = 0;
    for (double each : x) {
      sum += each;
    }
    return sum / x.length;
  }

  static double sd(double[] x) {
    return Math.sqrt(covariance(x, x));
  }

  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  static double correlation(double[] x, double[] y) {
    return covariance(x, y) / (sd(x) * sd(y));
  }

  static double[] log(double[] x) {
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = StrictMath.log(x[i]);
    }
    return logs;
  }

  static double share(double[] x, double what) {
    int count = 0;
    for (double each : x) {
      count += Double.compare(each, what) == 0 ? 1 : 0;
    }
    return (double) count / x.length;
  }

  // All within 4 Monte Carlo standard errors of normal samples: a right program fails one such
  // check in 16 000; the seed is fixed, so it fails always or never.
  static void checkMoments(double[] x, double mean, double sd) {
    double n = x.length;
    assertThat(mean(x)).isCloseTo(mean, within(4 * sd / Math.sqrt(n)));
    assertThat(sd(x)).isCloseTo(sd, within(4 * sd / Math.sqrt(2 * n)));
  }

  static void checkCorrelation(double[] x, double[] y, double r) {
    assertThat(correlation(x, y))
        .isCloseTo(r, within(4 * (1 - r * r) / Math.sqrt(x.length) + 1e-12));
  }

  static void checkShare(double[] x, double what, double p) {
    assertThat(share(x, what)).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / x.length)));
  }
}
