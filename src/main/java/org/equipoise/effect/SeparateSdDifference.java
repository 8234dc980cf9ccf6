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
import org.equipoise.numeric.GammaRatio;

/**
 * Standardized differences that do not take the arms' SDs as equal.
 *
 * <p>With s² = (s1² + s2²)/2: {@code smdh} = J(n1 + n2 - 2)(m1 - m2)/s and {@code d_av_arms} = (m1
 * - m2)/s, each with Bonett's variance (eq. 5) in which the estimate x stands for d, x²(s1⁴/(n1 -
 * 1) + s2⁴/(n2 - 1))/(8 s⁴) + (s1²/(n1 - 1) + s2²/(n2 - 1))/s². {@code smd1} = J(n2 - 1)(m1 -
 * m2)/s2, variance 1/n1 + 1/n2 + g²/(2 n2).
 *
 * <p>Sign: experimental minus control. No unit. {@code smd1} needs 3 participants in the control
 * arm and that they vary.
 *
 * @see <a href="https://doi.org/10.1037/a0016619">Bonett (2009), Psychol Methods 14, 225-238</a>
 */
public enum SeparateSdDifference implements EffectMeasure {
  /** Average SD, corrected for bias. */
  SMDH("smdh", "J(n1 + n2 - 2)(m1 - m2)/√((s1² + s2²)/2), Bonett's variance with g for d"),
  /** Average SD, not corrected. */
  AVERAGE_SD_D("d_av_arms", "(m1 - m2)/√((s1² + s2²)/2), not bias-corrected, Bonett's variance"),
  /** Control SD, corrected for bias. */
  SMD1("smd1", "J(n2 - 1)(m1 - m2)/s2, the control arm's SD; variance 1/n1 + 1/n2 + g²/(2 n2)");

  private final String id;

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  SeparateSdDifference(String id, String choice) {
    this.id = id;
    this.conventions =
        Conventions.of(
            id,
            choice + "; interval estimate ± z se",
            id.equals("smd1") ? Reference.HEDGES_1981 : Reference.BONETT_2009);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.STANDARDIZED;
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return this == SMD1 ? byControl(arms, level) : byAverage(arms, level);
  }

  private Estimation byAverage(TwoArms<Moments> arms, double level) {
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    double square = m1.variance(0) / 2 + m2.variance(0) / 2;
    double j = this == SMDH ? GammaRatio.hedges((double) m1.n() + m2.n() - 2) : 1;
    double d = j * ((m1.mean(0) - m2.mean(0)) / Math.sqrt(square));
    // As shares of the average variance: s⁴ over- and underflows long before the result does.
    double q1 = m1.variance(0) / square;
    double q2 = m2.variance(0) / square;
    double df1 = m1.n() - 1;
    double df2 = m2.n() - 1;
    double variance = d * d * (q1 * q1 / df1 + q2 * q2 / df2) / 8 + q1 / df1 + q2 / df2;
    return WaldEstimate.of(d, variance, level, conventions);
  }

  private Estimation byControl(TwoArms<Moments> arms, double level) {
    Moments m1 = arms.experimental();
    Moments m2 = arms.control();
    if (m2.n() < 3) {
      return new NotEstimable(
          Reason.TOO_FEW, "the control arm has 2 participants, and 3 or more are needed");
    }
    if (!(m2.variance(0) > 0)) {
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the outcome does not vary within the control arm");
    }
    double n2 = m2.n();
    double g = GammaRatio.hedges(n2 - 1) * ((m1.mean(0) - m2.mean(0)) / m2.standardDeviation(0));
    double variance = 1.0 / m1.n() + 1 / n2 + g * g / (2 * n2);
    return WaldEstimate.of(g, variance, level, conventions);
  }
}
