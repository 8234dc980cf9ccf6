// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTContractTest {
  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void df_must_be_positive(double df) {
    String message = "df must be in (0, Infinity], got " + df;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.survival(1, df))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.quantile(0.1, df))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void p_is_inside_the_unit_interval(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.quantile(p, 5))
        .withMessage("p must be in (0, 1), got " + p);
  }

  @Test
  void extreme_t_is_certain_and_nan_is_refused() {
    double inf = Double.POSITIVE_INFINITY;
    assertThat(StudentT.cdf(inf, 5)).isEqualTo(1);
    assertThat(StudentT.survival(inf, 5)).isZero();
    assertThat(StudentT.survival(Double.MAX_VALUE, 5)).isZero();
    assertThat(StudentT.twoSided(0, 5)).isEqualTo(1);
    assertThat(StudentT.quantile(1e-300, 0.5)).isEqualTo(-inf);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StudentT.cdf(Double.NaN, 5))
        .withMessage("t must be a number, got NaN");
  }
}
