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
 * Cliff's delta: how much more often a value of the experimental arm is larger than one of the
 * control arm than the reverse. δ = P(X &gt; Y) - P(X &lt; Y).
 *
 * <p>Variance, unbiased: s² = (n2² Σ(d_i. - d)² + n1² Σ(d_.j - d)² - ΣΣ(d_ij - d)²) / (n1 n2 (n1 -
 * 1)(n2 - 1)), not below (1 - d²)/(n1 n2 - 1); d_ij is the sign of a pair's difference, d_i. and
 * d_.j are its means. Consistent: ((n2 - 1) s²_i. + (n1 - 1) s²_.j + s²_ij)/(n1 n2) with s²_i. =
 * Σ(d_i. - d)²/(n1 - 1), s²_.j = Σ(d_.j - d)²/(n2 - 1), s²_ij = ΣΣ(d_ij - d)²/((n1 - 1)(n2 - 1)).
 *
 * <p>Interval: (d - d³ ± z s √((1 - d²)² + z² s²)) / (1 - d² + z² s²), which stays within [-1, 1].
 * With arms that do not overlap, d = ±1, it reaches from ±(b - z²)/(b + z²) to ±1, b the smaller
 * arm. With one participant in an arm there is no variance and no interval.
 *
 * <p>The interval is Feng and Cliff's (2004), J Mod Appl Stat Methods 3, 322-332.
 *
 * <p>Sign: positive when experimental values are larger. No unit.
 *
 * @see <a href="https://doi.org/10.1037/0033-2909.114.3.494">Cliff (1993), Psychol Bull 114,
 *     494-509</a>
 */
public enum CliffDelta {
  /** With the unbiased variance, which may be negative and so has a floor. */
  CLIFF("Cliff's delta", "unbiased variance, not below (1 - d²)/(n1 n2 - 1)"),
  /** With the consistent variance, which is positive without a floor. */
  CONSISTENT(
      "Cliff's delta, consistent",
      "consistent variance ((n2 - 1) s²_i. + (n1 - 1) s²_.j + s²_ij)/(n1 n2), each with its"
          + " degrees of freedom");

  @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
  private final Conventions conventions;

  CliffDelta(String topic, String variance) {
    this.conventions =
        Conventions.of(
            topic,
            "P(experimental > control) - P(experimental < control) over all pairs; " + variance,
            Reference.CLIFF_1993);
  }

  private static final String TOPIC = "interval of Cliff's delta";

  /**
   * Estimates it.
   *
   * @param arms the values of both arms, 1 or more each, finite
   * @param level the level of the interval, in (0, 1)
   * @return the delta, with standard error, interval and z test where they exist
   * @throws IllegalArgumentException if level is outside (0, 1) or an arm is empty
   */
  public Estimate estimate(TwoArms<double[]> arms, double level) {
    Require.openUnit(level, "level");
    Placements placements = new Placements(arms);
    double n1 = placements.n1();
    double n2 = placements.n2();
    double d = 2 * placements.u() / placements.pairs() - 1;
    double z = -Normal.quantile((1 - level) / 2);
    if (Math.min(n1, n2) < 2) {
      String none = "none: an arm has one participant, so that the variance is unknown";
      return Estimate.of(d, conventions.and(TOPIC, none));
    }
    if (Math.abs(d) == 1) {
      return Estimate.of(
              d,
              conventions.and(
                  TOPIC,
                  "no overlap: ±(b - z²)/(b + z²) to ±1, b the smaller arm",
                  Reference.FENG_CLIFF_2004))
          .withInterval(apart(d, Math.min(n1, n2), z, level));
    }
    double se = Math.sqrt(variance(placements, d));
    if (!(se > 0)) {
      return Estimate.of(
          d, conventions.and(TOPIC, "none: all pairs are tied, and the variance is 0"));
    }
    Estimate bare =
        Estimate.of(
            d, conventions.and(TOPIC, "asymmetric, from the normal", Reference.FENG_CLIFF_2004));
    return bare.withStandardError(se)
        .withInterval(interval(d, se, z, level))
        .withTest(
            new SignificanceTest(
                d / se, OptionalDouble.empty(), Normal.twoSided(d / se), Alternative.TWO_SIDED));
  }

  /** The means d_i. are 2/n2 times the placements, less 1, so that their variance is 4 v1. */
  private double variance(Placements placements, double d) {
    double n1 = placements.n1();
    double n2 = placements.n2();
    double pairs = placements.pairs();
    double rows = 4 * placements.varianceExperimental();
    double columns = 4 * placements.varianceControl();
    double all = (1 - placements.tiedPairs() / pairs - d * d) / ((n1 - 1) * (n2 - 1));
    if (this == CONSISTENT) {
      return (1 - 1 / n2) * rows / n1 + (1 - 1 / n1) * columns / n2 + all;
    }
    double unbiased = rows * (n2 / (n2 - 1)) / n1 + columns * (n1 / (n1 - 1)) / n2 - all;
    return Math.max(unbiased, (1 - d * d) / (pairs - 1));
  }

  private static Interval interval(double d, double se, double z, double level) {
    double left = (1 - d) * (1 + d);
    double spread = z * se;
    double half = spread * Math.hypot(left, spread);
    double below = left + spread * spread;
    return new Interval((d * left - half) / below, (d * left + half) / below, level);
  }

  private static Interval apart(double d, double smaller, double z, double level) {
    double limit = (smaller - z * z) / (smaller + z * z);
    return d > 0 ? new Interval(limit, 1, level) : new Interval(-1, -limit, level);
  }
}
