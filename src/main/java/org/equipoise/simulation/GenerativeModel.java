// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioClasses;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioOutcome;

/**
 * Draws the participants of a scenario into primitive arrays.
 *
 * <p>For each participant and visit w a vector of standard normals G(w) with the correlations R
 * between outcomes; outcome o at visit v deviates by U(o,v) = sum over w of L_o(v,w) G(o,w), with
 * L_o the Cholesky root of the outcome's correlations between visits. So U has these correlations
 * exactly, and corr(U(o,v), U(p,w)) = R(o,p) (L_o L_p')(v,w): within a visit exactly R at the first
 * visit, and at all visits when both outcomes have the same correlations between visits, else a
 * little closer to 0.
 *
 * <p>Everything that might be needed is drawn, whatever the parameters are: cells of a grid draw
 * the same numbers. Not thread-safe: one a thread.
 */
final class GenerativeModel implements ParticipantsModel {
  private final CovariateModel covariates;
  private final int participants;
  private final List<OutcomeModel> outcomes = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<DerivedModel> derived = new ArrayList<>();
  private final int visits;
  private final Optional<CorrelationMatrix> between;
  private final Optional<DropoutModel> dropout;
  private final Optional<ClassModel> classes;
  private final Optional<PersonsModel> persons;
  private final Streams streams;
  private final ReplicateRandom allocationRandom = new ReplicateRandom();
  private final ReplicateRandom outcomeRandom = new ReplicateRandom();
  private final ReplicateRandom missingness = new ReplicateRandom();
  private final ReplicateRandom curveRandom = new ReplicateRandom();
  private final ContinuousSampler curveNormal = ZigguratSampler.NormalizedGaussian.of(curveRandom);
  private final ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(outcomeRandom);
  private final double[] fresh;
  private final double[][] normals;
  private final double[][] curveNormals;
  private final boolean curves;
  private final boolean[] missed;
  private final double[] given;
  private final int drawn;
  private int givenOutcome = -1;

  GenerativeModel(Scenario scenario) {
    this.covariates = new CovariateModel(scenario);
    this.participants = covariates.participants();
    this.visits = scenario.visits().size();
    this.between = scenario.outcomeCorrelation();
    this.streams = Streams.of(scenario);
    TwoArms<Double> icc =
        scenario.arms().map(arm -> arm.classes().map(ScenarioClasses::icc).orElse(0.0));
    this.classes = ClassModel.of(scenario, participants);
    this.persons = PersonsModel.of(scenario);
    for (ScenarioOutcome each : scenario.outcomes()) {
      if (!each.isDerived()) {
        OutcomeModel model =
            new OutcomeModel(each, scenario.visits(), icc, scenario.explained(each.id()));
        outcomes.add(model);
        columns.addAll(model.columns());
      }
    }
    this.drawn = columns.size();
    for (ScenarioOutcome each : scenario.outcomes()) {
      if (each.isDerived()) { // they come after the others
        derived.add(new DerivedModel(each, columns));
        columns.addAll(derived.get(derived.size() - 1).columns());
      }
    }
    this.fresh = new double[outcomes.size()];
    this.normals = new double[outcomes.size()][visits];
    this.curveNormals = new double[CurveModel.PARTS][visits];
    this.curves = outcomes.stream().anyMatch(OutcomeModel::hasCurve);
    this.dropout = scenario.dropout().map(each -> dropout(each, scenario));
    this.missed = new boolean[visits];
    this.given = new double[visits];
  }

  private DropoutModel dropout(ScenarioDropout specification, Scenario scenario) {
    if (specification.given().isPresent()) {
      List<String> ids = scenario.outcomes().stream().map(ScenarioOutcome::id).toList();
      givenOutcome = ids.indexOf(specification.given().get().outcome());
    }
    OutcomeModel outcome = outcomes.get(Math.max(0, givenOutcome));
    return new DropoutPlanner(specification, outcome, scenario.visits()).plan();
  }

