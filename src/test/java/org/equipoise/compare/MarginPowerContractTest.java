// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.equipoise.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarginPowerContractTest {
  private static final MarginPower POWER = MarginPower.of(2, 20, 0.05);

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void alpha_is_below_a_half(double alpha) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginPower.of(1, 10, alpha))
        .withMessage("alpha must be in (0, 0.5), got " + alpha);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void standard_error_degrees_of_freedom_and_distance_are_positive(double bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginPower.of(bad, 10, 0.05))
        .withMessage("standardError must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginPower.of(1, bad, 0.05))
        .withMessage("degreesOfFreedom must be positive and finite, got " + bad);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MarginPower.of(1, 0.99, 0.05))
        .withMessage("degreesOfFreedom must be 1 or more, got 0.99");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POWER.nonInferiority(bad))
        .withMessage("distance must be positive and finite, got " + bad);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1,2", "0,1", "0,0", "-1,0", "2,-2", "NaN,1", "-1,NaN", "-Infinity,1"})
  void an_equivalence_margin_encloses_0(double low, double high) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POWER.equivalence(low, high))
        .withMessage("margin must be finite and enclose 0, got " + low + " to " + high);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.5, Double.NaN, Double.POSITIVE_INFINITY})
  void a_wanted_power_is_a_probability(double power) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POWER.equivalenceMargin(power))
        .withMessage("power must be in (0, 1), got " + power);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.05, 1, Double.NaN})
  void noninferiority_has_more_power_than_its_error_rate_with_any_margin(double power) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> POWER.nonInferiorityMargin(power))
        .withMessage("power must be in (0.05, 1), got " + power);
    assertThat(POWER.nonInferiorityMargin(0.0501)).isPositive().isLessThan(0.01);
  }

  @Test
  void margins_far_and_near_have_powers_1_and_0() {
    assertThat(POWER.equivalence(-1e12, 1e12)).isEqualTo(1);
    assertThat(POWER.equivalence(-1e-9, 1e-9)).isBetween(0.0, 1e-12);
    assertThat(POWER.nonInferiority(1e12)).isEqualTo(1);
    Tolerance.ITERATIVE.check(0.05, POWER.nonInferiority(1e-12), "the error rate itself");
  }

  @ParameterizedTest
  @CsvSource({"1,0.05", "1.3,0.4", "5,0.01", "46,0.05", "1e6,0.025", "1e9,0.05"})
  void the_margin_with_a_power_has_that_power(double df, double alpha) {
    MarginPower power = MarginPower.of(0.37, df, alpha);
    for (double wanted : new double[] {0.1, 0.5, 0.8, 0.99}) {
      double size = power.equivalenceMargin(wanted);
      Tolerance.ITERATIVE.check(wanted, power.equivalence(-size, size), "equivalence");
      if (wanted > alpha) {
        double distance = power.nonInferiorityMargin(wanted);
        Tolerance.ITERATIVE.check(wanted, power.nonInferiority(distance), "noninferiority");
      }
    }
  }

  @Test
  void power_grows_with_the_margin_on_either_side() {
    double smaller = POWER.equivalence(-5, 5);
    assertThat(POWER.equivalence(-6, 5)).isGreaterThan(smaller);
    assertThat(POWER.equivalence(-5, 6)).isGreaterThan(smaller);
    Tolerance.SPECIAL_FUNCTION.check(
        POWER.equivalence(-6, 5), POWER.equivalence(-5, 6), "mirrored");
  }

  @Test
  void its_conventions_say_what_it_takes_as_known() {
    assertThat(MarginPower.conventions().list().toString()).contains("taken as the true one");
  }
}
