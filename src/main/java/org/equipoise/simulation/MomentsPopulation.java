// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Moments;

/**
 * The true means and covariances of a Gaussian scenario's variables, by arm, on the scale of their
 * distribution: what participants have on average before anything is missing or written down.
 */
final class MomentsPopulation {
  private final int[] sizes;
  private final double[][] means;
  private final double[][][] covariances;
  private final double[][][] roots;

  private MomentsPopulation(int[] sizes, double[][] means, double[][][] covariances) {
    this.sizes = sizes;
    this.means = means;
    this.covariances = covariances;
    this.roots = new double[][][] {root(covariances[0]), root(covariances[1])};
  }

  static MomentsPopulation of(Scenario scenario, List<ModelVariable> variables) {
    List<OutcomeModel> models = new ArrayList<>();
    for (ScenarioOutcome each : scenario.outcomes()) {
      double explained = scenario.explained(each.id());
      models.add(new OutcomeModel(each, scenario.visits(), new TwoArms<>(0.0, 0.0), explained));
    }
    int k = variables.size();
    double[][] means = new double[2][k];
    double[][][] covariances = new double[2][k][k];
    for (int arm = 0; arm < 2; arm++) {
      for (int i = 0; i < k; i++) {
        ModelVariable a = variables.get(i);
        means[arm][i] = models.get(a.outcome()).mean(a.visit(), arm == 0);
        double[] own = models.get(a.outcome()).loadings(a.visit(), arm == 0);
        for (int j = 0; j <= i; j++) {
          ModelVariable b = variables.get(j);
          double[] other = models.get(b.outcome()).loadings(b.visit(), arm == 0);
          double shared =
              between(scenario, a.outcome(), b.outcome()) * dot(own, other)
                  + byCovariates(scenario, a, b)
                      * models.get(a.outcome()).shiftLoading(a.visit(), arm == 0)
                      * models.get(b.outcome()).shiftLoading(b.visit(), arm == 0);
          covariances[arm][i][j] = shared;
          covariances[arm][j][i] = shared;
        }
      }
    }
    int[] sizes = {scenario.arms().experimental().size(), scenario.arms().control().size()};
    return new MomentsPopulation(sizes, means, covariances);
  }

  private static double between(Scenario scenario, int a, int b) {
    double independent = a == b ? 1 : 0;
    return scenario.outcomeCorrelation().map(r -> value(r, a, b)).orElse(independent);
  }

  private static double byCovariates(Scenario scenario, ModelVariable a, ModelVariable b) {
    String one = scenario.outcomes().get(a.outcome()).id();
    String other = scenario.outcomes().get(b.outcome()).id();
    return scenario.covariates().stream().mapToDouble(each -> each.covariance(one, other)).sum();
  }

  /** The Cholesky root of the correlations between outcomes; without any, of independent ones. */
  static double root(Scenario scenario, int o, int p) {
    if (p > o) {
      return 0;
    }
    double independent = o == p ? 1 : 0;
    return scenario.outcomeCorrelation().map(r -> rootOf(r, o, p)).orElse(independent);
  }

  private static double rootOf(CorrelationMatrix correlation, int o, int p) {
    return correlation.root(o, p);
  }

  private static double value(CorrelationMatrix correlation, int a, int b) {
    return correlation.value(a, b);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  // Positive definite because the correlations between visits and outcomes are.
  private static double[][] root(double[][] matrix) {
    int k = matrix.length;
    double[][] root = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int m = 0; m < j; m++) {
          rest -= root[i][m] * root[j][m];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(0, rest)) : rest / root[j][j];
      }
    }
    return root;
  }

  int size(int arm) {
    return sizes[arm];
  }

  double mean(int arm, int variable) {
    return means[arm][variable];
  }

  double[][] root(int arm) {
    return roots[arm];
  }

  /** Whether both arms have the same covariances. */
  boolean homogeneous() {
    return Arrays.deepEquals(covariances[0], covariances[1]);
  }

  /** The true moments as those of arms with given numbers of participants. */
  TwoArms<Moments> moments(int n1, int n2, int... variables) {
    return new TwoArms<>(ofArm(0, n1, variables), ofArm(1, n2, variables));
  }

  private Moments ofArm(int arm, int n, int[] variables) {
    return Moments.copyOf(n, means[arm], covariances[arm]).select(variables);
  }
}
