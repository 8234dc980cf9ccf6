// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.numeric.ReferenceRows.close;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTPropertyTest {
  private static final double[] TAILS = {1e-300, 1e-100, 1e-10, 0.001, 0.2499, 0.2501, 0.4999999};

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2.9, 3.1, 7, 48, 1e4, 1e9, 1e15})
  void quantile_inverts_the_tail_and_mirrors(double df) {
    for (double p : TAILS) {
      double t = StudentT.quantile(p, df);
      close(StudentT.cdf(t, df), p, 1e-12, "cdf at " + p);
      if (1 - (1 - p) == p) {
        assertThat(StudentT.quantile(1 - p, df)).isEqualTo(-t);
      }
    }
    assertThat(StudentT.quantile(0.5, df)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 7, 48, 1e4, 1e9})
  void is_the_noncentral_t_at_zero(double df) {
    for (double t : new double[] {-30, -2, -1e-3, 0, 0.7, 3, 25}) {
      close(NoncentralT.cdf(t, df, 0), StudentT.cdf(t, df), 1e-12, "t " + t);
    }
  }
}
