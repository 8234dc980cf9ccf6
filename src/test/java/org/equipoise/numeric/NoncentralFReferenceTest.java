// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.equipoise.numeric.ReferenceRows.close;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoncentralFReferenceTest {
  /** Bound of a special function, relative, in either tail. */
  private static final double SPECIAL_FUNCTION = 1e-12;

  static Stream<double[]> rows() {
    return Stream.of("noncentral_f.csv", "noncentral_f_extreme.csv")
        .flatMap(name -> ReferenceRows.of(name).stream());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void both_tails_match_high_precision_sums(double[] row) {
    String what = Arrays.toString(row);
    close(NoncentralF.cdf(row[0], row[1], row[2], row[3]), row[4], SPECIAL_FUNCTION, what);
    close(NoncentralF.survival(row[0], row[1], row[2], row[3]), row[5], SPECIAL_FUNCTION, what);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void quantile_inverts_the_reference(double[] row) {
    if (row[4] < 0.999) { // above, 1 - lower keeps too few digits to name an f
      close(
          NoncentralF.quantile(row[4], row[1], row[2], row[3]), row[0], 1e-9, Arrays.toString(row));
    }
  }
}
