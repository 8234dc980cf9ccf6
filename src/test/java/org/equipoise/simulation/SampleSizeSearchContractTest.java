// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSizeSearchContractTest {
  private static final Scenario HALF = Sizes.scenario(0.5, 20_000, "student");

  private static SampleSize search(Scenario scenario, double power) {
    return Sizes.search(scenario, power, RunOptions.defaults());
  }

  private static String reason(SampleSize size) {
    return size.why().map(NotEstimable::detail).orElse("");
  }

  @ParameterizedTest
  @EnumSource(SimulationPath.class)
  void threads_change_nothing(SimulationPath path) {
    RunOptions one = RunOptions.defaults().withPath(path);
    assertThat(Sizes.search(HALF, 0.8, one.withThreads(3))).isEqualTo(Sizes.search(HALF, 0.8, one));
  }

  @Test
  void both_paths_agree_within_their_errors() {
    SampleSize.Curve moments =
        Sizes.search(HALF, 0.8, RunOptions.defaults().withPath(SimulationPath.MOMENTS))
            .found()
            .orElseThrow()
            .curve();
    SampleSize.Curve participants =
        Sizes.search(HALF, 0.8, RunOptions.defaults().withPath(SimulationPath.PARTICIPANTS))
            .found()
            .orElseThrow()
            .curve();
    double error = Math.hypot(moments.standardError(), participants.standardError());
    assertThat(moments.root() - participants.root()).isBetween(-4 * error, 4 * error);
  }

  @Test
  void ratio_of_the_arms_is_kept() {
    SampleSize.Found found = Sizes.found(HALF.withSizes(new TwoArms<>(40, 20)), 0.9);
    TwoArms<Integer> sizes = found.confirmed().sizes();
    assertThat(sizes.control()).isEqualTo((sizes.experimental() + 1) / 2);
    // two to one costs an eighth: 170.06 * 9/8 = 191.3
    assertThat(found.curve().root() - 191.3)
        .isBetween(-4 * found.curve().standardError(), 4 * found.curve().standardError());
  }

  @Test
  void no_effect_has_no_size() {
    assertThat(reason(search(Sizes.scenario(0, 20_000, "student"), 0.9)))
        .endsWith("replicates of 1000000 participants, the most that are simulated");
  }

  @Test
  void power_below_alpha_is_no_question() {
    assertThat(reason(search(HALF, 0.05)))
        .isEqualTo(
            "power must be above the level of significance 0.05, which tests have without any"
                + " effect");
  }

  @Test
  void power_that_the_smallest_arms_have_is_a_reason() {
    assertThat(reason(search(Sizes.scenario(40, 20_000, "student"), 0.9)))
        .endsWith("replicates of 4 participants already, the fewest there can be");
  }

  @Test
  void estimation_without_a_test_has_no_power() {
    assertThat(reason(search(Sizes.scenario(0.5, 20_000, "jzs"), 0.9)))
        .isEqualTo("the method has no test, and so no power");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 500})
  void too_few_replicates_are_a_reason(long replicates) {
    SampleSize size = search(Sizes.scenario(0.2, replicates, "student"), 0.9);
    assertThat(size.found()).isEmpty();
    assertThat(reason(size)).contains("within").contains("replicates");
    assertThat(size.search().stream().mapToLong(PowerEvaluation::replicates).sum())
        .isLessThanOrEqualTo(replicates);
  }

  @Test
  void fewer_replicates_than_precision_needs_are_said() {
    SampleSize.Found found = Sizes.found(Sizes.scenario(0.5, 6000, "student"), 0.9);
    assertThat(found.convergence()).isEqualTo(SampleSize.Convergence.REPLICATES_USED_UP);
    assertThat(found.confirmed().replicates()).isEqualTo(1500);
  }

  @Test
  void a_further_alpha_takes_the_place_of_the_level_s() {
    RunOptions strict =
        new RunOptions(1, List.of(0.005), OptionalDouble.empty(), Optional.empty(), false);
    SampleSize.Curve curve =
        Sizes.search(HALF.withSizes(new TwoArms<>(30, 30)), 0.9, strict)
            .found()
            .orElseThrow()
            .curve();
    // R: 2 * power.t.test(delta = .5, power = .9, sig.level = .005)$n
    assertThat(curve.root() - 271.4265)
        .isBetween(-4 * curve.standardError(), 4 * curve.standardError());
  }

  @Test
  void varied_arms_are_refused() {
    ScenarioGrid grid =
        new ScenarioGrid(
            new ScenarioGrid.Source("scenario.yaml", "0"), List.of("arms.E"), List.of(HALF));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SampleSizeSearch.of(
                    grid,
                    List.of(new SampleSizeGoal(0.9, 0.01)),
                    each -> true,
                    RunOptions.defaults()))
        .withMessage("vary must leave the arms alone when their size is looked for, got arms.E");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN, -0.5, Double.POSITIVE_INFINITY})
  void goals_outside_the_unit_interval_are_refused(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleSizeGoal(bad, 0.01))
        .withMessageStartingWith("power must be in (0, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SampleSizeGoal(0.9, bad))
        .withMessageStartingWith("size-error must be in (0, 1)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:1", "25:24", "24:25", "10:3", "1:7"})
  void sizes_rise_step_by_step_in_their_ratio(String ratio) {
    int colon = ratio.indexOf(':');
    int a = Integer.parseInt(ratio.substring(0, colon));
    int b = Integer.parseInt(ratio.substring(colon + 1));
    ArmSizes sizes = new ArmSizes(a, b);
    int first = sizes.first();
    assertThat(Math.min(sizes.at(first).experimental(), sizes.at(first).control())).isEqualTo(2);
    for (int step = first; step < 500; step++) {
      TwoArms<Integer> now = sizes.at(step);
      double smaller = (double) step * Math.min(a, b) / Math.max(a, b);
      assertThat(Math.min(now.experimental(), now.control()) - smaller).isBetween(-1e-9, 1.0);
      assertThat(sizes.worth(step + 1)).isGreaterThan(sizes.worth(step));
      assertThat(sizes.reaching(sizes.worth(step), 1000)).isEqualTo(step);
      assertThat(sizes.last(sizes.total(step))).isEqualTo(step);
    }
  }
}
