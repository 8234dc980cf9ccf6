// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.Objects;
import org.equipoise.core.Require;

/**
 * What the checks of rows are to assume.
 *
 * @param alpha what decisions are held against, in (0, 1)
 * @param rounding how means, SDs and percentages were rounded
 * @param seed of a search by chance (sprite)
 */
public record CheckSettings(double alpha, Rounding rounding, long seed) {
  private static final CheckSettings DEFAULTS = new CheckSettings(0.05, Rounding.NEAREST, 1);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public CheckSettings {
    Require.openUnit(alpha, "alpha");
    Objects.requireNonNull(rounding, "rounding");
  }

  /**
   * Decisions at .05, numbers rounded to the nearest with a half either way, seed 1.
   *
   * @return the defaults
   */
  public static CheckSettings withDefaults() {
    return DEFAULTS;
  }

  /**
   * A changed copy.
   *
   * @param value what decisions are held against, in (0, 1)
   * @return the copy
   */
  public CheckSettings withAlpha(double value) {
    return new CheckSettings(value, rounding, seed);
  }
}
