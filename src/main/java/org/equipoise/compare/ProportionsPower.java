// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;

/**
 * Two proportions by a normal approximation, without continuity correction. delta = p1 - p2.
 *
 * @param control the proportion p2 of the control arm, in (0, 1)
 * @param test which approximation
 */
public record ProportionsPower(double control, Approximation test) implements TwoProportions {
  /**
   * Checks the proportion.
   *
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public ProportionsPower {
    Require.openUnit(control, "p2");
    Objects.requireNonNull(test, "test");
  }

  /** How the test's standard error is made. */
  public enum Approximation {
    /** Critical value with the pooled proportion, spread with both: the usual z or χ² test. */
    POOLED(
        "z-test, pooled at no difference and unpooled at the alternative", Reference.FLEISS_2003),
    /** Both with both proportions: Wald's test. */
    UNPOOLED("Wald's z-test, unpooled throughout", Reference.FLEISS_2003),
    /** Difference of 2 asin √p, with variance 1/n1 + 1/n2. */
    ARCSINE("arcsine transformation, h = 2 asin √p1 - 2 asin √p2", Reference.COHEN_1988);

    private final String words;
    private final Reference source;

    Approximation(String words, Reference source) {
      this.words = words;
      this.source = source;
    }

    /**
     * By its name on the command line.
     *
     * @param text pooled, unpooled or arcsine
     * @return the approximation
     * @throws IllegalArgumentException for any other text
     */
    public static Approximation parse(String text) {
      return Arrays.stream(values())
          .filter(each -> each.label().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "test must be pooled, unpooled, arcsine or fisher, got " + text));
    }

    /**
     * The name on the command line.
     *
     * @return such as pooled
     */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    check(claim, OptionalDouble.of(delta), Optional.of(n));
    double p1 = control + delta;
    double n1 = n.experimental();
    double n2 = n.control();
    double critical = -Normal.quantile(claim.tail(alpha, sides));
    if (test == Approximation.ARCSINE) {
      double h = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(control));
      return probability(claim, sides, h, Math.sqrt(1 / n1 + 1 / n2), critical);
    }
    double se = Math.sqrt(p1 * (1 - p1) / n1 + control * (1 - control) / n2);
    if (test == Approximation.POOLED) {
      double pooled = (n1 * p1 + n2 * control) / (n1 + n2);
      critical *= Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2)) / se;
    }
    return probability(claim, sides, delta, se, critical);
  }

  private static double probability(
      PowerClaim claim, PowerSides sides, double delta, double se, double critical) {
    return claim.probability(delta, sides, new Rejection(se, Double.POSITIVE_INFINITY, critical));
  }

  @Override
  public void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {
    check(claim, delta, test == Approximation.UNPOOLED, test.label());
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power", "two proportions: " + test.words + "; no continuity correction", test.source);
  }
}
