// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioDropout.Given;
import org.equipoise.design.ScenarioDropout.Which;

/** From the dropout of a scenario to the model that decides, its intercepts solved. */
final class DropoutPlanner {
  private final ScenarioDropout dropout;
  private final OutcomeModel outcome;
  private final List<String> allVisits;
  private final int[] visits;
  private final List<TwoArms<Double>> rates;

  /**
   * A planner.
   *
   * @param dropout the dropout
   * @param outcome what it depends on; any when it depends on nothing
   * @param allVisits the ids of the trial's visits
   */
  DropoutPlanner(ScenarioDropout dropout, OutcomeModel outcome, List<String> allVisits) {
    this.dropout = dropout;
    this.outcome = outcome;
    this.allVisits = allVisits;
    Map<String, TwoArms<Double>> byVisit = dropout.rates();
    this.visits = byVisit.keySet().stream().mapToInt(allVisits::indexOf).toArray();
    this.rates = List.copyOf(byVisit.values());
  }

  DropoutModel plan() {
    boolean monotone = dropout.pattern() == ScenarioDropout.Pattern.MONOTONE;
    Given given = dropout.given().orElse(null);
    if (given instanceof Given.ByVisit by) {
      return byVisit(by.which(), monotone);
    }
    int index = given instanceof Given.AtVisit at ? outcome.visitIndex(at.visit()) : -1;
    return monotone
        ? new CumulativeDropout(visits, marginal(filled(index)), slopes(), index)
        : intermittent(marginal(filled(index)), filled(index));
  }

  private DropoutModel byVisit(Which which, boolean monotone) {
    if (which == Which.LAST && !monotone) {
      return intermittent(lastSeen(), filled(IntermittentDropout.LAST));
    }
    int[] indices = which == Which.LAST ? before() : current();
    return monotone
        ? new HazardDropout(visits, hazards(indices), slopes(), indices)
        : intermittent(marginal(indices), indices);
  }

  private int[] filled(int index) {
    int[] indices = new int[visits.length];
    Arrays.fill(indices, index);
    return indices;
  }

  private DropoutModel intermittent(double[][] intercepts, int[] given) {
    int[] rateOf = new int[allVisits.size()];
    Arrays.fill(rateOf, IntermittentDropout.NO_RATE);
    for (int k = 0; k < visits.length; k++) {
      rateOf[visits[k]] = k;
    }
    return new IntermittentDropout(rateOf, intercepts, slopes(), given, own());
  }

  /** By visit of the trial, the index of the outcome's value there; -1 for none. */
  private int[] own() {
    return allVisits.stream().mapToInt(outcome::visitIndex).toArray();
  }

  /** By rate, the index of the value of that visit. */
  private int[] current() {
    int[] own = own();
    return Arrays.stream(visits).map(visit -> own[visit]).toArray();
  }

  /** By rate, the index of the last value before. */
  private int[] before() {
    int[] own = own();
    return Arrays.stream(visits)
        .map(visit -> IntStream.range(0, visit).map(w -> own[w]).max().orElse(-1))
        .toArray();
  }

  private double[] slopes() {
    return new double[] {dropout.slope().experimental(), dropout.slope().control()};
  }

  private double rate(int arm, int k) {
    return arm == 0 ? rates.get(k).experimental() : rates.get(k).control();
  }

  /** Each rate by itself, from the distribution of one value. */
  private double[][] marginal(int[] indices) {
    double[][] intercepts = new double[2][visits.length];
    for (int arm = 0; arm < 2; arm++) {
      for (int k = 0; k < visits.length; k++) {
        intercepts[arm][k] = marginal(indices[k], arm, rate(arm, k));
      }
    }
    return intercepts;
  }

  private double marginal(int index, int arm, double rate) {
    if (index < 0) {
      return new NormalValue(0, 1).intercept(rate, slopes()[arm]);
    }
    if (outcome.isResampled()) {
      DropoutIntercepts solver = solver(arm, index);
      solver.begin(0);
      return solver.solve(rate);
    }
    double mean = outcome.standardizedMean(index, arm == 0);
    return new NormalValue(mean, outcome.standardizedSd(index, arm == 0))
        .intercept(rate, slopes()[arm]);
  }

  /** Of those who are still in. */
  private double[][] hazards(int[] indices) {
    double[][] intercepts = new double[2][visits.length];
    int[] used = Arrays.stream(indices).distinct().toArray();
    for (int arm = 0; arm < 2; arm++) {
      DropoutIntercepts solver = solver(arm, used);
      solver.begin(0);
      double out = 0;
      for (int k = 0; k < visits.length; k++) {
        solver.attend(place(used, indices[k]));
        intercepts[arm][k] = solver.solve(rate(arm, k) - out);
        solver.leave(intercepts[arm][k]);
        out = rate(arm, k);
      }
    }
    return intercepts;
  }

  /** Of all, by the value that each saw last. */
  private double[][] lastSeen() {
    double[][] intercepts = new double[2][visits.length];
    int[] own = own();
    int end = visits[visits.length - 1];
    int[] used = IntStream.range(0, end).map(w -> own[w]).filter(index -> index >= 0).toArray();
    for (int arm = 0; arm < 2; arm++) {
      DropoutIntercepts solver = solver(arm, used);
      solver.begin(0);
      int k = 0;
      for (int visit = 0; visit <= end; visit++) {
        int seen = place(used, own[visit]);
        if (visit == visits[k]) {
          intercepts[arm][k] = solver.solve(rate(arm, k));
          if (seen >= 0) {
            solver.miss(intercepts[arm][k], seen);
          }
          k++;
        } else if (seen >= 0) {
          solver.attend(seen);
        }
      }
    }
    return intercepts;
  }

  private static int place(int[] used, int index) {
    return IntStream.range(0, used.length).filter(i -> used[i] == index).findFirst().orElse(-1);
  }

  private DropoutIntercepts solver(int arm, int... used) {
    double slope = slopes()[arm];
    return new DropoutIntercepts(outcome.population(used, arm == 0, slope), slope, used.length);
  }
}
