// SPDX-License-Identifier: Apache-2.0
package org.equipoise.design;

import java.util.Locale;

/** How well a number is established. */
public enum Status {
  /** Printed in the paper itself. */
  PUBLISHED,
  /** Printed in another publication about it. */
  PUBLISHED_SECONDARY,
  /** Computed from published numbers. */
  DERIVED,
  /** Assumed by us. */
  ASSUMED;

  /**
   * The name in files and tables.
   *
   * @return such as published-secondary
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
