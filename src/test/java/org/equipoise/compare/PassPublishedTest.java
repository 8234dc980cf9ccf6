// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * PASS manual, chapters 460 (two samples) and 519 (one sample), as in TOSTER's test-power_t_TOST.R:
 * the examples at no true difference. The others are at a difference, whose power is not offered.
 */
class PassPublishedTest {
  /** The smallest n with the power. */
  private static int smallest(double power, IntToDoubleFunction powerOf) {
    int n = 2;
    while (powerOf.applyAsDouble(n) < power) {
      n++;
    }
    return n;
  }

  @Test
  void chapter_460_example_3_needs_2600_in_each_arm() {
    double power = MarginPower.of(100 * Math.sqrt(2.0 / 2600), 5198, 0.025).equivalence(-10, 10);
    double fewer = MarginPower.of(100 * Math.sqrt(2.0 / 2598), 5194, 0.025).equivalence(-10, 10);
    // Printed is the solution rounded to 2600, not the next integer.
    assertThat(power).isCloseTo(0.9, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(fewer).isLessThan(0.9);
  }

  @Test
  void chapter_519_example_6_needs_36_participants() {
    int n =
        smallest(
            0.8,
            each -> MarginPower.of(0.1 / Math.sqrt(each), each - 1, 0.05).equivalence(-0.05, 0.05));
    assertThat(n).isEqualTo(36);
  }

  @Test
  void chapter_519_example_7_needs_16_pairs() {
    int n =
        smallest(
            0.7,
            each -> MarginPower.of(28.284 / Math.sqrt(each), each - 1, 0.05).equivalence(-20, 20));
    assertThat(n).isEqualTo(16);
  }
}
