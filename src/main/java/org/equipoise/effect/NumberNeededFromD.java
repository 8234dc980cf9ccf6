// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Objects;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.Normal;

/**
 * The number needed to treat that a standardized difference stands for, if the outcome is normal
 * with equal SDs: the reciprocal of a difference of shares.
 *
 * <p>Without a control risk (Kraemer and Kupfer 2006): 2Φ(d/√2) - 1. With one, p (Furukawa and
 * Leucht 2011): Φ(d + Φ⁻¹(p)) - p. The interval is that of δ by the noncentral t, carried over; see
 * {@link NumberNeeded} where it holds 0.
 *
 * <p>Sign: that of d. Unit: participants.
 *
 * @param controlRisk the share of the control arm with the event, in (0, 1), for Furukawa's form
 */
public record NumberNeededFromD(OptionalDouble controlRisk) implements EffectMeasure {
  /**
   * Checks the risk.
   *
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public NumberNeededFromD {
    Objects.requireNonNull(controlRisk, "controlRisk");
    if (controlRisk.isPresent()) {
      Require.openUnit(controlRisk.getAsDouble(), "control risk");
    }
  }

  @Override
  public String id() {
    return controlRisk.isPresent() ? "nnt-furukawa" : "nnt-kk";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.PEOPLE;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.STANDARDIZED;
  }

  /**
   * The difference of shares that a standardized difference stands for.
   *
   * @param d the difference in SDs, finite
   * @return in (-1, 1), increasing in d, 0 at 0
   * @throws IllegalArgumentException if d is not finite
   */
  public double shareDifference(double d) {
    Require.finite(d, "d");
    if (controlRisk.isEmpty()) {
      return 2 * Normal.between(0, d * Math.sqrt(0.5));
    }
    double z = Normal.quantile(controlRisk.getAsDouble());
    return Normal.between(z, z + d);
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    return PooledD.estimateExactly(
        arms,
        level,
        (d, delta) ->
            NumberNeeded.inverted(
                shareDifference(d.value()), delta.map(this::shareDifference), conventions()));
  }

  private Conventions conventions() {
    String rest =
        "; interval that of δ, carried over; where it holds 0, all numbers below outside_low and"
            + " above outside_high";
    return controlRisk.isEmpty()
        ? Conventions.of(
            id(),
            "1/(2Φ(d/√2) - 1), normal outcomes with equal SDs" + rest,
            Reference.KRAEMER_KUPFER_2006)
        : Conventions.of(
            id(),
            "1/(Φ(d + Φ⁻¹(p)) - p), control risk p = " + controlRisk.getAsDouble() + rest,
            Reference.FURUKAWA_LEUCHT_2011);
  }
}
