// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.evidence.AdjustedDifference;
import org.equipoise.numeric.GammaRatio;
import org.equipoise.numeric.Normal;
import org.equipoise.numeric.StudentT;

/**
 * Cohen's d and Hedges' g of a printed analysis of covariance.
 *
 * <p>d is the adjusted difference over the unadjusted SD within arms; g = J(df) d, df = n1 + n2 - 2
 * - k for k covariates. Variance of d: (1/n1 + 1/n2)(1 - R²) + d²/(2(n1 + n2)); of g: J² times
 * that. With R² = 0 and k = 0 these are those of the unadjusted d and g. Intervals are estimate ±
 * t(df) se, or ± z se for {@code smd}, whose variance is (1/n1 + 1/n2)(1 - R²) + g²/(2(n1 + n2)):
 * approximate.
 *
 * <p>Sign: experimental minus control. No unit.
 *
 * @see <a
 *     href="https://www.russellsage.org/publications/handbook-research-synthesis-and-meta-analysis">
 *     Borenstein (2009), in The Handbook of Research Synthesis and Meta-Analysis, 221-235</a>
 */
public final class AncovaD {
  private AncovaD() {}

  /**
   * A measure of a printed analysis of covariance.
   *
   * @param measure d, g or smd
   * @param adjusted what was printed
   * @param level the level of the interval, in (0, 1)
   * @return the estimate, or why there is none
   * @throws IllegalArgumentException if level is outside (0, 1)
   */
  public static Estimation estimate(
      EffectMeasure measure, AdjustedDifference adjusted, double level) {
    Require.openUnit(level, "level");
    boolean plain = measure.id().equals("d");
    if (!plain && !measure.id().equals("g") && !(measure instanceof MetaAnalyticG)) {
      return new NotEstimable(
          Reason.UNSUITABLE, measure.id() + " is not defined for an adjusted difference");
    }
    double df = adjusted.degreesOfFreedom();
    if (!(df > 1)) {
      return new NotEstimable(
          Reason.TOO_FEW, "J needs more than 1 degree of freedom: n1 + n2 - 2 - covariates");
    }
    double j = plain ? 1 : GammaRatio.hedges(df);
    if (measure instanceof MetaAnalyticG g) {
      return metaAnalytic(g.form(), adjusted, j, level);
    }
    double variance = j * j * variance(adjusted, adjusted.d());
    double half = -StudentT.quantile((1 - level) / 2, df) * Math.sqrt(variance);
    return of(j * adjusted.d(), variance, half, level, words(measure, plain, adjusted));
  }

  private static Estimation metaAnalytic(
      VarianceForm form, AdjustedDifference adjusted, double j, double level) {
    if (form == VarianceForm.UB) {
      return new NotEstimable(
          Reason.UNSUITABLE, "the unbiased variance is not known for an adjusted difference");
    }
    double g = j * adjusted.d();
    double variance =
        form == VarianceForm.LS2 ? j * j * variance(adjusted, adjusted.d()) : variance(adjusted, g);
    double half = -Normal.quantile((1 - level) / 2) * Math.sqrt(variance);
    String words =
        "J(n1 + n2 - 2 - covariates)·d; variance "
            + (form == VarianceForm.LS2
                ? "J²((1/n1 + 1/n2)(1 - R²) + d²/(2(n1 + n2)))"
                : "(1/n1 + 1/n2)(1 - R²) + g²/(2(n1 + n2))")
            + "; interval estimate ± z se";
    return of(g, variance, half, level, said("smd", words, adjusted));
  }

  private static double variance(AdjustedDifference adjusted, double estimate) {
    double n1 = adjusted.n1();
    double n2 = adjusted.n2();
    return (1 / n1 + 1 / n2) * (1 - adjusted.rSquared()) + estimate * estimate / (2 * (n1 + n2));
  }

  private static Estimation of(
      double value, double variance, double half, double level, Conventions conventions) {
    if (!Double.isFinite(value) || !Double.isFinite(half)) {
      return Estimability.overflow();
    }
    return Estimate.of(value, conventions)
        .withStandardError(Math.sqrt(variance))
        .withInterval(new Interval(value - half, value + half, level));
  }

  private static Conventions words(
      EffectMeasure measure, boolean plain, AdjustedDifference adjusted) {
    String of = plain ? "d" : "exact J(n1 + n2 - 2 - covariates)·d";
    String variance = "(1/n1 + 1/n2)(1 - R²) + d²/(2(n1 + n2))";
    return said(
        measure.id(),
        of
            + ", standardizer: the unadjusted SD within arms; variance "
            + (plain ? variance : "J²(" + variance + ")")
            + "; interval estimate ± t(n1 + n2 - 2 - covariates) se, approximate",
        adjusted);
  }

  private static Conventions said(String id, String words, AdjustedDifference adjusted) {
    return Conventions.of(id + " of an ANCOVA", words, Reference.BORENSTEIN_HANDBOOK_2009)
        .and(adjusted.conventions());
  }
}
