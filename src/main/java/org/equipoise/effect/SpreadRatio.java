// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;

/**
 * Log ratios of the arms' spreads.
 *
 * <p>{@code vr} = log(s1/s2) + 1/(2(n1 - 1)) - 1/(2(n2 - 1)), variance 1/(2(n1 - 1)) + 1/(2(n2 -
 * 1)). {@code cvr} is the same of the coefficients of variation s/m, with s1²/(n1 m1²) + s2²/(n2
 * m2²) added to the variance; the terms in the correlation of mean and SD are left out.
 *
 * <p>Sign: positive when the experimental arm varies more. Both SDs, and for {@code cvr} both
 * means, must be above 0.
 *
 * @see <a href="https://doi.org/10.1111/2041-210X.12309">Nakagawa et al. (2015), Methods Ecol Evol
 *     6, 143-152</a>
 */
public enum SpreadRatio implements EffectMeasure {
  /** Of the coefficients of variation. */
  CVR(
      "cvr",
      "log of the ratio of coefficients of variation, + 1/(2(n1 - 1)) - 1/(2(n2 - 1)); variance"
          + " s1²/(n1 m1²) + s2²/(n2 m2²) + 1/(2(n1 - 1)) + 1/(2(n2 - 1)), without the correlation of"
          + " mean and SD"),
  /** Of the standard deviations. */
  VR(
      "vr",
      "log of the ratio of SDs, + 1/(2(n1 - 1)) - 1/(2(n2 - 1)); variance 1/(2(n1 - 1)) + 1/(2(n2 -"
          + " 1))");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  SpreadRatio(String id, String choice) {
    this.id = id;
    this.conventions =
        Conventions.of(id, choice + "; interval estimate ± z se", Reference.NAKAGAWA_2015);
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
    Optional<NotEstimable> refusal = Estimability.refusal(arms).or(() -> refusal(arms));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double half1 = 1 / (2 * (m1.n() - 1.0));
    double half2 = 1 / (2 * (m2.n() - 1.0));
    double value =
        MeanRatio.logRatio(m1.standardDeviation(0), m2.standardDeviation(0)) + half1 - half2;
    double variance = half1 + half2;
    if (this == CVR) {
      value -= MeanRatio.logRatio(m1.mean(0), m2.mean(0));
      variance += MeanRatio.squaredCv(m1) + MeanRatio.squaredCv(m2);
    }
    return WaldEstimate.of(value, variance, level, conventions);
  }

  private Optional<NotEstimable> refusal(TwoArms<Moments> arms) {
    if (!(arms.experimental().variance(0) > 0 && arms.control().variance(0) > 0)) {
      return Optional.of(
          new NotEstimable(
              Reason.ZERO_VARIANCE,
              "the outcome does not vary within one arm, and a ratio of spreads needs both"));
    }
    return this == CVR ? Estimability.notPositive(arms) : Optional.empty();
  }
}
