// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Placements;
import org.equipoise.effect.ProbabilityOfSuperiority;

/**
 * Compares two arms by ranks without assuming that they differ by a shift alone: Brunner and
 * Munzel's test of P(X &gt; Y) + P(X = Y)/2 = 1/2.
 *
 * <p>t = (p - 1/2)/se with p = U/(n1·n2), se² = v1/n1 + v2/n2, v the variances of the placements,
 * and Satterthwaite's degrees of freedom. The interval is p ± t·se, cut at 0 and 1.
 *
 * <p>Sign: above 1/2, and t positive, when experimental values are larger. No unit. Arms that do
 * not overlap have no variance and so no test.
 *
 * <p>Source: Brunner and Munzel (2000), Biometrical J 42, 17-25.
 */
public enum BrunnerMunzelComparison {
  /** The only one. */
  BRUNNER_MUNZEL;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "brunner-munzel",
          "probability of superiority, ties counted half, against 1/2 by t with Satterthwaite's"
              + " degrees of freedom; interval p ± t·se, cut at 0 and 1",
          Reference.BRUNNER_MUNZEL_2000,
          Reference.SATTERTHWAITE_1946);

  /**
   * Compares the arms.
   *
   * @param arms the values of both arms, finite
   * @param inference level and alternative
   * @return the probability of superiority with standard error, interval and test, or why there is
   *     none
   */
  public Estimation compare(TwoArms<double[]> arms, Inference inference) {
    Placements placements = new Placements(arms);
    int n1 = placements.n1();
    int n2 = placements.n2();
    if (Math.min(n1, n2) < 2) {
      return Participation.tooFew(arms, 2);
    }
    double p = placements.u() / placements.pairs();
    double se = ProbabilityOfSuperiority.standardError(placements);
    if (!(se > 0)) {
      return noVariance(p);
    }
    double df =
        WelchKernel.satterthwaite(
            placements.varianceExperimental() / n1,
            n1 - 1,
            placements.varianceControl() / n2,
            n2 - 1);
    double t = (p - 0.5) / se;
    Alternative alternative = inference.alternative();
    Interval whole = TInference.interval(p, se, df, inference);
    return Estimate.of(p, CONVENTIONS)
        .withStandardError(se)
        .withInterval(whole.map(limit -> Math.max(0, Math.min(1, limit))))
        .withTest(
            new SignificanceTest(
                t, OptionalDouble.of(df), TInference.p(t, df, alternative), alternative));
  }

  private static NotEstimable noVariance(double p) {
    String why =
        p == 0 || p == 1
            ? "every value of the "
                + (p == 1 ? "experimental" : "control")
                + " arm is above every value of the other, so that the variance is 0; wilcoxon has"
                + " an answer"
            : "the placements do not vary within either arm";
    return new NotEstimable(Reason.ZERO_VARIANCE, why);
  }
}
