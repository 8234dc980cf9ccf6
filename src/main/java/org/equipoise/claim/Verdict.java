// SPDX-License-Identifier: Apache-2.0
package org.equipoise.claim;

import java.util.Locale;

/** What a result allows to be concluded. "The arms did not differ" is not among them. */
public enum Verdict {
  /** The experimental arm is better. */
  SUPERIOR,
  /** The experimental arm is worse. */
  INFERIOR,
  /** The experimental arm is not worse by more than the margin. */
  NONINFERIOR,
  /** The arms differ by less than the margin. */
  EQUIVALENT,
  /** Better, but by less than the margin. */
  SUPERIOR_TRIVIAL,
  /** Worse, but by less than the margin. */
  INFERIOR_TRIVIAL,
  /** The data leave the claim open; this is no evidence of likeness. */
  INCONCLUSIVE,
  /** There is no estimate. */
  NOT_ESTIMABLE;

  /**
   * The name in files and tables.
   *
   * @return such as superior-trivial
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
