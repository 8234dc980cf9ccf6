// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksContractTest {
  @Test
  void linear_ticks_are_round_and_have_no_rounding_noise() {
    assertThat(labels(Ticks.linear(new Range(-0.3, 0.31)))).containsExactly("−0.2", "0", "0.2");
    assertThat(labels(Ticks.linear(new Range(97, 3)))).containsExactly("20", "40", "60", "80");
    assertThat(Ticks.linear(new Range(0.05, 0.62)).stream().map(Tick::position))
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6);
    assertThat(Ticks.linear(new Range(-Double.MAX_VALUE, Double.MAX_VALUE))).isEmpty();
  }

  @Test
  void log_ticks_get_sparser_as_the_range_gets_wider() {
    assertThat(labels(Ticks.log(new Range(0.8, 1.3))))
        .containsExactly("0.8", "0.9", "1", "1.1", "1.2", "1.3");
    assertThat(labels(Ticks.log(new Range(0.9, 3))))
        .containsExactly("1", "1.2", "1.5", "2", "2.5", "3");
    assertThat(labels(Ticks.log(new Range(0.09, 11))))
        .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    assertThat(labels(Ticks.log(new Range(1e-4, 1e4)))).contains("1", "100").doesNotContain("3");
    assertThat(Ticks.log(new Range(1e-30, 1e30))).hasSizeBetween(4, 9);
  }

  @Test
  void given_ticks_are_kept_and_a_category_axis_makes_none() {
    Axis category = Axis.of("", Scale.CATEGORY, new Range(0, 5));
    assertThat(category.drawnTicks()).isEmpty();
    Tick tick = new Tick(3, "post");
    assertThat(category.withTicks(List.of(tick)).drawnTicks()).containsExactly(tick);
    assertThat(Axis.of("", Scale.LOG, new Range(0.5, 20)).drawnTicks()).isNotEmpty();
  }

  @Test
  void a_range_has_air_around_its_values_even_when_they_are_equal() {
    assertThat(Range.around(List.of(0.0, 100.0), Scale.LINEAR)).isEqualTo(new Range(-6, 106));
    Range one = Range.around(List.of(0.0), Scale.LINEAR);
    assertThat(one.start()).isNegative();
    assertThat(one.end()).isPositive();
    assertThat(Range.around(List.of(3.0), Scale.LOG)).isEqualTo(new Range(1.5, 6));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Range.around(List.of(-1.0), Scale.LOG))
        .withMessage("values must be positive and finite, got -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Range.around(List.of(), Scale.LINEAR))
        .withMessage("values must have 1 or more elements, got 0");
  }

  @Test
  void numbers_are_short_and_do_not_depend_on_the_locale() {
    assertThat(NumberText.brief(-1234.5678)).isEqualTo("−1235");
    assertThat(NumberText.brief(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(NumberText.brief(0)).isEqualTo("0");
    assertThat(NumberText.brief(1.23456e-9)).isEqualTo("1.235E−9");
    assertThat(NumberText.brief(new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
        .isEqualTo("−∞ to ∞");
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
