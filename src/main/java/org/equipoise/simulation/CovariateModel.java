// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.allocation.AllocationSequence;
import org.equipoise.allocation.Allocator;
import org.equipoise.allocation.FactorLevels;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioArm;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioOutcome;

/**
 * What participants bring with them: the level of each covariate, what it shifts, and the
 * allocation, which may depend on it. Each participant takes one number from the stream for each
 * covariate, in their order.
 */
final class CovariateModel {
  private final ReplicateRandom random = new ReplicateRandom();
  private final double[][] cumulative; // [covariate][level], the last one is out of reach
  private final double[][][] shifts; // [outcome][covariate][level]
  private final int[] factors; // the covariates that the allocation asks for
  private final Optional<FactorLevels> asked;
  private final Allocator allocator;

  CovariateModel(Scenario scenario) {
    List<ScenarioCovariate> covariates = scenario.covariates();
    this.cumulative = covariates.stream().map(CovariateModel::cumulative).toArray(double[][]::new);
    this.shifts =
        scenario.outcomes().stream()
            .filter(outcome -> !outcome.isDerived())
            .map(outcome -> shifts(outcome, covariates))
            .toArray(double[][][]::new);
    AllocationScheme scheme = scenario.allocation();
    TwoArms<Integer> sizes = scenario.arms().map(ScenarioArm::size);
    List<String> ids = covariates.stream().map(ScenarioCovariate::id).toList();
    this.factors = scheme.columns().stream().mapToInt(ids::indexOf).toArray();
    this.asked = levels(covariates, sizes.experimental() + sizes.control());
    this.allocator =
        asked.map(each -> Allocator.of(scheme, each)).orElseGet(() -> Allocator.of(scheme, sizes));
  }

  private static double[] cumulative(ScenarioCovariate covariate) {
    double[] shares = covariate.levels().values().stream().mapToDouble(x -> x).toArray();
    for (int level = 1; level < shares.length; level++) {
      shares[level] += shares[level - 1];
    }
    shares[shares.length - 1] = Double.POSITIVE_INFINITY;
    return shares;
  }

  private static double[][] shifts(ScenarioOutcome outcome, List<ScenarioCovariate> covariates) {
    return covariates.stream()
        .map(each -> each.shifts(outcome.id()).stream().mapToDouble(x -> x).toArray())
        .toArray(double[][]::new);
  }

  private Optional<FactorLevels> levels(List<ScenarioCovariate> covariates, int participants) {
    if (factors.length == 0) {
      return Optional.empty();
    }
    List<Integer> counts =
        Arrays.stream(factors).mapToObj(factor -> covariates.get(factor).levels().size()).toList();
    return Optional.of(new FactorLevels(counts, participants));
  }

  int participants() {
    return allocator.participants();
  }

  /** How many covariates. */
  int size() {
    return cumulative.length;
  }

  /** Draws the levels of all participants; those that the allocation asks for are told to it. */
  void draw(Streams streams, long replicate, int[][] levels) {
    if (cumulative.length == 0) {
      return;
    }
    streams.begin(Component.COVARIATES, replicate, random);
    for (int i = 0; i < allocator.participants(); i++) {
      for (int c = 0; c < cumulative.length; c++) {
        levels[c][i] = level(cumulative[c], random.nextDouble());
      }
    }
    for (int f = 0; f < factors.length; f++) {
      for (int i = 0; i < allocator.participants(); i++) {
        asked.orElseThrow().set(f, i, levels[factors[f]][i]);
      }
    }
  }

  private static int level(double[] cumulative, double uniform) {
    int level = 0;
    while (uniform >= cumulative[level]) {
      level++;
    }
    return level;
  }

  /** Allocates the participants whose levels were drawn last. */
  void allocate(AllocationSequence target, ReplicateRandom numbers) {
    allocator.draw(target, numbers);
  }

  /** How far a participant is from the mean of all by the levels, in SDs of the control arm. */
  double shift(int outcome, int[][] levels, int participant) {
    double sum = 0;
    for (int c = 0; c < cumulative.length; c++) {
      sum += shifts[outcome][c][levels[c][participant]];
    }
    return sum;
  }
}
