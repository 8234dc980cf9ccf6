// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.numeric.ReferenceRows.close;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GammaRatioReferenceTest {
  private static final double CLOSED_FORM = 1e-14;

  static Stream<double[]> rows() {
    return ReferenceRows.of("gamma_ratio.csv").stream().filter(row -> row[0] >= 1.5);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void factor_and_ratio_match_fifty_digits(double[] row) {
    String what = Arrays.toString(row);
    close(GammaRatio.hedges(row[0]), row[1], CLOSED_FORM, what);
    close(GammaRatio.logHalfStep(row[0]), row[2], CLOSED_FORM, what);
  }

  @Test
  void factor_at_infinity_is_one() {
    assertThat(GammaRatio.hedges(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0, -3, Double.NaN, Double.NEGATIVE_INFINITY})
  void needs_more_than_one_degree_of_freedom(double m) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaRatio.hedges(m))
        .withMessage("m must be in (1, Infinity], got " + m);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GammaRatio.logHalfStep(m))
        .withMessage("m must be in (1, Infinity), got " + m);
  }
}
