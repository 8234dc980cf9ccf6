// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;

/** The intervals in use for d and g. */
public enum StandardizedInterval {
  /** By the noncentral t, for the population δ: the same for d and g. */
  EXACT,
  /** Estimate ± t(n1 + n2 - 2) se. */
  T,
  /** Estimate ± z se. */
  NORMAL;

  /**
   * The name on the command line.
   *
   * @return such as exact
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
