// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Against R's qt and qgamma (quantile_table.R), tails of 2e-17 included. */
class QuantileTableReferenceTest {
  // What the cubic between nodes leaves; far below what a simulation of 1e9 values can see.
  private static final double CUBIC = 1e-6;

  @ParameterizedTest(name = "{0}({1}) at {2}")
  @CsvFileSource(resources = "quantile_table.csv", numLinesToSkip = 1)
  void deviates_are_those_of_r(
      String distribution, double parameter, double deviate, double value) {
    QuantileTable table =
        distribution.equals("t") ? QuantileTable.t(parameter) : QuantileTable.gamma(parameter);
    assertThat(table.deviate(deviate))
        .isCloseTo(value, within(CUBIC * Math.max(1, Math.abs(value))));
  }
}
