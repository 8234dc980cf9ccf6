// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.SummaryForm;

/**
 * The correlation of arm and outcome, from d.
 *
 * <p>r = d/√(d² + a), a = (n1 + n2)²/(n1 n2); variance a² var(d)/(d² + a)³, var(d) = 1/n1 + 1/n2 +
 * d²/(2(n1 + n2)) (Borenstein et al. 2009, eqs. 7.7 to 7.9).
 *
 * <p>Sign: that of d. From -1 to 1.
 */
public enum PointBiserial implements EffectMeasure {
  /** The only one. */
  R;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "r",
          "correlation of arm and outcome from d, d/√(d² + a), a = (n1 + n2)²/(n1 n2); variance a²"
              + " var(d)/(d² + a)³; interval estimate ± z se",
          Reference.BORENSTEIN_2009);

  @Override
  public String id() {
    return "r";
  }

  @Override
  public MeasureScale scale() {
    return MeasureScale.CORRELATION;
  }

  @Override
  public SummaryForm needs() {
    return SummaryForm.STANDARDIZED;
  }

  @Override
  public Estimation estimate(TwoArms<Moments> arms, double level) {
    return PooledD.estimate(arms, level, d -> correlation(d, level));
  }

  private static Estimation correlation(PooledD d, double level) {
    double size = Math.hypot(d.value(), Math.sqrt(a(d.n1(), d.n2())));
    double slope = a(d.n1(), d.n2()) / size / size / size;
    return WaldEstimate.of(d.value() / size, slope * slope * d.variance(), level, CONVENTIONS);
  }

  /**
   * The correlation of a standardized difference.
   *
   * @param d the difference in SDs, finite
   * @param n1 participants of one arm, above 0
   * @param n2 participants of the other, above 0
   * @return in [-1, 1]
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double ofD(double d, double n1, double n2) {
    Require.finite(d, "d");
    return d / Math.hypot(d, Math.sqrt(a(n1, n2)));
  }

  /**
   * The standardized difference of a correlation, r√a/√(1 - r²).
   *
   * @param r in [-1, 1]
   * @param n1 participants of one arm, above 0
   * @param n2 participants of the other, above 0
   * @return the difference in SDs, infinite at r of 1 or -1
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static double toD(double r, double n1, double n2) {
    Require.correlation(r, "r");
    return r * Math.sqrt(a(n1, n2)) / Math.sqrt((1 - r) * (1 + r));
  }

  private static double a(double n1, double n2) {
    Require.positiveFinite(n1, "n1");
    Require.positiveFinite(n2, "n2");
    return (n1 + n2) / n1 * ((n1 + n2) / n2);
  }
}
