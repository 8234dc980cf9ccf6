// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a figure's labels and hover texts show them: short, the same in every locale. */
final class NumberText {
  /** Digits that a reader can use; the exact value is in the table beside the figure. */
  private static final MathContext SHOWN = new MathContext(4);

  /** Beyond these powers of ten a plain number is longer than its label has room for. */
  private static final int LARGEST_PLAIN = 7;

  private static final int SMALLEST_PLAIN = -5;

  private NumberText() {}

  /** Four significant digits, with a true minus sign; infinity as its symbol. */
  static String brief(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    return plain(new BigDecimal(value).round(SHOWN));
  }

  /** "low to high", with words rather than a dash that could be a minus. */
  static String brief(Span span) {
    return brief(span.low()) + " to " + brief(span.high());
  }

  /** All digits of the value, with a true minus sign. */
  static String plain(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal shortest = value.stripTrailingZeros();
    int power = shortest.precision() - shortest.scale() - 1;
    boolean plain = power < LARGEST_PLAIN && power > SMALLEST_PLAIN;
    String text = plain ? shortest.toPlainString() : shortest.toString();
    return text.replace('-', '−');
  }
}
