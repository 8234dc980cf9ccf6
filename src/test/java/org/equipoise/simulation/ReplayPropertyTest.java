// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.equipoise.Tolerance;
import org.equipoise.compare.Settings;
import org.equipoise.core.Estimate;
import org.equipoise.core.TwoArms;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioAnalysis;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioGrid;
import org.equipoise.design.ScenarioOutcome;
import org.equipoise.design.ScenarioRun;
import org.equipoise.design.ScenarioRun.RandomNumbers;
import org.equipoise.design.ScenarioSamples;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.Participants;
import org.equipoise.evidence.Reduction;
import org.equipoise.evidence.Sample;
import org.equipoise.method.Method.OfMoments;
import org.equipoise.method.Method.OfSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A replay has the numbers that its replicate had in the simulation. */
class ReplayPropertyTest {
  private static final List<String> POOLING = List.of("student", "ancova");
  private static final List<String> ANY =
      List.of("student", "welch", "ancova", "change", "d", "g", "variance-ratio");

  /**
   * 4 times the error of a mean of 80,000 products of standard normals, at most sqrt(2 / 80,000).
   */
  private static final Offset<Double> MONTE_CARLO = Offset.offset(0.02);

  static Stream<Arguments> scenarios() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261128L);
    return IntStream.range(0, 40).mapToObj(i -> Arguments.of(i, scenario(i, random)));
  }

  // Every second one is of methods that pool, in arms that are alike; both kinds of scatter.
  private static Scenario scenario(int id, RandomGenerator random) {
    boolean alike = id % 2 == 0;
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    List<ScenarioAnalysis> analyses = new ArrayList<>();
    for (int o = 0; o <= random.nextInt(3); o++) {
      String outcome = "o" + o;
      outcomes.add(outcome(outcome, alike, random));
      List<String> methods = alike ? POOLING : ANY;
      for (String method : methods) {
        if (analyses.isEmpty() || random.nextBoolean()) {
          analyses.add(new ScenarioAnalysis(outcome, "post", method));
        }
      }
    }
    outcomes.add(new Scenarios.Outcome("other").lognormal(1.8, 0.6).build());
    int n1 = 6 + random.nextInt(30);
    int n2 = 6 + random.nextInt(30);
    Scenario scenario = Scenarios.of(7, n1, n2, outcomes.toArray(ScenarioOutcome[]::new));
    if (outcomes.size() > 2) {
      scenario = Scenarios.with(scenario, CorrelationMatrix.equal(outcomes.size(), 0.4));
    }
    ScenarioRun run = new ScenarioRun(0.95, 8, 1000 + id, RandomNumbers.COMMON);
    return Scenarios.with(scenario, run, analyses.toArray(ScenarioAnalysis[]::new));
  }

  private static ScenarioOutcome outcome(String id, boolean alike, RandomGenerator random) {
    Scenarios.Outcome outcome =
        new Scenarios.Outcome(id)
            .correlation(random.nextDouble(-0.5, 0.95))
            .effect(new ScenarioEffect.Standardized(random.nextDouble(-1, 1)));
    if (random.nextBoolean()) {
      outcome.lognormal(random.nextDouble(-1, 2), 0.6);
    }
    return alike
        ? outcome.build()
        : outcome
            .sdRatio(random.nextDouble(0.5, 2))
            .interaction(random.nextDouble(-0.4, 0.4))
            .build();
  }

  @ParameterizedTest(name = "scenario {0}")
  @MethodSource("scenarios")
  void the_moments_of_a_replay_are_those_of_the_simulation(int id, Scenario scenario) {
    ScenarioGrid grid = Scenarios.grid(scenario);
    CellPlan.Drawing drawing = Paths.of(grid, Optional.empty());
    assertThat(drawing)
        .isEqualTo(
            new CellPlan.Drawing(
                SimulationPath.MOMENTS,
                id % 2 == 0 ? MomentsScatter.POOLED : MomentsScatter.BY_ARM));
    Rows rows = new Rows();
    Simulation.of(grid, rows.options(SimulationPath.MOMENTS)).run(rows);
    for (int r = 0; r < 8; r++) {
      Participants drawn = Replay.of(grid, new ReplicateAddress(0, r)).participants();
      check(scenario, drawn, rows.kept, r);
    }
  }

  @Test
  void on_the_participants_path_a_replay_has_the_numbers_of_its_replicate() {
    Scenario scenario = Runs.scenario(-0.5, 20, "student", "welch", "ancova", "change", "d");
    ScenarioGrid grid = Scenarios.grid(scenario);
    Rows rows = new Rows();
    Simulation.of(grid, rows.options(SimulationPath.PARTICIPANTS)).run(rows);
    for (int r = 0; r < 20; r++) {
      Replay replay =
          Replay.of(grid, new ReplicateAddress(0, r), Optional.of(SimulationPath.PARTICIPANTS));
      check(scenario, replay.participants(), rows.kept, r);
    }
  }

  @Test
  void a_method_that_draws_at_random_has_the_same_draws_again() {
    Scenario scenario = Runs.scenario(-0.5, 5, "bootstrap", "permutation");
    ScenarioGrid grid = Scenarios.grid(scenario);
    Rows rows = new Rows();
    Simulation.of(grid, rows.options(SimulationPath.PARTICIPANTS)).run(rows);
    for (int r = 0; r < 5; r++) {
      Replay replay = Replay.of(grid, new ReplicateAddress(0, r));
      String line = "Methods that draw at random had this seed: ";
      long seed =
          replay.comment().stream()
              .filter(each -> each.startsWith(line))
              .mapToLong(each -> Long.parseLong(each.substring(line.length())))
              .findFirst()
              .orElseThrow();
      AnalysisPlan plan = new AnalysisPlanner(scenario).plans().get(0);
      Settings told =
          plan.settings()
              .withChance(
                  new Settings.Chance(
                      seed, OptionalInt.empty(), plan.settings().chance().scheme()));
      var arms = (Reduction.Reduced<ArmValues>) replay.participants().values(plan.request());
      Estimate estimate =
          (Estimate)
              ((OfSample) plan.method().procedure())
                  .comparison()
                  .compare(new Sample(arms.arms()), told);
      Tolerance.EXACT.check(
          rows.kept.number(r, 0, 2), estimate.interval().orElseThrow().lower(), "lower limit");
    }
  }

  private static void check(Scenario scenario, Participants drawn, ReplicateRows rows, int r) {
    List<AnalysisPlan> plans = new AnalysisPlanner(scenario).plans();
    for (int i = 0; i < plans.size(); i++) {
      AnalysisPlan plan = plans.get(i);
      TwoArms<Moments> arms =
          ((Reduction.Reduced<Moments>) drawn.moments(plan.request().only(plan.method().uses())))
              .arms();
      Estimate estimate =
          (Estimate) ((OfMoments) plan.method().procedure()).estimate(arms, plan.settings());
      // A difference of means is no better than the means are; so are its limits.
      double size = Math.abs(arms.control().mean(0)) + estimate.standardError().orElse(0);
      String what = plan.method().id() + " of " + plan.analysis().outcome() + " in replicate " + r;
      Tolerance.SPECIAL_FUNCTION.check(rows.number(r, i, 0), estimate.value(), size, what);
      if (estimate.standardError().isPresent()) {
        double error = estimate.standardError().getAsDouble();
        Tolerance.SPECIAL_FUNCTION.check(rows.number(r, i, 1), error, what + ", its error");
      }
      if (estimate.interval().isPresent()) { // critical values are interpolated to 1e-8
        double lower = estimate.interval().get().lower();
        double upper = estimate.interval().get().upper();
        Tolerance.ITERATIVE.check(rows.number(r, i, 2), lower, size, what + ", lower");
        Tolerance.ITERATIVE.check(rows.number(r, i, 3), upper, size, what + ", upper");
      }
    }
  }

  /**
   * Over 4000 replays of 20 participants the correlations of all columns are those of the
   * population. With 26 comparisons at 4 errors, one seed in 600 would fail.
   */
  @ParameterizedTest
  @EnumSource(MomentsScatter.class)
  void what_is_not_analysed_is_drawn_given_what_is(MomentsScatter scatter) {
    Scenario scenario = mixed();
    MomentsReplicator replicator = new MomentsReplicator(scenario, scatter);
    assertThat(replicator.columns()).hasSize(8);
    int count = 4000;
    double[][] sums = new double[8][8];
    for (int r = 0; r < count; r++) {
      Draws draws = replicator.draw(r);
      for (int i = 0; i < 20; i++) {
        double[] u = deviations(draws, i);
        for (int a = 0; a < 8; a++) {
          for (int b = 0; b <= a; b++) {
            sums[a][b] += u[a] * u[b];
          }
        }
      }
    }
    // flare pre, flare post, mood pre, mood post; R(o, p) (L_o L_p')(v, w) of
    // docs/formats-scenario.md
    double posts = .5 * (.6 * .5 + Math.sqrt(1 - .36) * Math.sqrt(1 - .25));
    double[][] expected = {{1}, {.6, 1}, {.5, .5 * .6, 1}, {.5 * .5, posts, .5, 1}};
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b <= a; b++) {
        assertThat(sums[a][b] / (count * 20.0))
            .as("U of columns %d and %d", a, b)
            .isCloseTo(expected[a][b], MONTE_CARLO);
      }
    }
    // Two samples of a visit correlate by .77, of two visits by .77 times those; with flare at the
    // first visit by sqrt(.77) R.
    assertThat(sums[5][4] / (count * 20.0)).isCloseTo(.77, MONTE_CARLO);
    assertThat(sums[6][4] / (count * 20.0)).isCloseTo(.77 * .5, MONTE_CARLO);
    assertThat(sums[4][0] / (count * 20.0)).isCloseTo(Math.sqrt(.77) * .5, MONTE_CARLO);
  }

  // flare is analysed; mood, of another correlation between visits, and cortisol are not.
  private static Scenario mixed() {
    ScenarioOutcome flare =
        Scenarios.flare().correlation(0.6).effect(new ScenarioEffect.Standardized(-1)).build();
    ScenarioOutcome mood = new Scenarios.Outcome("mood").moments(0, 1).correlation(0.5).build();
    ScenarioOutcome cortisol =
        new Scenarios.Outcome("cortisol")
            .lognormal(1.8, 0.6)
            .correlation(0.5)
            .samples(ScenarioSamples.flat(List.of(0.0, 15.0), 0.77))
            .build();
    Scenario scenario = Scenarios.of(11, 12, 8, flare, mood, cortisol);
    return Runs.analysed(
        Scenarios.with(scenario, CorrelationMatrix.equal(3, 0.5)), 10, "student", "ancova");
  }

  private static double[] deviations(Draws draws, int i) {
    double[] u = new double[8];
    double effect = draws.allocation.isExperimental(i) ? -26 : 0;
    u[0] = (draws.values[0][i] - 90) / 26;
    u[1] = (draws.values[1][i] - 90 - effect) / 26;
    u[2] = draws.values[2][i];
    u[3] = draws.values[3][i];
    for (int c = 4; c < 8; c++) {
      u[c] = (Math.log(draws.values[c][i]) - 1.8) / 0.6;
    }
    return u;
  }

  @Test
  void outcomes_of_any_distribution_beside_the_analysed_one_are_there() {
    ScenarioOutcome gamma =
        new Scenarios.Outcome("score").distribution(ScenarioDistribution.GAMMA).build();
    Scenario scenario = Runs.analysed(Scenarios.of(Scenarios.flare().build(), gamma), 5, "ancova");
    Participants drawn =
        Replay.of(Scenarios.grid(scenario), new ReplicateAddress(0, 3)).participants();
    assertThat(drawn.measurements()).contains(Measurement.of("score", "post"));
    assertThat(drawn.observation(Measurement.of("score", "post"), 0).orElseThrow().value())
        .isPositive();
  }

  @Test
  void a_replay_alone_is_the_one_after_others() {
    MomentsReplicator sequence = new MomentsReplicator(mixed(), MomentsScatter.BY_ARM);
    for (long r : new long[] {0, 3, 4097, 2}) {
      MomentsReplicator alone = new MomentsReplicator(mixed(), MomentsScatter.BY_ARM);
      assertThat(sequence.draw(r).values).isDeepEqualTo(alone.draw(r).values);
    }
  }

  @Test
  void the_smallest_arms_have_their_moments_too() {
    Scenario scenario =
        Runs.analysed(Scenarios.of(3, 2, 2, Scenarios.flare().build()), 10, "welch", "ancova");
    ScenarioGrid grid = Scenarios.grid(scenario);
    Rows rows = new Rows();
    Simulation.of(grid, rows.options(SimulationPath.MOMENTS)).run(rows);
    for (int r = 0; r < 10; r++) {
      Participants drawn = Replay.of(grid, new ReplicateAddress(0, r)).participants();
      TwoArms<Moments> arms = welch(scenario, drawn);
      Tolerance.ITERATIVE.check(
          rows.kept.number(r, 0, 0),
          arms.experimental().mean(0) - arms.control().mean(0),
          90,
          "replicate " + r);
      Tolerance.ITERATIVE.check(
          rows.kept.number(r, 0, 1),
          Math.sqrt((arms.experimental().variance(0) + arms.control().variance(0)) / 2),
          "replicate " + r);
    }
  }

  private static TwoArms<Moments> welch(Scenario scenario, Participants drawn) {
    AnalysisPlan plan = new AnalysisPlanner(scenario).plans().get(0);
    return ((Reduction.Reduced<Moments>) drawn.moments(plan.request().withoutBaseline())).arms();
  }

  @Test
  void moments_are_refused_where_the_simulation_has_none() {
    ScenarioGrid without = Scenarios.grid(Scenarios.of(Scenarios.flare().build()));
    ReplicateAddress first = new ReplicateAddress(0, 0);
    assertThat(Replay.of(without, first).participants().list()).hasSize(11);
    assertThatThrownBy(() -> Replay.of(without, first, Optional.of(SimulationPath.MOMENTS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path must be participants, since there are no analyses; got moments");
    ScenarioGrid ranks = Scenarios.grid(Runs.scenario(0, 10, "wilcoxon"));
    assertThatThrownBy(() -> Replay.of(ranks, first, Optional.of(SimulationPath.MOMENTS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("path must be participants, since wilcoxon needs values; got moments");
  }

  /** Keeps the rows of the first block. */
  private static final class Rows implements RunListener {
    private ReplicateRows kept;

    RunOptions options(SimulationPath path) {
      return new RunOptions(1, List.of(), OptionalDouble.empty(), Optional.of(path), true);
    }

    @Override
    public void rows(int cell, long first, ReplicateRows rows) {
      kept = rows;
    }

    @Override
    public void finished(CellResult result) {}
  }
}
