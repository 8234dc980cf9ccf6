// SPDX-License-Identifier: Apache-2.0
package org.equipoise.view;

import java.math.BigDecimal;
import java.math.MathContext;
import org.equipoise.core.Interval;
import org.equipoise.table.Rounding;

/** Numbers within sentences, rounded together as tables round them. */
final class Words {
  private Words() {}

  static String number(double value) {
    return Rounding.fixed(value, Rounding.decimals(value));
  }

  /** Such as "-13.2 (95% CI -25.6 to -0.8)". */
  static String estimateWithInterval(double value, Interval interval) {
    return estimateWithInterval(value, "", interval);
  }

  /** Such as "-13.2 cm2 (95% CI -25.6 to -0.8)". */
  static String estimateWithInterval(double value, String unit, Interval interval) {
    int decimals = Rounding.decimals(value, interval.lower(), interval.upper());
    return withUnit(Rounding.fixed(value, decimals), unit)
        + " ("
        + Rounding.percent(interval.level())
        + " CI "
        + limits(interval, decimals)
        + ")";
  }

  /** Such as "-25.6 to -0.8". */
  static String limits(Interval interval) {
    return limits(interval, Rounding.decimals(interval.lower(), interval.upper()));
  }

  private static String limits(Interval interval, int decimals) {
    return Rounding.fixed(interval.lower(), decimals)
        + " to "
        + Rounding.fixed(interval.upper(), decimals);
  }

  /** Such as "p = .043" or "p &lt; .001". */
  static String p(double p) {
    String text = Rounding.p(p);
    boolean bound = text.startsWith("<") || text.startsWith(">");
    return bound ? "p " + text.charAt(0) + " " + text.substring(1) : "p = " + text;
  }

  /** "0.5 SD" or "0.5". */
  static String withUnit(String number, String unit) {
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /** A planned number, as it was written: 0.5, not 0.500. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Rounding.fixed(value, 0);
    }
    BigDecimal short4 = BigDecimal.valueOf(value).round(new MathContext(4));
    return short4.signum() == 0 ? "0" : short4.stripTrailingZeros().toPlainString();
  }

  /** An error rate as p-values are written: ".05". */
  static String alpha(double value) {
    String text = plain(value);
    return text.startsWith("0.") ? text.substring(1) : text;
  }

  /** With true minus signs, for figures; a terminal may have no glyph for them. */
  static String typeset(String numbers) {
    return numbers.replace('-', '\u2212');
  }
}
