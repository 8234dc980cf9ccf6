// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import java.math.BigDecimal;
import org.equipoise.core.Require;

/**
 * What the criteria are held against.
 *
 * @param level the level of the intervals, in (0, 1)
 * @param alpha the two-sided level of significance, in (0, 1); sceptical p-values are one-sided and
 *     held against half of it
 */
public record Thresholds(double level, double alpha) {
  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is outside (0, 1)
   */
  public Thresholds {
    Require.openUnit(level, "level");
    Require.openUnit(alpha, "alpha");
  }

  /**
   * With the &alpha; that goes with the level.
   *
   * @param level of the intervals, in (0, 1)
   * @return &alpha; is 1 - level, in decimals: .05 exactly for .95
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public static Thresholds of(double level) {
    Require.openUnit(level, "level");
    return new Thresholds(level, BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue());
  }

  /** The one-sided level. */
  double oneSided() {
    return alpha / 2;
  }
}
