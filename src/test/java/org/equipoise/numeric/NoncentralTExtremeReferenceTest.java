// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.equipoise.numeric.ReferenceRows.close;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoncentralTExtremeReferenceTest {
  /** In far tails the rounding of the argument alone moves the tail by |log p| units. */
  private static final double FAR_TAIL = 1e-11;

  static Stream<double[]> extreme() {
    return ReferenceRows.of("noncentral_t_extreme.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("extreme")
  void both_tails_match_fifty_digit_quadrature(double[] row) {
    String what = Arrays.toString(row);
    close(NoncentralT.cdf(row[0], row[1], row[2]), row[3], FAR_TAIL, what);
    close(NoncentralT.survival(row[0], row[1], row[2]), row[4], FAR_TAIL, what);
  }
}
