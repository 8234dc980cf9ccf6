// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Computed numbers as sentences have them. */
final class NumberWords {
  private static final double SMALLEST_P = 0.001;

  private NumberWords() {}

  /** Four significant digits, such as 12.35; with an exponent where zeros would be many. */
  static String brief(double value) {
    if (Double.isInfinite(value) || value == 0) {
      return value == 0 ? "0" : (value > 0 ? "infinity" : "-infinity");
    }
    double size = Math.abs(value);
    if (size >= 1e7 || size < 1e-4) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    MathContext digits = new MathContext(size >= 1000 ? 7 : 4, RoundingMode.HALF_EVEN);
    return new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
  }

  /** Three significant digits without the zero, such as .0362; 3.62e-05 when small. */
  static String p(double value) {
    if (value < SMALLEST_P) {
      return value == 0 ? "0" : String.format(Locale.ROOT, "%.2e", value);
    }
    MathContext digits = new MathContext(3, RoundingMode.HALF_EVEN);
    String text = new BigDecimal(value).round(digits).stripTrailingZeros().toPlainString();
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  /** One p, or two where they read differently. */
  static String p(Bounds range) {
    String low = p(range.low());
    String high = p(range.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  /** One number, or two where they read differently. */
  static String brief(Bounds range) {
    String low = brief(range.low());
    String high = brief(range.high());
    return low.equals(high) ? low : low + " to " + high;
  }
}
