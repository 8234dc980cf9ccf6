// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;

/**
 * The probability that a participant of the experimental arm has a larger value than one of the
 * control arm, equal values counted half: P(X &gt; Y) + P(X = Y)/2 = U/(n1·n2).
 *
 * <p>Its variance is v1/n1 + v2/n2 with v the variances of the placements (DeLong et al.), which is
 * also Brunner and Munzel's. The test of 1/2 is z = (p - 1/2)/se.
 *
 * <p>Sign: above 1/2 when experimental values are larger. No unit. Where the arms do not overlap at
 * all, all values are equal or an arm has one participant, that variance is 0 or unknown: there is
 * an estimate, and no standard error, interval or test.
 *
 * @see <a href="https://doi.org/10.2307/2531595">DeLong, DeLong and Clarke-Pearson (1988),
 *     Biometrics 44, 837-845</a>
 */
public enum ProbabilityOfSuperiority {
  /** Normal interval of the probability, cut at 0 and 1. */
  DELONG("normal interval with DeLong's standard error, cut at 0 and 1"),
  /** Normal interval of the logit of the probability, transformed back. */
  DELONG_LOGIT("normal interval on the logit scale with DeLong's standard error");

  private final String interval;

  ProbabilityOfSuperiority(String interval) {
    this.interval = interval;
  }

  /**
   * Estimates it.
   *
   * @param arms the values of both arms, 1 or more each, finite
   * @param level the level of the interval, in (0, 1)
   * @return the probability, with standard error, interval and z test where they exist
   * @throws IllegalArgumentException if level is outside (0, 1) or an arm is empty
   */
  public Estimate estimate(TwoArms<double[]> arms, double level) {
    Require.openUnit(level, "level");
    Placements placements = new Placements(arms);
    double p = placements.u() / placements.pairs();
    double se = standardError(placements);
    boolean known = se > 0 && placements.n1() > 1 && placements.n2() > 1;
    Estimate bare = Estimate.of(p, conventions(known));
    if (!known) {
      return bare;
    }
    double z = (p - 0.5) / se;
    return bare.withStandardError(se)
        .withInterval(interval(p, se, -Normal.quantile((1 - level) / 2), level))
        .withTest(
            new SignificanceTest(
                z, OptionalDouble.empty(), Normal.twoSided(z), Alternative.TWO_SIDED));
  }

  /**
   * DeLong's standard error of the probability of superiority.
   *
   * @param placements the placements of both arms
   * @return √(v1/n1 + v2/n2); 0 when the arms do not overlap or all values are equal
   */
  public static double standardError(Placements placements) {
    return Math.sqrt(
        placements.varianceExperimental() / placements.n1()
            + placements.varianceControl() / placements.n2());
  }

  private Interval interval(double p, double se, double z, double level) {
    if (this == DELONG) {
      return new Interval(Math.max(0, p - z * se), Math.min(1, p + z * se), level);
    }
    double logit = Math.log(p) - Math.log1p(-p);
    double half = z * se / (p * (1 - p));
    return new Interval(logit - half, logit + half, level)
        .map(x -> x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x)));
  }

  private Conventions conventions(boolean known) {
    return Conventions.of(
            "probability of superiority",
            "P(experimental > control) + P(equal)/2 over all pairs",
            Reference.DELONG_1988)
        .and(
            this == DELONG ? "superiority" : "superiority-logit",
            known
                ? interval
                : "none: the arms do not overlap, all values are equal or an arm has one"
                    + " participant, so that its variance is unknown",
            Reference.DELONG_1988);
  }
}
