// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.List;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.equipoise.design.Scenario;

/**
 * The normals behind a participant's values, given some of these values. With g independent
 * standard normals and A g the deviations of the given variables from their means, g + A' (A A')^-1
 * (d - A g) has the deviations d, and the distribution that g has given them.
 */
final class ConditionalNormals {
  private final double[][] between;
  private final int visits;
  private final MomentsPopulation population;
  private final double[][][] loadings;

  /**
   * Of a scenario without classes.
   *
   * @param scenario the scenario
   * @param outcomes its outcomes
   * @param variables the variables that will be given
   * @param population the moments of these variables
   */
  ConditionalNormals(
      Scenario scenario,
      List<OutcomeModel> outcomes,
      List<ModelVariable> variables,
      MomentsPopulation population) {
    int k = outcomes.size();
    this.visits = scenario.visits().size();
    this.population = population;
    this.between = new double[k][k];
    for (int o = 0; o < k; o++) {
      for (int p = 0; p <= o; p++) {
        between[o][p] = MomentsPopulation.root(scenario, o, p);
      }
    }
    this.loadings = new double[2][variables.size()][];
    for (int v = 0; v < variables.size(); v++) {
      ModelVariable variable = variables.get(v);
      OutcomeModel model = outcomes.get(variable.outcome());
      for (int arm = 0; arm < 2; arm++) {
        loadings[arm][v] = spread(variable.outcome(), model.loadings(variable.visit(), arm == 0));
      }
    }
  }

  // From the normals of the outcome, which correlate between outcomes, to the independent ones.
  private double[] spread(int outcome, double[] byVisit) {
    double[] all = new double[between.length * visits];
    for (int p = 0; p <= outcome; p++) {
      for (int w = 0; w < visits; w++) {
        all[p * visits + w] = between[outcome][p] * byVisit[w];
      }
    }
    return all;
  }

  /**
   * Draws the normals of a participant, with the correlations between outcomes.
   *
   * @param arm 0 experimental, 1 control
   * @param normal draws standard normals
   * @param wanted the deviations that the variables must have
   * @return by outcome and visit of the trial
   */
  double[][] draw(int arm, ContinuousSampler normal, double[] wanted) {
    double[] free = new double[between.length * visits];
    for (int i = 0; i < free.length; i++) {
      free[i] = normal.sample();
    }
    double[][] a = loadings[arm];
    double[] rest = new double[wanted.length];
    for (int v = 0; v < rest.length; v++) {
      rest[v] = wanted[v] - dot(a[v], free);
    }
    solve(population.root(arm), rest);
    for (int v = 0; v < rest.length; v++) {
      for (int i = 0; i < free.length; i++) {
        free[i] += a[v][i] * rest[v];
      }
    }
    return correlated(free);
  }

  /** Solves L L' x = b in place. */
  private static void solve(double[][] lower, double[] b) {
    for (int i = 0; i < b.length; i++) {
      for (int j = 0; j < i; j++) {
        b[i] -= lower[i][j] * b[j];
      }
      b[i] /= lower[i][i];
    }
    for (int i = b.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < b.length; j++) {
        b[i] -= lower[j][i] * b[j];
      }
      b[i] /= lower[i][i];
    }
  }

  private double[][] correlated(double[] free) {
    double[][] normals = new double[between.length][visits];
    for (int o = 0; o < between.length; o++) {
      for (int w = 0; w < visits; w++) {
        for (int p = 0; p <= o; p++) {
          normals[o][w] += between[o][p] * free[p * visits + w];
        }
      }
    }
    return normals;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
