// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.equipoise.core.Reported;

/** With how many decimals a computed number is shown beside a printed one. */
final class Decimals {
  private static final int MORE = 2;

  private Decimals() {}

  /** Two more than the printed one has. */
  static int beside(Reported printed) {
    return Math.max(0, printed.exact().scale()) + MORE;
  }

  static String shown(double value, Reported printed) {
    return BigDecimal.valueOf(value)
        .setScale(beside(printed), RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
