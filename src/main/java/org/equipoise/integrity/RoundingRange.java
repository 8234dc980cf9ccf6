// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The numbers that a printed number can stand for, exactly. Decimal arithmetic, so that an end that
 * is just hit is neither gained nor lost.
 *
 * @param low the lower end
 * @param lowIncluded whether it belongs to the range
 * @param high the upper end
 * @param highIncluded whether it belongs to the range
 */
public record RoundingRange(
    BigDecimal low, boolean lowIncluded, BigDecimal high, boolean highIncluded) {

  /**
   * Checks the order of the ends.
   *
   * @throws IllegalArgumentException if low is above high
   */
  public RoundingRange {
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("low must not exceed high, got " + low + " and " + high);
    }
  }

  /**
   * Whether a number is printed like that.
   *
   * @param value an exact number
   * @return whether the range holds it
   */
  public boolean contains(BigDecimal value) {
    int aboveLow = value.compareTo(low);
    int belowHigh = high.compareTo(value);
    return (lowIncluded ? aboveLow >= 0 : aboveLow > 0)
        && (highIncluded ? belowHigh >= 0 : belowHigh > 0);
  }

  /** The lower end as a double, held to the largest that there is. */
  double lowValue() {
    return Math.max(-Double.MAX_VALUE, low.doubleValue());
  }

  /** The upper end as a double, held to the largest that there is. */
  double highValue() {
    return Math.min(Double.MAX_VALUE, high.doubleValue());
  }

  /** The range moved down by a number. */
  RoundingRange minus(BigDecimal shift) {
    return new RoundingRange(low.subtract(shift), lowIncluded, high.subtract(shift), highIncluded);
  }

  /** The range of a positive multiple. */
  RoundingRange times(BigDecimal factor) {
    return new RoundingRange(
        low.multiply(factor), lowIncluded, high.multiply(factor), highIncluded);
  }

  /** The squares of what in the range is not negative; its upper end must not be negative. */
  RoundingRange squares() {
    boolean crosses = low.signum() < 0;
    return new RoundingRange(
        crosses ? BigDecimal.ZERO : low.multiply(low),
        crosses || lowIncluded,
        high.multiply(high),
        highIncluded);
  }

  /** The whole k whose k steps lie in the range: the first and last, first above last if none. */
  WholeRange multiples(BigDecimal step) {
    BigInteger first = low.divide(step, 0, RoundingMode.CEILING).toBigIntegerExact();
    BigInteger last = high.divide(step, 0, RoundingMode.FLOOR).toBigIntegerExact();
    return new WholeRange(
        !lowIncluded && hits(first, step, low) ? first.add(BigInteger.ONE) : first,
        !highIncluded && hits(last, step, high) ? last.subtract(BigInteger.ONE) : last);
  }

  private static boolean hits(BigInteger count, BigDecimal step, BigDecimal end) {
    return new BigDecimal(count).multiply(step).compareTo(end) == 0;
  }
}
