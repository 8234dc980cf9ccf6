// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * The log ratio of two arithmetic means, log(m1/m2), variance c1 + c2 with c = s²/(n m²).
 *
 * <p>{@code rom-bc} corrects the bias to second order: log(m1/m2) + (c1 - c2)/2, variance c1 + c2 +
 * (c1² + c2²)/2.
 *
 * <p>Sign: positive when the experimental arm's mean is larger. Both means must be above 0.
 *
 * @see <a href="https://doi.org/10.1890/14-2402.1">Lajeunesse (2015), Ecology 96, 2056-2063</a>
 */
public enum MeanRatio implements EffectMeasure {
  /** The plain one. */
  ROM(
      "rom",
      Conventions.of(
          "rom",
          "log of the ratio of arithmetic means; variance s1²/(n1 m1²) + s2²/(n2 m2²), no bias"
              + " correction; interval estimate ± z se",
          Reference.HEDGES_GUREVITCH_CURTIS_1999)),
  /** The one with its bias corrected. */
  ROM_BC(
      "rom-bc",
      Conventions.of(
          "rom-bc",
          "log of the ratio of arithmetic means plus (c1 - c2)/2, c = s²/(n m²); variance c1 + c2 +"
              + " (c1² + c2²)/2; interval estimate ± z se",
          Reference.LAJEUNESSE_2015));

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  MeanRatio(String id, Conventions conventions) {
    this.id = id;
    this.conventions = conventions;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.LOG_RATIO;
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal =
        Estimability.refusal(arms).or(() -> Estimability.notPositive(arms));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double c1 = squaredCv(arms.experimental());
    double c2 = squaredCv(arms.control());
    double plain = logRatio(arms.experimental().mean(0), arms.control().mean(0));
    return this == ROM
        ? WaldEstimate.of(plain, c1 + c2, level, conventions)
        : WaldEstimate.of(
            plain + (c1 - c2) / 2, c1 + c2 + (c1 * c1 + c2 * c2) / 2, level, conventions);
  }

  /** s²/(n m²). */
  static double squaredCv(Moments arm) {
    double cv = arm.standardDeviation(0) / arm.mean(0);
    return cv * cv / arm.n();
  }

  /** log(a/b) without cancellation where a and b are near each other. */
  static double logRatio(double a, double b) {
    double relative = (a - b) / b;
    return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(a) - Math.log(b);
  }
}
