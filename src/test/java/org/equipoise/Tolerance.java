// SPDX-License-Identifier: Apache-2.0
package org.equipoise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

/** How near a number must come to the expected one, by the kind of computation; relative. */
public enum Tolerance {
  /** Equal bits: counts, symmetry laws. */
  EXACT(0),
  /** One formula. */
  CLOSED_FORM(1e-14),
  /** A distribution function, survival function or quantile, in the far tails too. */
  SPECIAL_FUNCTION(1e-12),
  /** Root finding and likelihood fits. */
  ITERATIVE(1e-8);

  private final double relative;

  Tolerance(double relative) {
    this.relative = relative;
  }

  /**
   * Demands |expected - actual| &lt;= relative |expected|; an expected 0 demands 0, an infinity the
   * same infinity.
   *
   * @param expected the number from another source
   * @param actual ours
   * @param what what it is, for the message
   */
  public void check(double expected, double actual, String what) {
    check(expected, actual, Math.abs(expected), what);
  }

  /**
   * The same for a difference of larger numbers, which cannot be better than they are.
   *
   * @param expected the number from another source
   * @param actual ours
   * @param size the size of the numbers whose difference it is
   * @param what what it is, for the message
   */
  public void check(double expected, double actual, double size, String what) {
    if (Double.isInfinite(expected) || this == EXACT) {
      assertThat(actual).as(what).isEqualTo(expected);
      return;
    }
    assertThat(Math.abs(expected - actual))
        .as("%s: expected %s, got %s", what, expected, actual)
        .isLessThanOrEqualTo(relative * Math.max(size, Math.abs(expected)));
  }

  /**
   * Demands that a number rounds to what was printed: half a unit of the last printed digit.
   *
   * @param printed the printed text, such as "0.4704058"
   * @param actual ours
   * @param what what it is, for the message
   */
  public static void published(String printed, double actual, String what) {
    BigDecimal exact = new BigDecimal(printed);
    double half = BigDecimal.valueOf(5, exact.scale() + 1).doubleValue();
    double slack = Math.ulp(exact.doubleValue()); // a tie is as good as a rounding
    assertThat(Math.abs(actual - exact.doubleValue()))
        .as("%s: printed %s, got %s", what, printed, actual)
        .isLessThanOrEqualTo(half + slack);
  }
}
