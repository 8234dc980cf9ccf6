// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** What a printed measure of spread is of n scores. */
public enum Spread {
  /** The standard deviation with divisor n - 1. */
  SD,
  /** The standard deviation with divisor n. */
  POPULATION_SD,
  /** The standard error of the mean, the standard deviation over the root of n. */
  STANDARD_ERROR;

  private static final MathContext DIGITS = new MathContext(20);

  /**
   * By what the square of the printed number is multiplied to become n times the sum of squared
   * deviations, a whole number for whole scores.
   */
  BigDecimal factor(int n) {
    BigDecimal size = BigDecimal.valueOf(n);
    BigDecimal less = BigDecimal.valueOf(n - 1L);
    return switch (this) {
      case SD -> size.multiply(less);
      case POPULATION_SD -> size.multiply(size);
      case STANDARD_ERROR -> size.multiply(size).multiply(less);
    };
  }

  /**
   * The printed number from n times the sum of squared deviations, which may be beyond a double.
   */
  BigDecimal ofSquares(BigInteger squares, int n) {
    return new BigDecimal(squares).divide(factor(n), DIGITS).sqrt(DIGITS);
  }
}
