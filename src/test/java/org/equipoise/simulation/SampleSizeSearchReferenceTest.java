// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.core.TwoArms;
import org.equipoise.design.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sizes by simulation against R's power.t.test, and the size of their stated error over seeds. */
class SampleSizeSearchReferenceTest {
  private static final int SEEDS = 100;

  // 4 Monte Carlo errors of a coverage of .95 over the seeds, which are fixed: one of 15,000 fails.
  private static final double SLACK = 4 * Math.sqrt(0.95 * 0.05 / SEEDS);

  @ParameterizedTest(name = "effect {0}, power {1}")
  @CsvFileSource(resources = "sample_size.csv", numLinesToSkip = 1)
  void interval_holds_the_closed_form_about_as_often_as_it_says(
      double effect, double power, double size) {
    Scenario scenario = Sizes.scenario(effect, 100_000, "student").withSizes(new TwoArms<>(30, 30));
    int held = 0;
    double squares = 0;
    for (int seed = 1; seed <= SEEDS; seed++) {
      SampleSize.Curve curve = Sizes.found(Sizes.seeded(scenario, seed), power).curve();
      held += curve.interval().contains(size) ? 1 : 0;
      double off = (curve.root() - size) / curve.standardError();
      squares += off * off;
    }
    assertThat((double) held / SEEDS).isGreaterThanOrEqualTo(0.95 - SLACK);
    // the mean square of standard normal deviates, with 4 of its own standard errors
    assertThat(squares / SEEDS)
        .isBetween(1 - 4 * Math.sqrt(2.0 / SEEDS), 1 + 4 * Math.sqrt(2.0 / SEEDS));
  }

  // Shieh's closed form, which power.R holds to R, has a power of .897563 with 64 and .902082 with
  // 65 an arm: 129.08 in all between the two.
  @Test
  void ancova_needs_the_part_that_the_baseline_leaves() {
    Scenario scenario = Sizes.scenario(0.5, 200_000, "ancova").withSizes(new TwoArms<>(30, 30));
    SampleSize.Found found = Sizes.found(scenario, 0.9);
    assertThat(found.convergence()).isEqualTo(SampleSize.Convergence.CONVERGED);
    assertThat(found.curve().root() - 129.08)
        .isBetween(-4 * found.curve().standardError(), 4 * found.curve().standardError());
  }

  // With a rate of .2 a fifth more than four fifths: 170.06 / .8 = 212.6; what a chance number of
  // completers costs is below one participant.
  @Test
  void dropout_inflates_the_size_by_those_who_are_left() {
    Scenario scenario =
        Sizes.dropout(
            Sizes.scenario(0.5, 40_000, "student").withSizes(new TwoArms<>(100, 100)), 0.2);
    SampleSize.Found found = Sizes.found(scenario, 0.9);
    assertThat(found.curve().root() - 213)
        .isBetween(-4 * found.curve().standardError(), 4 * found.curve().standardError());
    assertThat(Math.abs(found.confirmed().power() - 0.9))
        .isLessThan(4 * Math.hypot(found.confirmed().mcse(), 0.01));
  }
}
