// SPDX-License-Identifier: Apache-2.0
package org.equipoise.core;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A number as it was printed: "3.40" is not "3.4". The text keeps its decimals, and with them the
 * interval of values that round to it.
 *
 * @param text the printed text, such as "3.40", ".05" or "-2.3"
 * @param value the number it stands for
 * @param decimals how many decimals are printed; 2 for "3.40"
 */
public record Reported(String text, double value, int decimals) {
  private static final Pattern PRINTED =
      Pattern.compile("[-+\u2212]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the text is blank, the value not finite, or decimals
   *     negative
   */
  public Reported {
    Require.notBlank(text, "text");
    Require.finite(value, "value");
    Require.atLeast(decimals, 0, "decimals");
  }

  /**
   * Reads a printed number: digits with a decimal point, an optional sign (a Unicode minus too), an
   * optional exponent.
   *
   * @param text the printed text
   * @return the number with its text and decimals
   * @throws IllegalArgumentException if the text is not a number in that form
   */
  public static Reported parse(String text) {
    if (!PRINTED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "number must be digits with a decimal point, such as 3.40, got \"" + text + "\"");
    }
    BigDecimal exact = new BigDecimal(text.replace('\u2212', '-'));
    return new Reported(text, exact.doubleValue(), Math.max(0, exact.scale()));
  }

  /**
   * The lowest number that rounds to the text: value minus half a unit of its last decimal.
   *
   * @return the lower end of the rounding interval
   */
  public double roundingLow() {
    return exact().subtract(halfUnit()).doubleValue();
  }

  /**
   * The highest number that rounds to the text, taken as closed: value plus half a unit of its last
   * decimal.
   *
   * @return the upper end of the rounding interval
   */
  public double roundingHigh() {
    return exact().add(halfUnit()).doubleValue();
  }

  /**
   * The number exactly as printed; its scale is that of the last printed digit.
   *
   * @return 3.40 for "3.40"
   */
  public BigDecimal exact() {
    return new BigDecimal(text.replace('\u2212', '-'));
  }

  private BigDecimal halfUnit() {
    return BigDecimal.valueOf(5, exact().scale() + 1);
  }
}
