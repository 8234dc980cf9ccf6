// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;

/**
 * What the project's statistical conventions say of equivalence in 49 participants, 25 and 24, with
 * a margin of half an SD at the level .95: a power at no difference of .09 (Student) to .38
 * (ANCOVA, r = .6).
 */
class EquivalenceLessonPublishedTest {
  private static final double PER_SD = Math.sqrt(1.0 / 25 + 1.0 / 24);

  @Test
  void students_test_has_a_power_of_9_percent() {
    double power = MarginPower.of(PER_SD, 47, 0.05).equivalence(-0.5, 0.5);
    Tolerance.published("0.09", power, "power");
  }

  /**
   * The .38 is an average over trials, whose baselines differ by chance: it lies between the power
   * in a trial with equal baselines and that with the squared imbalance expected by chance.
   */
  @Test
  void analysis_of_covariance_with_a_correlation_of_0_6_has_38_percent() {
    double se = PER_SD * Math.sqrt(1 - 0.6 * 0.6);
    double balanced = MarginPower.of(se, 46, 0.05).equivalence(-0.5, 0.5);
    double imbalanced =
        MarginPower.of(se * Math.sqrt(1 + 1.0 / 45), 46, 0.05).equivalence(-0.5, 0.5);

    assertThat(balanced).isBetween(0.38, 0.39);
    assertThat(imbalanced).isBetween(0.37, 0.38);
  }
}
