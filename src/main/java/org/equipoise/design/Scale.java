// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Locale;

/** The scale on which an outcome is analysed. */
public enum Scale {
  /** As measured; arms are compared by a difference. */
  RAW,
  /** The natural logarithm; arms are compared by a ratio of geometric means. */
  LOG;

  /**
   * The name in files.
   *
   * @return raw or log
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
