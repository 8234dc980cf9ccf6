// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.NoncentralT;
import org.equipoise.numeric.StudentT;

/**
 * The standardized mean difference with the pooled standard deviation: Cohen's d, and Hedges' g
 * which corrects its bias.
 *
 * <p>d = (m1 - m2) / s_pooled; g = J(n1 + n2 - 2) d with J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2)),
 * exact.
 *
 * <p>Variance of d: 1/n1 + 1/n2 + d²/(2(n1 + n2)); of g: J² times that. The interval is for the
 * population δ, by the noncentral t distribution, and is the same for both: g's is not multiplied
 * by J again.
 *
 * <p>Sign: experimental minus control. No unit.
 *
 * @see <a href="https://doi.org/10.3102/10769986006002107">Hedges (1981), J Educ Stat 6,
 *     107-128</a>
 */
public enum StandardizedDifference implements EffectMeasure {
  /** Cohen's d. */
  D,
  /** Hedges' g. */
  G;

  /** The largest |t| of which the noncentral t has an interval. */
  private static final double LARGEST_T = 1e8;

  private static final String STANDARDIZER = "SD pooled over both arms, (n - 1)-weighted";
  private static final String INTERVAL =
      "interval for the population δ by the noncentral t distribution, each limit found by its"
          + " own root; the same for d and g";

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The estimate, with Student's t as the test of δ = 0, which is dual to the interval. */
  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    Require.openUnit(level, "level");
    Optional<NotEstimable> refusal = Estimability.refusal(arms);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    double d =
        (arms.experimental().mean(0) - arms.control().mean(0))
            / PooledVariance.standardDeviation(arms, 0);
    double perT = Math.sqrt(1.0 / arms.experimental().n() + 1.0 / arms.control().n());
    // false for NaN
    return Math.abs(d / perT) <= LARGEST_T
        ? estimate(d, perT, arms, level)
        : Estimability.overflow();
  }

  private Estimate estimate(double d, double perT, TwoArms<Moments> arms, double level) {
    double n1 = arms.experimental().n();
    double n2 = arms.control().n();
    double df = n1 + n2 - 2;
    double t = d / perT;
    double j = this == G ? GammaRatio.hedges(df) : 1;
    Interval delta = NoncentralT.noncentralityInterval(t, df, level).map(ncp -> ncp * perT);
    return Estimate.of(j * d, conventions())
        .withStandardError(j * Math.sqrt(1 / n1 + 1 / n2 + d * d / (2 * (n1 + n2))))
        .withInterval(delta)
        .withTest(
            new SignificanceTest(
                t, OptionalDouble.of(df), StudentT.twoSided(t, df), Alternative.TWO_SIDED));
  }

  private Conventions conventions() {
    Conventions named =
        this == D
            ? Conventions.of("d", "Cohen's d; standardizer: " + STANDARDIZER)
            : Conventions.of(
                "g",
                "Hedges' g, exact J(n1 + n2 - 2); standardizer: " + STANDARDIZER,
                Reference.HEDGES_1981);
    return named
        .and(id() + " interval", INTERVAL, Reference.STEIGER_FOULADI_1997)
        .and(
            id() + " standard error",
            this == D ? "√(1/n1 + 1/n2 + d²/(2(n1 + n2)))" : "J·√(1/n1 + 1/n2 + d²/(2(n1 + n2)))");
  }
}
