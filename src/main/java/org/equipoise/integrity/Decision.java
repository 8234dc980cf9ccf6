// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Locale;

/** Whether a printed p-value and the recomputed one are on the same side of α. */
public enum Decision {
  /** Both are significant, or neither is. */
  SAME,
  /** One is significant and the other is not. */
  DIFFERS,
  /** Rounding, or a bound such as "&lt; .10", leaves the side of one of them open. */
  OPEN;

  /**
   * The name in tables.
   *
   * @return same, differs or open
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
