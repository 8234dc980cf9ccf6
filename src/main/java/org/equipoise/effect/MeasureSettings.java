// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Require;

/**
 * What measures are told where conventions differ.
 *
 * @param variance of smd
 * @param interval of d and g
 * @param risk the interval of rd and nnt
 * @param zero for or, rr and what is made from them
 * @param controlRisk for nnt-furukawa, in (0, 1)
 */
public record MeasureSettings(
    VarianceForm variance,
    StandardizedInterval interval,
    RiskInterval risk,
    ZeroCells zero,
    OptionalDouble controlRisk) {
  private static final MeasureSettings DEFAULTS =
      new MeasureSettings(
          VarianceForm.LS,
          StandardizedInterval.EXACT,
          RiskInterval.NORMAL,
          ZeroCells.ONLY0,
          OptionalDouble.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the control risk is outside (0, 1)
   */
  public MeasureSettings {
    Objects.requireNonNull(variance, "variance");
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(risk, "risk");
    Objects.requireNonNull(zero, "zero");
    if (controlRisk.isPresent()) {
      Require.openUnit(controlRisk.getAsDouble(), "control risk");
    }
  }

  /**
   * Large-sample variance, exact interval, ± z se for shares, ½ added to tables with a 0, no
   * control risk.
   *
   * @return the defaults
   */
  public static MeasureSettings defaults() {
    return DEFAULTS;
  }
}
