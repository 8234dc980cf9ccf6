// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralTContractTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.NEGATIVE_INFINITY})
  void df_must_be_positive(double df) {
    String message = "df must be in (0, Infinity], got " + df;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.cdf(1, df, 1))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.quantile(0.5, df, 1))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.noncentralityAt(1, df, 0.5))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.noncentralityInterval(1, df, 0.5))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.1e8, -1.1e8, Double.NaN, INF, Double.NEGATIVE_INFINITY})
  void noncentrality_and_observed_t_are_bounded(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.cdf(1, 5, value))
        .withMessage("ncp must be in [-1e8, 1e8], got " + value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.noncentralityInterval(value, 5, 0.95))
        .withMessage("t must be in [-1e8, 1e8], got " + value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.01, Double.NaN, INF})
  void probabilities_are_inside_the_unit_interval(double p) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.quantile(p, 5, 1))
        .withMessage("p must be in (0, 1), got " + p);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.noncentralityAt(1, 5, p))
        .withMessage("lowerTail must be in (0, 1), got " + p);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.noncentralityInterval(1, 5, p))
        .withMessage("level must be in (0, 1), got " + p);
  }

  @Test
  void nan_t_is_refused_and_infinite_t_is_certain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoncentralT.cdf(Double.NaN, 5, 1))
        .withMessage("t must be a number, got NaN");
    assertThat(NoncentralT.cdf(INF, 5, 1)).isEqualTo(1);
    assertThat(NoncentralT.cdf(-INF, 5, 1)).isZero();
    assertThat(NoncentralT.survival(INF, 5, 1)).isZero();
    assertThat(NoncentralT.survival(-INF, 5, 1)).isEqualTo(1);
  }

  @Test
  void edges_of_the_domain_are_accepted() {
    assertThat(NoncentralT.cdf(1, 5, 1e8)).isZero();
    assertThat(NoncentralT.cdf(1, 5, -1e8)).isEqualTo(1);
    assertThat(NoncentralT.cdf(0, 5, 0)).isEqualTo(0.5);
    assertThat(NoncentralT.noncentralityInterval(1e8, 5, 0.95).lower()).isPositive();
    assertThat(NoncentralT.noncentralityAt(1, 5, 0x1.fffffffffffffp-1)).isLessThan(-5);
    assertThat(NoncentralT.noncentralityAt(1, 5, Double.MIN_NORMAL)).isGreaterThan(30);
  }
}
