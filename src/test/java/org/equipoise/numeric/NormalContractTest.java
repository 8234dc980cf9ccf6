// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.numeric.ReferenceRows.close;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalContractTest {
  /** Upper tails by 50-digit arithmetic: mpmath erfc(z / sqrt(2)) / 2. */
  @ParameterizedTest
  @CsvSource({
    "0.25, 0.40129367431707628",
    "1.96, 0.024997895148220434",
    "8, 6.2209605742717841e-16",
    "20, 2.7536241186062337e-89",
    "36.5, 5.5447257130748446e-292"
  })
  void tails_match_fifty_digits(double z, double upper) {
    close(Normal.survival(z), upper, 1e-12, "survival");
    close(Normal.cdf(-z), upper, 1e-12, "cdf");
    close(Normal.twoSided(-z), 2 * upper, 1e-12, "two-sided");
    close(Normal.quantile(upper), -z, 1e-12, "quantile");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-5, -500, -599, -601, -700})
  void quantile_of_a_log_agrees_with_the_quantile(double logP) {
    close(Normal.quantileOfLog(logP), Normal.quantile(Math.exp(logP)), 1e-13, "log p " + logP);
  }

  @Test
  void ends_are_infinite() {
    assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void p_is_a_probability(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Normal.quantile(p))
        .withMessage("p must be in [0, 1], got " + p);
  }
}
