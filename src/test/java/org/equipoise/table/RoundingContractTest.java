// SPDX-License-Identifier: Apache-2.0
package org.equipoise.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounding for people, against numbers rounded by hand. */
class RoundingContractTest {
  @ParameterizedTest
  @CsvSource({
    "0, <.001",
    "0.00099999, <.001",
    "0.001, .001",
    "0.0425, .043",
    "0.05, .050",
    "0.5, .500",
    "0.9994, .999",
    "0.9995, >.999",
    "1, 1"
  })
  void p_values_have_three_decimals_and_no_leading_zero(double p, String text) {
    assertThat(Rounding.p(p)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-13.2137, 1, -13.2", "-0.001, 2, 0.00", "0.125, 2, 0.13", "-0.125, 2, -0.13",
    "1234567.8, 0, 1234568", "1e9, 0, 1.00e+09", "1.234e-9, 11, 1.23e-09", "0, 99, 0.000000",
    "Infinity, 2, Inf", "-Infinity, 2, -Inf"
  })
  void fixed_rounds_half_away_from_zero_and_never_prints_a_negative_zero(
      double value, int decimals, String text) {
    assertThat(Rounding.fixed(value, decimals)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-13.2, -25.6, -0.8, 1", "0.0512, -0.0071, 0.1095, 3", "1000.2, 1000.1, 1000.3, 3",
    "120000, 90000, 150000, 0", "0, 0, 0, 2", "0.5, -Infinity, 0.84, 3"
  })
  void decimals_follow_the_smaller_of_size_and_width(
      double estimate, double low, double high, int decimals) {
    assertThat(Rounding.decimals(estimate, low, high)).isEqualTo(decimals);
  }

  @ParameterizedTest
  @CsvSource({"0.95, 95%", "0.9, 90%", "0.995, 99.5%", "0.6826895, 68.269%", "0.07, 7%"})
  void levels_are_per_cent_with_the_decimals_they_need(double level, String text) {
    assertThat(Rounding.percent(level)).isEqualTo(text);
  }

  @Test
  void an_estimate_alone_takes_its_decimals_from_its_standard_error() {
    Table table =
        new Table(
            Table.MAIN,
            "t",
            List.of(
                Column.of("estimate", Style.ESTIMATE).withGroup("e"),
                Column.of("se", Style.SPREAD).withGroup("e"),
                Column.of("t", Style.STATISTIC),
                Column.of("df", Style.DEGREES_OF_FREEDOM),
                Column.of("power", Style.PROBABILITY),
                Column.of("level", Style.LEVEL)),
            List.of(cells(100.1234, 0.0512, 2, 47, 0.996, 0.9), cells(0, 0, -1.005, 4.05, 1, 0.5)));
    assertThat(Rounding.cells(table).get(0))
        .containsExactly("100.123", "0.051", "2.00", "47", ">0.99", "90%");
    assertThat(Rounding.cells(table).get(1))
        .containsExactly("0.00", "0.00", "-1.00", "4.0", "1.00", "50%");
  }

  @Test
  void two_means_take_their_decimals_from_their_standard_deviations() {
    Column mean = Column.of("mean1", Style.ESTIMATE).withGroup("m");
    Column sd = Column.of("sd1", Style.SPREAD).withGroup("m");
    Column other = Column.of("mean2", Style.ESTIMATE).withGroup("m");
    Table table =
        new Table(Table.MAIN, "t", List.of(mean, sd, other), List.of(cells(90.12, 26.31, 90.15)));
    assertThat(Rounding.cells(table).get(0)).containsExactly("90.1", "26.3", "90.2");
  }

  private static List<Cell> cells(double... numbers) {
    return java.util.Arrays.stream(numbers).mapToObj(Cell::number).toList();
  }

  @Test
  void a_probability_is_not_rounded_to_a_certainty() {
    assertThat(Rounding.probability(0)).isEqualTo("0.00");
    assertThat(Rounding.probability(Double.MIN_VALUE)).isEqualTo("<0.01");
    assertThat(Rounding.probability(0.0049)).isEqualTo("<0.01");
    assertThat(Rounding.probability(0.005)).isEqualTo("0.01");
    assertThat(Rounding.probability(0.9951)).isEqualTo(">0.99");
    assertThat(Rounding.probability(1)).isEqualTo("1.00");
  }
}
