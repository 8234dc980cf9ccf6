// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.core.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTPublishedTest {
  /**
   * First row: printed by statsmodels' test of its noncentrality interval. The others: limits to 14
   * digits where R's pt fails.
   */
  @ParameterizedTest
  @CsvSource({
    "1.5, 98, -0.474933345, 3.467372646, 5e-10",
    "1000, 47, 798.34192067755, 1201.2553056324, 6e-11",
    "1000, 1e6, 997.59937319463, 1002.4002846643, 5e-11",
    "56, 1e6, 54.038486026721, 57.961486014801, 5e-13"
  })
  void limits_of_the_noncentrality(
      double t, double df, double lower, double upper, double halfUnit) {
    Interval found = NoncentralT.noncentralityInterval(t, df, 0.95);
    assertThat(found.lower()).isCloseTo(lower, within(halfUnit));
    assertThat(found.upper()).isCloseTo(upper, within(halfUnit));
  }
}
