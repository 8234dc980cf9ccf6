// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.equipoise.core.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralFContractTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
  void degrees_of_freedom_are_bounded(double df) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.cdf(1, df, 5, 1))
        .withMessage("df1 must be in (0, 1e9], got " + df);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.survival(1, 5, df, 1))
        .withMessage("df2 must be in (0, 1e9], got " + df);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1e9, Double.NaN, Double.POSITIVE_INFINITY})
  void noncentrality_is_bounded(double ncp) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.quantile(0.5, 3, 5, ncp))
        .withMessage("ncp must be in [0, 1e9], got " + ncp);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.NEGATIVE_INFINITY})
  void f_is_not_negative(double f) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.cdf(f, 3, 5, 1))
        .withMessage("f must be in [0, Infinity], got " + f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.01, Double.NaN})
  void probabilities_are_inside_the_unit_interval(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.quantile(p, 3, 5, 1))
        .withMessage("p must be in (0, 1), got " + p);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralF.noncentralityInterval(2, 3, 5, p))
        .withMessage("level must be in (0, 1), got " + p);
  }

  @Test
  void ends_are_certain() {
    assertThat(NoncentralF.cdf(0, 3, 5, 1)).isZero();
    assertThat(NoncentralF.survival(0, 3, 5, 1)).isEqualTo(1);
    assertThat(NoncentralF.cdf(INF, 3, 5, 1)).isEqualTo(1);
    assertThat(NoncentralF.survival(INF, 3, 5, 1)).isZero();
  }

  @Test
  void a_small_f_has_limits_of_zero() {
    assertThat(NoncentralF.noncentralityInterval(0.01, 4, 75, 0.95))
        .isEqualTo(new Interval(0, 0, 0.95));
    assertThat(NoncentralF.noncentralityInterval(0, 4, 75, 0.95))
        .isEqualTo(new Interval(0, 0, 0.95));
    Interval middle = NoncentralF.noncentralityInterval(1, 4, 75, 0.95);
    assertThat(middle.lower()).isZero();
    assertThat(middle.upper()).isPositive();
  }
}
