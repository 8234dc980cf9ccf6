// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against R's qt and qgamma (quantile_table.R), tails of 2e-17 included. */
class QuantileTableReferenceTest {
  // What the cubic between nodes leaves; far below what a simulation of 1e9 values can see.
  private static final double CUBIC = 1e-6;
  private static final double CUBIC_OF_CHI = 1e-8;

  @ParameterizedTest(name = "{0}({1}) at {2}")
  @CsvFileSource(resources = "quantile_table.csv", numLinesToSkip = 1)
  void deviates_are_those_of_r(
      String distribution, double parameter, double deviate, double value) {
    double slack = distribution.equals("chi") ? CUBIC_OF_CHI : CUBIC;
    assertThat(table(distribution, parameter).deviate(deviate))
        .isCloseTo(value, within(slack * Math.max(1, Math.abs(value))));
  }

  private static QuantileTable table(String distribution, double parameter) {
    return switch (distribution) {
      case "t" -> QuantileTable.t(parameter);
      case "gamma" -> QuantileTable.gamma(parameter);
      default -> QuantileTable.chi(parameter);
    };
  }

  @Test
  void deviates_beyond_the_table_count_as_its_ends() {
    QuantileTable chi = QuantileTable.chi(5);
    assertThat(chi.deviate(-40)).isEqualTo(chi.deviate(-8.5)).isPositive();
    assertThat(chi.deviate(40)).isEqualTo(chi.deviate(8.5)).isFinite();
    assertThat(QuantileTable.chi(0).deviate(1)).isZero();
    assertThat(QuantileTable.chi(-3).deviate(1)).isZero();
  }
}
