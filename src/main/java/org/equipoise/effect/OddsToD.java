// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import org.equipoise.core.Require;

/**
 * How a log odds ratio stands for a standardized difference: the underlying outcome is logistic
 * with SD π/√3 (Chinn 2000), or 1.65 by Cox.
 *
 * <p>Sign: kept. d without unit; log odds ratio natural.
 *
 * @see <a href="https://doi.org/10.1037/1082-989X.8.4.448">Sánchez-Meca et al. (2003), Psychol
 *     Methods 8, 448-467</a>
 */
public enum OddsToD {
  /** Divides by π/√3 = 1.8138. */
  LOGISTIC(Math.PI / Math.sqrt(3), "π/√3"),
  /** Divides by 1.65. */
  COX(1.65, "1.65");

  private final double factor;
  private final String symbol;

  OddsToD(double factor, String symbol) {
    this.factor = factor;
    this.symbol = symbol;
  }

  /**
   * How many log odds one SD is.
   *
   * @return π/√3 or 1.65
   */
  public double factor() {
    return factor;
  }

  /**
   * The standardized difference.
   *
   * @param logOddsRatio natural logarithm, finite
   * @return d
   * @throws IllegalArgumentException if the argument is not finite
   */
  public double toD(double logOddsRatio) {
    return Require.finite(logOddsRatio, "logOddsRatio") / factor;
  }

  /**
   * The log odds ratio.
   *
   * @param d the standardized difference, finite
   * @return natural logarithm of the odds ratio
   * @throws IllegalArgumentException if the argument is not finite
   */
  public double ofD(double d) {
    return Require.finite(d, "d") * factor;
  }

  String symbol() {
    return symbol;
  }

  /** Such as lor-cox: the logistic form is the plain one. */
  String id(String plain) {
    return this == LOGISTIC ? plain : plain + "-" + name().toLowerCase(Locale.ROOT);
  }
}
