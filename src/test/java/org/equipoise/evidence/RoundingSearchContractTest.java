// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.equipoise.Tolerance;
import org.equipoise.core.Reported;
import org.equipoise.evidence.RoundedNumber.Domain;
import org.equipoise.evidence.RoundingSearch.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingSearchContractTest {
  private static RoundedNumber number(String text, Domain domain) {
    return new RoundedNumber(Reported.parse(text), domain);
  }

  private static Rounded<Double> rounded(
      ToDoubleFunction<List<Double>> of, List<RoundedNumber> numbers) {
    List<Double> printed = numbers.stream().map(each -> each.printed().value()).toList();
    return new Rounded<>(
        of.applyAsDouble(printed), numbers, values -> Optional.of(of.applyAsDouble(values)));
  }

  private static Range range(Rounded<Double> rounded) {
    return new RoundingSearch<>(rounded).range(OptionalDouble::of).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "3.40, REAL, 3.395, 3.405",
    "0.4, NOT_NEGATIVE, 0.35, 0.45",
    "0.0, NOT_NEGATIVE, 0, 0.05",
    "0.0, REAL, -0.05, 0.05",
    "-1.00, CORRELATION, -1, -0.995",
    "1.0, CORRELATION, 0.95, 1",
    ".00, PROBABILITY, 0, 0.005",
    "-0.2, NOT_NEGATIVE, -0.2, -0.15" // what is printed is never left out
  })
  void a_number_stands_for_what_rounds_to_it_and_can_be(
      String text, Domain domain, double low, double high) {
    RoundedNumber number = number(text, domain);
    assertThat(number.low()).isEqualTo(low);
    assertThat(number.high()).isEqualTo(high);
  }

  @Test
  void a_turn_between_the_ends_is_found() {
    Range range =
        range(rounded(x -> 1 - Math.pow(x.get(0) - 0.013, 2), List.of(number("0.0", Domain.REAL))));
    Tolerance.ITERATIVE.check(1, range.high(), "highest");
    Tolerance.CLOSED_FORM.check(1 - Math.pow(0.063, 2), range.low(), "lowest");
  }

  @Test
  void a_crest_across_several_numbers_is_found_from_where_its_side_changes() {
    List<RoundedNumber> numbers =
        IntStream.range(0, 4).mapToObj(i -> number("5", Domain.REAL)).toList();
    ToDoubleFunction<List<Double>> side = x -> x.get(0) * x.get(1) - x.get(2) * x.get(3) - 0.3;
    Rounded<Double> rounded = rounded(side, numbers);
    RoundingSearch<Double> search = new RoundingSearch<>(rounded);
    Range range =
        search
            .range(x -> OptionalDouble.of(Math.exp(-Math.abs(x))), OptionalDouble::of)
            .orElseThrow();
    Tolerance.ITERATIVE.check(1, range.high(), "crest");
  }

  @Test
  void more_numbers_than_corners_can_be_visited_are_moved_each_where_it_points() {
    List<RoundedNumber> numbers = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      numbers.add(number("1.0", Domain.REAL));
    }
    ToDoubleFunction<List<Double>> alternating =
        x -> IntStream.range(0, 14).mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * x.get(i)).sum();
    Range range = range(rounded(alternating, numbers));
    Tolerance.SPECIAL_FUNCTION.check(-0.7, range.low(), "lowest");
    Tolerance.SPECIAL_FUNCTION.check(0.7, range.high(), "highest");
  }

  @Test
  void where_some_numbers_are_impossible_the_others_are_searched() {
    Rounded<Double> half =
        new Rounded<>(
            2.0,
            List.of(number("2", Domain.REAL)),
            values -> values.get(0) > 2.25 ? Optional.empty() : Optional.of(values.get(0)));
    Range range = range(half);
    assertThat(range.low()).isEqualTo(1.5);
    assertThat(range.high()).isBetween(2.2, 2.25);
  }

  @Test
  void nothing_to_round_is_one_value_and_no_value_is_no_range() {
    assertThat(range(rounded(x -> 7, List.of()))).isEqualTo(new Range(7, 7));
    RoundingSearch<Double> search = new RoundingSearch<>(rounded(x -> 7, List.of()));
    assertThat(search.range(x -> OptionalDouble.empty())).isEmpty();
    assertThat(search.reached()).containsExactly(7.0);
  }

  @Test
  void ranges_meet_at_their_ends_and_have_an_order() {
    assertThat(new Range(0, 1).meets(new Range(1, 2))).isTrue();
    assertThat(new Range(0, 1).meets(new Range(1.5, 2))).isFalse();
    assertThatThrownBy(() -> new Range(1, 0)).hasMessage("low must be <= high, got [1.0, 0.0]");
    assertThatThrownBy(() -> new Range(Double.NaN, 0))
        .hasMessage("low must be <= high, got [NaN, 0.0]");
  }
}
