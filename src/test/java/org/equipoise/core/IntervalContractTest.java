// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalContractTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(
      doubles = {0, 1, -0.01, 95, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void a_level_outside_the_open_unit_interval_is_refused(double level) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(0, 1, level))
        .withMessage("level must be in (0, 1), got " + level);
  }

  @Test
  void the_ends_of_the_levels_are_accepted() {
    assertThat(new Interval(0, 1, Double.MIN_VALUE).level()).isEqualTo(Double.MIN_VALUE);
    assertThat(new Interval(0, 1, 0x1.fffffffffffffp-1).level()).isLessThan(1);
  }

  @ParameterizedTest
  @CsvSource({"1,0", "NaN,0", "0,NaN", "NaN,NaN", "Infinity,0", "0,-Infinity"})
  void limits_in_the_wrong_order_or_nan_are_refused(double lower, double upper) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(lower, upper, 0.95))
        .withMessage("lower must be <= upper, got [" + lower + ", " + upper + "]");
  }

  @Test
  void it_contains_its_limits_and_is_not_strictly_inside_them() {
    Interval interval = new Interval(-1, 2, 0.9);
    assertThat(interval.contains(-1)).isTrue();
    assertThat(interval.contains(2)).isTrue();
    assertThat(interval.contains(Math.nextDown(-1))).isFalse();
    assertThat(interval.contains(Math.nextUp(2))).isFalse();
    assertThat(interval.contains(Double.NaN)).isFalse();
    assertThat(interval.strictlyInside(-1, 3)).isFalse();
    assertThat(interval.strictlyInside(-2, 2)).isFalse();
    assertThat(interval.strictlyInside(Math.nextDown(-1), Math.nextUp(2))).isTrue();
  }

  @Test
  void a_one_sided_bound_and_a_point_are_intervals() {
    assertThat(new Interval(-INF, 3, 0.95).contains(-1e308)).isTrue();
    assertThat(new Interval(2, 2, 0.95).contains(2)).isTrue();
  }

  @Test
  void an_increasing_function_maps_both_limits_and_keeps_the_level() {
    assertThat(new Interval(0, 1, 0.8).map(Math::exp)).isEqualTo(new Interval(1, Math.E, 0.8));
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(0, 1, 0.8).map(x -> -x));
  }
}
