// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.equipoise.numeric.ReferenceRows.close;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoncentralTReferenceTest {
  /** Bound of a special function, relative, in either tail. */
  private static final double SPECIAL_FUNCTION = 1e-12;

  static Stream<double[]> moderate() {
    return ReferenceRows.of("noncentral_t.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("moderate")
  void both_tails_match_forty_digit_quadrature(double[] row) {
    String what = Arrays.toString(row);
    close(NoncentralT.cdf(row[0], row[1], row[2]), row[3], SPECIAL_FUNCTION, what);
    close(NoncentralT.survival(row[0], row[1], row[2]), row[4], SPECIAL_FUNCTION, what);
  }

  @ParameterizedTest
  @MethodSource("moderate")
  void quantile_and_noncentrality_invert_the_reference(double[] row) {
    double tail = Math.min(row[3], row[4]);
    double sign = row[3] <= row[4] ? 1 : -1;
    String what = Arrays.toString(row);
    close(sign * NoncentralT.quantile(tail, row[1], sign * row[2]), row[0], 1e-10, what);
    close(sign * NoncentralT.noncentralityAt(sign * row[0], row[1], tail), row[2], 1e-10, what);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.5, 0, 1, 20})
  void infinite_degrees_of_freedom_are_the_normal(double ncp) {
    double inf = Double.POSITIVE_INFINITY;
    close(NoncentralT.cdf(1.5, inf, ncp), Normal.cdf(1.5 - ncp), 0, "cdf");
    close(NoncentralT.quantile(0.2, inf, ncp), Normal.quantile(0.2) + ncp, 0, "quantile");
    close(NoncentralT.cdf(1.5, 1e15, ncp), Normal.cdf(1.5 - ncp), 1e-11, "large df");
  }
}
