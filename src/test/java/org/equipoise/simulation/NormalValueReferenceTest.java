// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NormalValueReferenceTest {
  @ParameterizedTest
  @CsvFileSource(resources = "dropout_intercept.csv", useHeadersInDisplayName = true)
  void intercepts_agree_with_r(
      double rate, double slope, double mean, double sd, double intercept) {
    // The reference's root is good to about 1e-10.
    assertThat(new NormalValue(mean, sd).intercept(rate, slope))
        .isCloseTo(intercept, within(1e-8 * Math.max(1, Math.abs(intercept))));
  }
}