  @Override
  public List<Column> columns() {
    return List.copyOf(columns);
  }

  @Override
  public List<Column> drawnColumns() {
    return columns().subList(0, drawn);
  }

  @Override
  public int participants() {
    return participants;
  }

  @Override
  public Draws newDraws() {
    return new Draws(columns.size(), covariates.size(), new AllocationSequence(participants));
  }

  @Override
  public void begin(long replicate, int count, Draws draws) {
    covariates.draw(streams, replicate, draws.levels);
    streams.begin(Component.ALLOCATION, replicate, allocationRandom);
    covariates.allocate(draws.allocation, allocationRandom);
    draws.list();
    streams.begin(Component.OUTCOMES, replicate, outcomeRandom);
    if (dropout.isPresent()) {
      streams.begin(Component.MISSINGNESS, replicate, missingness);
    }
    if (classes.isPresent()) {
      classes.get().begin(streams, replicate, this::drawNormals);
    }
    if (persons.isPresent()) {
      persons.get().begin(streams, replicate);
    }
    if (curves) {
      streams.begin(Component.CURVES, replicate, curveRandom);
    }
    for (int i = 0; i < participants; i++) {
      drawNormals(normal, normals);
      drawOutcomes(draws, i);
      if (dropout.isPresent()) {
        dropOut(draws, i);
      }
      derive(draws, i);
    }
  }

  @Override
  public void write(Draws draws) {
    // participant by participant, they were written as they were drawn
  }

  private void drawOutcomes(Draws draws, int participant) {
    boolean experimental = draws.allocation.isExperimental(participant);
    int place = classes.isPresent() ? classes.get().next(experimental) : ClassModel.NONE;
    draws.classes[participant] = place;
    if (persons.isPresent()) {
      persons.get().next();
    }
    int column = 0;
    for (int o = 0; o < outcomes.size(); o++) {
      OutcomeModel outcome = outcomes.get(o);
      deviate(outcome, o);
      if (place != ClassModel.NONE) {
        outcome.deviateAsClass(classes.get().normals(experimental, place)[o], experimental);
      }
      outcome.deviateBy(covariates.shift(o, draws.levels, participant));
      column = outcome.write(draws, column, participant, normal);
    }
  }

  private void deviate(OutcomeModel outcome, int o) {
    if (outcome.isResampled()) {
      outcome.resample(persons.orElseThrow().uniform(o));
    } else {
      outcome.deviate(normals[o]);
    }
    if (outcome.hasCurve()) {
      for (double[] part : curveNormals) {
        for (int w = 0; w < visits; w++) {
          part[w] = curveNormal.sample();
        }
      }
      outcome.deviateCurve(curveNormals);
    }
  }

  private void drawNormals(ContinuousSampler from, double[][] into) {
    for (int w = 0; w < visits; w++) {
      for (int o = 0; o < fresh.length; o++) {
        fresh[o] = from.sample();
      }
      for (int o = 0; o < fresh.length; o++) {
        into[o][w] = between.isPresent() ? correlated(between.get(), o) : fresh[o];
      }
    }
  }

  private double correlated(CorrelationMatrix correlation, int o) {
    double sum = 0;
    for (int p = 0; p <= o; p++) {
      sum += correlation.root(o, p) * fresh[p];
    }
    return sum;
  }

  private void derive(Draws draws, int participant) {
    int column = drawn;
    for (int i = 0; i < derived.size(); i++) {
      column = derived.get(i).write(draws, column, participant);
    }
  }

  private void dropOut(Draws draws, int participant) {
    boolean experimental = draws.allocation.isExperimental(participant);
    if (givenOutcome >= 0) {
      outcomes.get(givenOutcome).standardized(experimental, given);
    }
    dropout.orElseThrow().decide(experimental, given, missingness, missed);
    for (int c = 0; c < drawn; c++) {
      if (missed[columns.get(c).visit()]) {
        draws.values[c][participant] = Draws.MISSING;
      }
    }
  }
}
