// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.allocation.Allocator;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.MomentsBuffer;

/**
 * Draws participants for a replicate that was drawn as moments: some that have exactly these
 * moments. What is not analysed, and so is not in the moments, is drawn given what is.
 *
 * <p>The order of the arms is that of the participants path; the rest comes from a stream of its
 * own.
 */
final class MomentsReplicator {
  private final Scenario scenario;
  private final MomentsScatter scatter;
  private final List<ModelVariable> variables;
  private final MomentsPopulation population;
  private final List<OutcomeModel> outcomes = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final ConditionalNormals given;
  private final Recorder[] recorders;
  private final int[] places;
  private final Streams streams;
  private final ReplicateRandom random = new ReplicateRandom();
  private final ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(random);

  MomentsReplicator(Scenario scenario, MomentsScatter scatter) {
    this.scenario = scenario;
    this.scatter = scatter;
    this.variables = MomentsDrawer.variables(new AnalysisPlanner(scenario).plans());
    this.population = MomentsPopulation.of(scenario, variables);
    this.streams = Streams.of(scenario);
    for (ScenarioOutcome each : scenario.outcomes()) {
      OutcomeModel model = new OutcomeModel(each, scenario.visits());
      outcomes.add(model);
      columns.addAll(model.columns());
    }
    this.given = new ConditionalNormals(scenario, outcomes, variables, population);
    List<Measurement> measurements = columns.stream().map(Column::measurement).toList();
    this.recorders = new Recorder[variables.size()];
    this.places = new int[variables.size()];
    for (int v = 0; v < places.length; v++) {
      ScenarioOutcome outcome = scenario.outcomes().get(variables.get(v).outcome());
      String visit = outcome.visitIds().get(variables.get(v).visit());
      recorders[v] = new Recorder(outcome);
      places[v] = measurements.indexOf(Measurement.of(outcome.id(), visit));
    }
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  /** Draws the participants of a replicate. */
  Draws draw(long replicate) {
    MomentsModel model = new MomentsModel(scenario, variables, scatter);
    MomentsBuffer moments = model.newBuffer();
    model.draw(replicate, moments);
    Allocator allocator =
        Allocator.of(scenario.allocation(), scenario.arms().map(ScenarioArm::size));
    Draws draws = new Draws(columns.size(), 0, new AllocationSequence(allocator.participants()));
    streams.begin(Component.ALLOCATION, replicate, random);
    allocator.draw(draws.allocation, random);
    draws.list();
    streams.begin(Component.REPLAY, replicate, random);
    double[][] deviations = deviations(moments, draws);
    if (scatter == MomentsScatter.POOLED) {
      drawLevel(moments);
    }
    for (int i = 0; i < draws.allocation.participants(); i++) {
      draws.classes[i] = ClassModel.NONE;
      write(draws, i, moments, deviations);
    }
    return draws;
  }

  /** How far participants are from the means of their arm, by variable. */
  private double[][] deviations(MomentsBuffer moments, Draws draws) {
    int count = draws.allocation.participants();
    double[][] deviations = new double[variables.size()][count];
    for (int i = 0; i < count; i++) {
      for (double[] each : deviations) {
        each[i] = normal.sample();
      }
    }
    int[] first = Arrays.copyOf(draws.byArm[0], draws.sizes[0]);
    int[] second = Arrays.copyOf(draws.byArm[1], draws.sizes[1]);
    int k = variables.size();
    if (scatter == MomentsScatter.POOLED) {
      new ExactMoments(List.of(first, second), moments, 0, k).impose(deviations);
    } else {
      new ExactMoments(List.of(first), moments, 0, k).impose(deviations);
      new ExactMoments(List.of(second), moments, 1, k).impose(deviations);
    }
    return deviations;
  }

  // Of the means the replicate only has the differences d = m1 - m2, and true means in the control
  // arm. Given d, m2 is normal about its true mean - n1 / n (d - delta) with covariance Sigma / n.
  private void drawLevel(MomentsBuffer moments) {
    double[] z = IntStream.range(0, variables.size()).mapToDouble(i -> normal.sample()).toArray();
    double[][] root = population.root(1);
    double n = population.size(0) + (double) population.size(1);
    double share = population.size(0) / n;
    for (int i = 0; i < z.length; i++) {
      double shift = -share * (moments.mean1(i) - population.mean(0, i));
      for (int j = 0; j <= i; j++) {
        shift += root[i][j] * z[j] / Math.sqrt(n);
      }
      moments.mean(0, i, moments.mean1(i) + shift);
      moments.mean(1, i, moments.mean2(i) + shift);
    }
  }

  /** Writes all columns, given the deviations of those that are analysed. */
  private void write(Draws draws, int participant, MomentsBuffer moments, double[][] deviations) {
    int arm = draws.allocation.isExperimental(participant) ? 0 : 1;
    double[] wanted = new double[variables.size()];
    for (int v = 0; v < wanted.length; v++) {
      double mean = arm == 0 ? moments.mean1(v) : moments.mean2(v);
      wanted[v] = mean - population.mean(arm, v) + deviations[v][participant];
    }
    double[][] normals = given.draw(arm, normal, wanted);
    int column = 0;
    for (int o = 0; o < outcomes.size(); o++) {
      outcomes.get(o).deviate(normals[o]);
      column = outcomes.get(o).write(draws, column, participant, normal);
    }
    // What is analysed, to the last digit.
    for (int v = 0; v < wanted.length; v++) {
      double mean = arm == 0 ? moments.mean1(v) : moments.mean2(v);
      draws.values[places[v]][participant] = recorders[v].record(mean + deviations[v][participant]);
    }
  }
}
