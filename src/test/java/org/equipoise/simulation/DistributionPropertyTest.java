// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDistribution;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioOutcome;
import org.junit.jupiter.api.Test;

/** Moments, quantiles and shares of drawn values against the distributions' own. */
class DistributionPropertyTest {
  private static final int REPLICATES = 20_000;
  private static final int POST = 1;
  // Within 4 Monte Carlo errors: a right program fails one check in 16 000, and the seed is fixed.
  private static final double ERRORS = 4;

  @Test
  void gamma_has_the_mean_and_the_sd_of_each_arm() {
    Sums sums = Sums.of(Scenarios.of(effect(ScenarioDistribution.GAMMA)), REPLICATES);
    check(sums.control[POST], 90, 26, 3 + 6 * 26.0 * 26 / (90 * 90));
    check(sums.experimental[POST], 77, 36.4, 3 + 6 * 36.4 * 36.4 / (77 * 77));
  }

  @Test
  void t_has_the_mean_and_the_sd_of_each_arm() {
    Sums sums = Sums.of(Scenarios.of(effect(new ScenarioDistribution.StudentT(9))), REPLICATES);
    check(sums.control[POST], 90, 26, 3 + 6 / 5.0);
    check(sums.experimental[POST], 77, 36.4, 3 + 6 / 5.0);
  }

  // A gamma of shape 1 is exponential: a share of 1 - exp(-x / mean) is at or below x.
  @Test
  void gamma_of_shape_one_has_the_quantiles_of_the_exponential() {
    Scenario scenario =
        Scenarios.of(
            Scenarios.flare().moments(2, 2).distribution(ScenarioDistribution.GAMMA).build());
    double[] values = Sums.of(scenario, REPLICATES).control[POST];
    for (double p : new double[] {0.01, 0.25, 0.5, 0.9, 0.999}) {
      double bound = -2 * Math.log1p(-p);
      double share = Arrays.stream(values).filter(x -> x <= bound).count() / (double) values.length;
      assertThat(share).isCloseTo(p, within(ERRORS * Math.sqrt(p * (1 - p) / values.length)));
    }
  }

  // pnorm of the cuts -1, 0 and 1.5 in the control arm, and of them plus 0.5 in the other.
  @Test
  void ordinal_categories_are_as_frequent_as_the_cuts_say() {
    Sums sums =
        Sums.of(
            Scenarios.of(
                Scenarios.flare()
                    .moments(0, 1)
                    .distribution(new ScenarioDistribution.Ordinal(List.of(-1.0, 0.0, 1.5)))
                    .effect(new ScenarioEffect.Standardized(-0.5))
                    .build()),
            2000);
    Sums.checkShare(sums.control[POST], 0, 0.158655253931457);
    Sums.checkShare(sums.control[POST], 1, 0.341344746068543);
    Sums.checkShare(sums.control[POST], 3, 0.066807201268858);
    Sums.checkShare(sums.experimental[POST], 0, 0.308537538725987);
    Sums.checkShare(sums.experimental[POST], 3, 0.022750131948179);
  }

  @Test
  void ranks_are_those_of_the_normal_draws() {
    double[] normal = Sums.of(Scenarios.of(Scenarios.flare().build()), 5).control[POST];
    double[] gamma =
        Sums.of(Scenarios.of(Scenarios.flare().distribution(ScenarioDistribution.GAMMA).build()), 5)
            .control[POST];
    for (int i = 1; i < normal.length; i++) {
      assertThat(gamma[i] > gamma[i - 1]).isEqualTo(normal[i] > normal[i - 1]);
    }
  }

  @Test
  void the_truth_of_a_difference_of_means_is_recovered_for_categories() {
    Scenario scenario =
        Runs.analysed(
            Scenarios.of(
                Scenarios.flare()
                    .moments(0, 1)
                    .distribution(new ScenarioDistribution.Ordinal(List.of(-1.0, 0.0, 1.5)))
                    .effect(new ScenarioEffect.Standardized(-0.5))
                    .build()),
            20_000,
            "student");
    CellResult result = Runs.run(Scenarios.grid(scenario), RunOptions.defaults()).get(0);
    PerformanceRow bias = Runs.row(result, "student", "bias");
    assertThat(Math.abs(bias.value().getAsDouble())).isLessThan(ERRORS * bias.mcse().getAsDouble());
  }

  @Test
  void impossible_settings_are_refused() {
    assertThatThrownBy(
            () -> Scenarios.flare().moments(-1, 1).distribution(ScenarioDistribution.GAMMA).build())
        .hasMessageContaining("mean of gamma must be above 0");
    assertThatThrownBy(
            () ->
                Scenarios.flare()
                    .effect(new ScenarioEffect.Raw(-95))
                    .distribution(ScenarioDistribution.GAMMA)
                    .build())
        .hasMessageContaining("got mean 90.0 and -5.0");
    assertThatThrownBy(() -> new ScenarioDistribution.Ordinal(List.of(1.0, 1.0)))
        .hasMessageContaining("cuts must rise");
    assertThatThrownBy(() -> new ScenarioDistribution.StudentT(2))
        .hasMessageContaining("df must be above 2");
  }

  private static ScenarioOutcome effect(ScenarioDistribution distribution) {
    return Scenarios.flare()
        .distribution(distribution)
        .effect(new ScenarioEffect.Standardized(-0.5))
        .sdRatio(1.4)
        .build();
  }

  // The variance of a sample variance is (kurtosis - 1) / n times the squared variance.
  private static void check(double[] x, double mean, double sd, double kurtosis) {
    assertThat(Sums.mean(x)).isCloseTo(mean, within(ERRORS * sd / Math.sqrt(x.length)));
    assertThat(Sums.sd(x))
        .isCloseTo(sd, within(ERRORS * sd * Math.sqrt((kurtosis - 1) / (4.0 * x.length))));
  }
}
