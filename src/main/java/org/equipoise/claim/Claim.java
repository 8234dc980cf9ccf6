// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import java.util.Locale;

/** What a hypothesis claims about the arms. */
public enum Claim {
  /** The arms differ, to the advantage of one. */
  SUPERIORITY,
  /** The experimental arm is not worse by more than the margin. */
  NONINFERIORITY,
  /** The arms differ by less than the margin, either way. */
  EQUIVALENCE;

  /**
   * The name in files and tables.
   *
   * @return superiority, noninferiority or equivalence
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
