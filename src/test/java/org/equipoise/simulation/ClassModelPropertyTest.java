// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.equipoise.design.Scenario;
import org.junit.jupiter.api.Test;

/** What classes share, and what they leave alone. */
class ClassModelPropertyTest {
  private static final double ICC = 0.2;
  private static final int REPLICATES = 20_000;
  // Within 4 Monte Carlo errors: a right program fails one check in 16 000, and the seed is fixed.
  private static final double ERRORS = 4;

  @Test
  void members_of_a_class_correlate_by_icc_after_the_baseline_and_nobody_else_does() {
    Scenario scenario = taught(List.of(2, 4));
    // Order of the experimental arm: two in the first class, then four in the second.
    assertPair(scenario, 0, 1, 0, 0);
    assertPair(scenario, 1, 0, 1, ICC);
    assertPair(scenario, 1, 2, 5, ICC);
    assertPair(scenario, 1, 1, 2, 0);
  }

  @Test
  void variance_stays_and_the_correlation_with_the_baseline_is_weakened() {
    Sums sums = Sums.of(taught(List.of(3)), 2000);
    double n = sums.experimental[1].length;
    // 2 classes of 3 in each of 2000 replicates: at most 1 + 2 icc times the variance of a mean.
    double inflation = Math.sqrt(1 + 2 * ICC);
    assertThat(Sums.mean(sums.experimental[1]))
        .isCloseTo(90, within(ERRORS * inflation * 26 / Math.sqrt(n)));
    assertThat(Sums.sd(sums.experimental[1]))
        .isCloseTo(26, within(ERRORS * inflation * 26 / Math.sqrt(2 * n)));
    Sums.checkCorrelation(sums.experimental[0], sums.experimental[1], 0.5 * Math.sqrt(1 - ICC));
    Sums.checkCorrelation(sums.control[0], sums.control[1], 0.5);
  }

  @Test
  void the_other_arm_and_the_baseline_are_drawn_as_without_classes() {
    Sums with = Sums.of(taught(List.of(3)), 5);
    Sums without = Sums.of(Scenarios.of(Scenarios.flare().build()), 5);
    assertThat(with.control).isDeepEqualTo(without.control);
    assertThat(with.experimental[0]).containsExactly(without.experimental[0]);
  }

  @Test
  void participants_say_their_cohort() {
    List<Map<String, String>> cohorts =
        Replicator.of(taught(List.of(4))).replicate(0).list().stream()
            .filter(each -> each.arm().equals("E"))
            .map(each -> each.covariates())
            .toList();
    assertThat(cohorts.subList(0, 4)).containsOnly(Map.of("cohort", "E-1"));
    assertThat(cohorts.subList(4, 6)).containsOnly(Map.of("cohort", "E-2"));
  }

  // Under no effect, six classes of 10 in one arm: the variance of the difference is
  // 2.8 / 60 + 1 / 20 and the t-test takes it for 0.977 (1 / 60 + 1 / 20), so that it rejects as
  // often as a t with 78 degrees of freedom is beyond 1.991 / 1.218: 0.106.
  @Test
  void a_test_that_ignores_the_classes_rejects_as_often_as_the_design_effect_says() {
    assertThat(rejection("student", 20_000)).isCloseTo(0.106, within(0.01));
  }

  @Test
  void a_cluster_robust_test_sees_the_classes() {
    // 4 errors of 500 replicates of a rate of 0.05.
    assertThat(rejection("difference-cr2", 500)).isCloseTo(0.05, within(0.039));
  }

  private static double rejection(String method, int replicates) {
    Scenario base = Scenarios.of(Scenarios.SEED, 60, 20, Scenarios.flare().build());
    Scenario scenario = Runs.analysed(taught(base, List.of(10)), replicates, method);
    CellResult result = Runs.run(Scenarios.grid(scenario), RunOptions.defaults()).get(0);
    return Runs.row(result, method, "rejection").value().getAsDouble();
  }

  private static void assertPair(Scenario scenario, int column, int a, int b, double r) {
    GenerativeModel model = new GenerativeModel(scenario);
    Draws draws = model.newDraws();
    double[] x = new double[REPLICATES];
    double[] y = new double[REPLICATES];
    for (int k = 0; k < REPLICATES; k++) {
      model.draw(k, draws);
      x[k] = member(draws, column, a);
      y[k] = member(draws, column, b);
    }
    assertThat(Sums.correlation(x, y))
        .isCloseTo(r, within(ERRORS * (1 - r * r) / Math.sqrt(REPLICATES)));
  }

  private static double member(Draws draws, int column, int place) {
    int seen = 0;
    for (int i = 0; i < draws.allocation.participants(); i++) {
      if (draws.allocation.isExperimental(i) && seen++ == place) {
        return draws.values[column][i];
      }
    }
    throw new IllegalStateException("the arm must have a participant " + place);
  }

  private static Scenario taught(List<Integer> sizes) {
    return taught(Scenarios.of(Scenarios.flare().build()), sizes);
  }

  private static Scenario taught(Scenario s, List<Integer> sizes) {
    return Scenarios.taught(s, sizes, ICC);
  }
}
