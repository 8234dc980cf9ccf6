// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoncentralTBruteForceTest {
  /** Guenther's (1978) series, another road than quadrature, as in Benton and Krishnamoorthy. */
  @ParameterizedTest
  @CsvSource({"1, 5, 2", "3.3, 12.5, 0.4", "0.2, 48, 3", "9, 2, 6", "2, 300, 1.5", "4, 1, -1"})
  void agrees_with_the_series(double t, double df, double ncp) {
    double x = t * t / (df + t * t);
    double h = ncp * ncp / 2;
    double sum = 0;
    for (int j = 0; j < 400; j++) {
      double even = Math.exp(-h + j * Math.log(h) - LogGamma.value(j + 1));
      double odd = ncp / Math.sqrt(2) * Math.exp(-h + j * Math.log(h) - LogGamma.value(j + 1.5));
      sum += even * RegularizedBeta.value(x, j + 0.5, df / 2);
      sum += odd * RegularizedBeta.value(x, j + 1, df / 2);
    }
    double expected = Normal.cdf(-ncp) + sum / 2;
    assertThat(NoncentralT.cdf(t, df, ncp)).isCloseTo(expected, within(1e-12));
  }
}
