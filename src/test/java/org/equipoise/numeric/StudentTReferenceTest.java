// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.equipoise.numeric.ReferenceRows.close;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTReferenceTest {
  private static final double SPECIAL_FUNCTION = 1e-12;

  static Stream<double[]> rows() {
    return ReferenceRows.of("student_t.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tails_match_fifty_digit_quadrature(double[] row) {
    String what = Arrays.toString(row);
    close(StudentT.survival(row[0], row[1]), row[2], SPECIAL_FUNCTION, what);
    close(StudentT.cdf(-row[0], row[1]), row[2], SPECIAL_FUNCTION, what);
    close(StudentT.twoSided(-row[0], row[1]), 2 * row[2], SPECIAL_FUNCTION, what);
  }

  /** The bound of t's relative error allows for the reference tail itself being rounded. */
  @ParameterizedTest
  @MethodSource("rows")
  void quantile_inverts_the_reference(double[] row) {
    double rounding = 1e-16 * (1 + 1 / row[0]);
    close(
        -StudentT.quantile(row[2], row[1]),
        row[0],
        SPECIAL_FUNCTION + 10 * rounding,
        Arrays.toString(row));
  }

  @Test
  void df_one_is_the_cauchy_down_to_its_last_tail() {
    close(StudentT.survival(1e299, 1), 1e-299 / Math.PI, SPECIAL_FUNCTION, "tail");
    close(StudentT.quantile(1e-299 / Math.PI, 1), -1e299, SPECIAL_FUNCTION, "quantile");
    close(StudentT.quantile(0.75, 1), 1, SPECIAL_FUNCTION, "quartile");
  }

  /** df = 2: P(T &gt; t) = (1 - t / sqrt(2 + t^2)) / 2, near 1 / (2 t^2) far out. */
  @ParameterizedTest
  @ValueSource(doubles = {1e99, 1e101, 1e140})
  void df_two_keeps_its_power_law_far_out(double t) {
    close(StudentT.survival(t, 2), 0.5 / t / t, SPECIAL_FUNCTION, "tail");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-20, 0.025, 0.4, 0.6, 0.999})
  void infinite_degrees_of_freedom_are_the_normal(double p) {
    double inf = Double.POSITIVE_INFINITY;
    close(StudentT.quantile(p, inf), Normal.quantile(p), 0, "quantile");
    close(StudentT.quantile(p, 9e17), Normal.quantile(p), SPECIAL_FUNCTION, "huge df");
    close(StudentT.cdf(StudentT.quantile(p, inf), inf), p, SPECIAL_FUNCTION, "cdf");
  }
}
