// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import java.util.Objects;
import org.equipoise.core.Reported;

/**
 * A printed number with the values that it may stand for: those that round to its text, and that
 * such a number can have.
 *
 * @param printed the number as it was printed
 * @param domain which values such a number can have
 */
public record RoundedNumber(Reported printed, Domain domain) {
  /** Checks that both are there. */
  public RoundedNumber {
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(domain, "domain");
  }

  /**
   * The lowest value that rounds to the text.
   *
   * @return within the domain, unless the printed number itself is outside
   */
  public double low() {
    return Math.min(printed.value(), Math.max(domain.lowest, printed.roundingLow()));
  }

  /**
   * The highest value that rounds to the text.
   *
   * @return within the domain, unless the printed number itself is outside
   */
  public double high() {
    return Math.max(printed.value(), Math.min(domain.highest, printed.roundingHigh()));
  }

  /** Which values a kind of number can have. */
  public enum Domain {
    /** Any number, such as a mean. */
    REAL(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** 0 or more, such as a standard deviation. */
    NOT_NEGATIVE(0, Double.POSITIVE_INFINITY),
    /** From -1 to 1. */
    CORRELATION(-1, 1),
    /** From 0 to 1, such as p. */
    PROBABILITY(0, 1);

    private final double lowest;
    private final double highest;

    Domain(double lowest, double highest) {
      this.lowest = lowest;
      this.highest = highest;
    }
  }
}
