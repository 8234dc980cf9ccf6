// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import java.util.Locale;
import java.util.Objects;
import org.equipoise.core.Reported;
import org.equipoise.evidence.PrintedContrast.Quantity;
import org.equipoise.evidence.RoundingSearch.Range;

/**
 * One convention held against one printed number.
 *
 * @param quantity which number was printed
 * @param printed the number as printed
 * @param id the convention, such as {@code post/sd/student}: the score, how the SD is read, the
 *     formula
 * @param words the convention as a sentence part
 * @param value what it gives at the printed means and SDs
 * @param range what it gives within their rounding; for d and t without a sign where they have to
 *     be compared without one
 * @param fit whether it reproduces the printed number
 * @param distance how far the printed number's rounding interval is from the range, in the number's
 *     unit; 0 where they meet
 */
public record ConventionMatch(
    Quantity quantity,
    Reported printed,
    String id,
    String words,
    double value,
    Range range,
    Fit fit,
    double distance) {
  /** Checks that the parts are there. */
  public ConventionMatch {
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(printed, "printed");
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(fit, "fit");
  }

  /**
   * Whether the convention gives the printed number.
   *
   * @return true to its last digit, within the rounding of what it is made from; with the sign
   *     reversed too
   */
  public boolean reproduces() {
    return fit != Fit.NEAREST;
  }

  /** How a convention fits. */
  public enum Fit {
    /** It gives the printed number. */
    REPRODUCES,
    /** It gives the printed number with the other sign: the arms exchanged, or the sign dropped. */
    REPRODUCES_REVERSED,
    /** It does not, and is among those that come nearest. */
    NEAREST;

    /**
     * The name in tables.
     *
     * @return such as reproduces-reversed
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
