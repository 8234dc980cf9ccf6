// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioCovariate;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.evidence.Participant;
import org.junit.jupiter.api.Test;

/** What covariates do to outcomes and to the allocation, and what they leave alone. */
class CovariateModelPropertyTest {
  private static final int REPLICATES = 4000;
  private static final int PRE = 0;
  private static final int POST = 1;

  // Severity has shifts -0.4 and 0.6 about its mean: a share of 0.24 of the variance.
  private static final double EXPLAINED = 0.24;

  static Map<String, Double> shares(Object... pairs) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      shares.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return shares;
  }

  static ScenarioCovariate severity(double effect) {
    return new ScenarioCovariate(
        "severity", shares("mild", 0.6, "severe", 0.4), Map.of("flare", Map.of("severe", effect)));
  }

  private static ScenarioCovariate site() {
    return new ScenarioCovariate("site", shares("a", 0.5, "b", 0.3, "c", 0.2), Map.of());
  }

  private static Scenario scenario(int experimental, int control, ScenarioOutcome outcome) {
    return Scenarios.of(Scenarios.SEED, experimental, control, outcome)
        .withCovariates(List.of(severity(1), site()));
  }

  @Test
  void means_and_spreads_stay_and_the_levels_differ_by_their_effect() {
    ScenarioOutcome outcome =
        Scenarios.flare().effect(new ScenarioEffect.Standardized(-0.5)).sdRatio(1.4).build();
    Scenario scenario = scenario(6, 5, outcome);
    Sums sums = Sums.of(scenario, REPLICATES);
    Sums.checkMoments(sums.control[PRE], 90, 26);
    Sums.checkMoments(sums.control[POST], 90, 26);
    Sums.checkMoments(sums.experimental[PRE], 90, 26);
    Sums.checkMoments(sums.experimental[POST], 77, 36.4);
    // Between visits what the levels share is added to 0.5 of what is left.
    double r = EXPLAINED + (1 - EXPLAINED) * 0.5;
    Sums.checkCorrelation(sums.control[PRE], sums.control[POST], r);
    double within = 26 * Math.sqrt(1 - EXPLAINED);
    Sums.checkMoments(level(scenario, POST, 0), 90 - 0.4 * 26, within);
    Sums.checkMoments(level(scenario, POST, 1), 90 + 0.6 * 26, within);
    Sums.checkMoments(level(scenario, PRE, 1), 90 + 0.6 * 26, within);
  }

  /** Values of the control arm's participants with a level of the first covariate. */
  private static double[] level(Scenario scenario, int column, int level) {
    GenerativeModel model = new GenerativeModel(scenario);
    Draws draws = model.newDraws();
    List<Double> values = new ArrayList<>();
    for (int k = 0; k < REPLICATES; k++) {
      model.draw(k, draws);
      for (int i = 0; i < draws.allocation.participants(); i++) {
        if (!draws.allocation.isExperimental(i) && draws.levels[0][i] == level) {
          values.add(draws.values[column][i]);
        }
      }
    }
    return values.stream().mapToDouble(x -> x).toArray();
  }

  @Test
  void an_interaction_is_with_all_of_the_baseline() {
    Sums sums = Sums.of(scenario(6, 5, Scenarios.flare().interaction(0.4).build()), REPLICATES);
    double r = EXPLAINED + (1 - EXPLAINED) * 0.5;
    Sums.checkMoments(sums.experimental[POST], 90, 26 * Math.sqrt(1 + 0.16 + 0.8 * r));
    Sums.checkMoments(sums.control[POST], 90, 26);
  }

  @Test
  void levels_have_their_shares_and_are_independent() {
    GenerativeModel model = new GenerativeModel(scenario(6, 5, Scenarios.flare().build()));
    Draws draws = model.newDraws();
    double[][] drawn = new double[3][11 * REPLICATES];
    for (int k = 0; k < REPLICATES; k++) {
      model.draw(k, draws);
      for (int i = 0; i < 11; i++) {
        drawn[0][11 * k + i] = draws.levels[0][i];
        drawn[1][11 * k + i] = draws.levels[1][i];
        drawn[2][11 * k + i] = draws.allocation.isExperimental(i) ? 1 : 0;
      }
    }
    Sums.checkShare(drawn[0], 1, 0.4);
    Sums.checkShare(drawn[1], 0, 0.5);
    Sums.checkShare(drawn[1], 2, 0.2);
    Sums.checkCorrelation(drawn[0], drawn[1], 0);
    Sums.checkCorrelation(drawn[0], drawn[2], 0);
  }

  @Test
  void a_covariate_without_effects_leaves_every_draw_as_it_was() {
    Scenario without = Scenarios.of(Scenarios.flare().build());
    Sums with = Sums.of(without.withCovariates(List.of(site(), severity(0))), 5);
    assertThat(with.experimental).isDeepEqualTo(Sums.of(without, 5).experimental);
    assertThat(with.control).isDeepEqualTo(Sums.of(without, 5).control);
  }

  @Test
  void a_participant_brings_the_same_in_a_small_trial_and_in_a_large_one() {
    GenerativeModel small = new GenerativeModel(scenario(6, 5, Scenarios.flare().build()));
    GenerativeModel large = new GenerativeModel(scenario(60, 50, Scenarios.flare().build()));
    Draws few = small.newDraws();
    Draws many = large.newDraws();
    small.draw(7, few);
    large.draw(7, many);
    for (int c = 0; c < 2; c++) {
      assertThat(few.levels[c]).containsExactly(Arrays.copyOf(many.levels[c], 11));
    }
  }

  @Test
  void every_block_of_every_stratum_is_balanced() {
    AllocationScheme stratified =
        new AllocationScheme.Stratified(List.of("site", "severity"), List.of(4));
    Scenario scenario = scenario(30, 30, Scenarios.flare().build()).withAllocation(stratified);
    GenerativeModel model = new GenerativeModel(scenario);
    Draws draws = model.newDraws();
    for (int k = 0; k < 200; k++) {
      model.draw(k, draws);
      int[][] seen = new int[6][2];
      for (int i = 0; i < 60; i++) {
        int[] own = seen[2 * draws.levels[1][i] + draws.levels[0][i]];
        own[draws.allocation.isExperimental(i) ? 1 : 0]++;
        assertThat(Math.abs(own[0] - own[1])).isLessThanOrEqualTo(2);
        if ((own[0] + own[1]) % 4 == 0) {
          assertThat(own[0]).isEqualTo(own[1]);
        }
      }
    }
  }

  @Test
  void minimization_balances_the_levels_better_than_simple_allocation() {
    Scenario scenario = scenario(25, 24, Scenarios.flare().build());
    List<String> factors = List.of("severity", "site");
    double minimized =
        imbalance(scenario.withAllocation(new AllocationScheme.Minimization(factors, 0.8)));
    double certain =
        imbalance(scenario.withAllocation(new AllocationScheme.Minimization(factors, 1)));
    double simple = imbalance(scenario.withAllocation(new AllocationScheme.Simple(1, 1)));
    // E|d| of a level with n participants under simple allocation is about sqrt(2 n / pi).
    double expected = 0;
    for (double share : new double[] {0.6, 0.4, 0.5, 0.3, 0.2}) {
      expected += Math.sqrt(2 * 49 * share / Math.PI);
    }
    assertThat(simple).isCloseTo(expected, within(0.05 * expected));
    assertThat(minimized).isLessThan(0.5 * simple);
    assertThat(certain).isLessThan(minimized);
  }

  /** The mean over replicates of the sum over all levels of the difference in size of the arms. */
  private static double imbalance(Scenario scenario) {
    GenerativeModel model = new GenerativeModel(scenario);
    Draws draws = model.newDraws();
    double sum = 0;
    for (int k = 0; k < REPLICATES; k++) {
      model.draw(k, draws);
      for (int[] levels : draws.levels) {
        int[] ahead = new int[3];
        for (int i = 0; i < levels.length; i++) {
          ahead[levels[i]] += draws.allocation.isExperimental(i) ? 1 : -1;
        }
        sum += Math.abs(ahead[0]) + Math.abs(ahead[1]) + Math.abs(ahead[2]);
      }
    }
    return sum / REPLICATES;
  }

  @Test
  void a_replicate_is_the_same_alone_and_after_others_under_every_scheme() {
    Scenario scenario = scenario(25, 24, Scenarios.flare().build());
    List<String> factors = List.of("severity", "site");
    for (AllocationScheme scheme :
        List.of(
            new AllocationScheme.Fixed(),
            new AllocationScheme.Stratified(factors, List.of(2, 4)),
            new AllocationScheme.Minimization(factors, 0.8))) {
      Replicator running = Replicator.of(scenario.withAllocation(scheme));
      List<Participant> after = List.of();
      for (int k = 0; k <= 20; k++) {
        after = running.replicate(k).list();
      }
      assertThat(Replicator.of(scenario.withAllocation(scheme)).replicate(20).list())
          .as(scheme.label())
          .isEqualTo(after);
      Set<String> columns = Set.of("severity", "site");
      assertThat(after).allMatch(each -> each.covariates().keySet().equals(columns));
    }
  }

  @Test
  void the_class_comes_after_the_covariates() {
    Scenario taught = Scenarios.taught(scenario(6, 5, Scenarios.flare().build()), List.of(4), 0.2);
    Participant first =
        Replicator.of(taught).replicate(0).list().stream()
            .filter(each -> each.arm().equals("E"))
            .findFirst()
            .orElseThrow();
    assertThat(first.covariates().keySet()).containsExactly("severity", "site", "cohort");
    assertThat(first.covariates()).containsEntry("cohort", "E-1");
  }
}
