// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.Locale;
import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;
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
  static final double LARGEST_T = 1e8;

  private static final String STANDARDIZER = "SD pooled over both arms, (n - 1)-weighted";
  private static final String INTERVAL =
      "interval for the population δ by the noncentral t distribution, each limit found by its"
          + " own root; the same for d and g";
  private static final Conventions D_EXACT =
      D.conventions(INTERVAL, Reference.STEIGER_FOULADI_1997);
  private static final Conventions G_EXACT =
      G.conventions(INTERVAL, Reference.STEIGER_FOULADI_1997);

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.STANDARDIZED;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.ADJUSTED;
  }

  /**
   * The same estimate with another interval.
   *
   * @param interval which
   * @return the measure
   */
  public EffectMeasure with(StandardizedInterval interval) {
    return interval == StandardizedInterval.EXACT
        ? this
        : new ApproximateStandardized(this, interval);
  }

  /** The estimate, with Student's t as the test of δ = 0, which is dual to the interval. */
  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    return PooledD.estimateExactly(arms, level, this::estimate);
  }

  /** Whether the noncentral t has an interval; false for NaN. */
  static boolean inRange(PooledD d) {
    return Math.abs(d.value() / Math.sqrt(d.atZero())) <= LARGEST_T;
  }

  /** The interval of δ by the noncentral t. */
  static Interval exactInterval(PooledD d, double level) {
    double perT = Math.sqrt(d.atZero());
    return NoncentralT.noncentralityInterval(d.value() / perT, d.degreesOfFreedom(), level)
        .map(ncp -> ncp * perT);
  }

  /** 1 for d, Hedges' J for g. */
  double correction(PooledD d) {
    return this == G ? GammaRatio.hedges(d.degreesOfFreedom()) : 1;
  }

  double standardError(PooledD d) {
    return correction(d) * Math.sqrt(d.variance());
  }

  private Estimate estimate(PooledD d, Interval delta) {
    double df = d.degreesOfFreedom();
    double t = d.value() / Math.sqrt(d.atZero());
    double j = correction(d);
    return Estimate.of(j * d.value(), this == D ? D_EXACT : G_EXACT)
        .withStandardError(j * Math.sqrt(d.variance()))
        .withInterval(delta)
        .withTest(
            new SignificanceTest(
                t, OptionalDouble.of(df), StudentT.twoSided(t, df), Alternative.TWO_SIDED));
  }

  /** The conventions of an estimate with an interval of a kind. */
  Conventions conventions(String interval, Reference... sources) {
    return named()
        .and(id() + " interval", interval, sources)
        .and(
            id() + " standard error",
            this == D ? "√(1/n1 + 1/n2 + d²/(2(n1 + n2)))" : "J·√(1/n1 + 1/n2 + d²/(2(n1 + n2)))");
  }

  private Conventions named() {
    return this == D
        ? Conventions.of("d", "Cohen's d; standardizer: " + STANDARDIZER)
        : Conventions.of(
            "g",
            "Hedges' g, exact J(n1 + n2 - 2); standardizer: " + STANDARDIZER,
            Reference.HEDGES_1981);
  }
}
