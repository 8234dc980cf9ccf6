// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;
import org.equipoise.numeric.Normal;

/**
 * What d means for people, if the outcome is normal with the same SD in both arms.
 *
 * <p>{@code cl} = Φ(d/√2): how often a participant of the experimental arm is above one of the
 * control arm. {@code u3} = Φ(d): the share of the control arm below the experimental mean. {@code
 * overlap} = 2Φ(-|d|/2): the area that both densities share. Intervals: those of δ by the
 * noncentral t, carried over; where that of δ holds 0, the overlap reaches up to 1. No standard
 * error.
 *
 * <p>Direction: above one half when the experimental arm is higher; the overlap has none.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.111.2.361">McGraw and Wong (1992), Psychol Bull
 *     111, 361-365</a>
 */
public enum NormalOverlap implements EffectMeasure {
  /** Common-language effect size, the probability of superiority under normality. */
  CL(
      Conventions.of(
          "cl",
          "Φ(d/√2), normal outcomes with equal SDs; interval that of δ, carried over",
          Reference.MCGRAW_WONG_1992,
          Reference.STEIGER_FOULADI_1997),
      d -> Normal.cdf(d * Math.sqrt(0.5))),
  /** Cohen's U3. */
  U3(
      Conventions.of(
          "u3",
          "Φ(d), normal outcomes with equal SDs; interval that of δ, carried over",
          Reference.COHEN_1988,
          Reference.STEIGER_FOULADI_1997),
      Normal::cdf),
  /** The common area of both densities. */
  OVERLAP(
      Conventions.of(
          "overlap",
          "2Φ(-|d|/2), normal outcomes with equal SDs; interval that of δ, carried over, up to 1"
              + " where δ may be 0",
          Reference.COHEN_1988,
          Reference.STEIGER_FOULADI_1997),
      d -> 2 * Normal.cdf(-Math.abs(d) / 2));

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  @SuppressWarnings("ImmutableEnumChecker") // a function without state
  private final DoubleUnaryOperator function;

  NormalOverlap(Conventions conventions, DoubleUnaryOperator function) {
    this.conventions = conventions;
    this.function = function;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public MeasureScale scale() {
    return this == OVERLAP ? MeasureScale.OVERLAP : MeasureScale.PROBABILITY;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.STANDARDIZED;
  }

  /**
   * The measure of a standardized difference.
   *
   * @param d the difference in SDs; may be infinite
   * @return in [0, 1]
   * @throws IllegalArgumentException if d is NaN
   */
  public double of(double d) {
    return function.applyAsDouble(Require.notNaN(d, "d"));
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    return PooledD.estimateExactly(
        arms,
        level,
        (d, delta) -> Estimate.of(of(d.value()), conventions).withInterval(carried(delta)));
  }

  private Interval carried(Interval delta) {
    double low = of(delta.lower());
    double high = of(delta.upper());
    double top = this == OVERLAP && delta.contains(0) ? 1 : Math.max(low, high);
    return new Interval(Math.min(low, high), top, delta.level());
  }
}
