// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Objects;
import org.equipoise.claim.Better;
import org.equipoise.claim.Claim;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;

/** The claim that a test is to support, whose probability is its power. */
public sealed interface PowerClaim {
  /**
   * The kind of the claim.
   *
   * @return superiority, noninferiority or equivalence
   */
  Claim claim();

  /**
   * The error rate of each one-sided test.
   *
   * @param alpha the error rate, in (0, 1)
   * @param sides how many sides it is spent on; equivalence has two tests, each at α
   * @return α or α/2
   */
  double tail(double alpha, PowerSides sides);

  /**
   * The conventions of the claim.
   *
   * @return the conventions
   */
  Conventions conventions();

  /**
   * The probability of the claim.
   *
   * @param delta the true difference
   * @param sides how many sides α is spent on
   * @param test when it rejects
   * @return a probability
   */
  double probability(double delta, PowerSides sides, Rejection test);

  /** That the arms differ. */
  record Superiority() implements PowerClaim {
    @Override
    public Claim claim() {
      return Claim.SUPERIORITY;
    }

    @Override
    public double tail(double alpha, PowerSides sides) {
      return sides == PowerSides.TWO_SIDED ? alpha / 2 : alpha;
    }

    @Override
    public Conventions conventions() {
      return Conventions.of(
          "sides", "one-sided is towards delta; two-sided counts rejections in both tails");
    }

    @Override
    public double probability(double delta, PowerSides sides, Rejection test) {
      double towards = test.above(Math.abs(delta));
      return sides == PowerSides.ONE_SIDED
          ? towards
          : Math.min(1, towards + test.below(Math.abs(delta)));
    }
  }

  /**
   * That the experimental arm is not worse by more than a bound.
   *
   * @param bound the difference on the worse side, experimental minus control, not 0
   * @param better which direction is good
   */
  record NonInferiority(double bound, Better better) implements PowerClaim {
    /**
     * Checks that the bound is on the worse side.
     *
     * @throws IllegalArgumentException if it is not, or not finite
     */
    public NonInferiority {
      Require.finite(bound, "bound");
      Objects.requireNonNull(better, "better");
      if (bound == 0 || better.favoursExperimental(bound)) {
        throw new IllegalArgumentException(
            "bound must be on the worse side of 0 where "
                + better.label()
                + " is better, got "
                + bound);
      }
    }

    @Override
    public Claim claim() {
      return Claim.NONINFERIORITY;
    }

    @Override
    public double tail(double alpha, PowerSides sides) {
      return sides == PowerSides.TWO_SIDED ? alpha / 2 : alpha;
    }

    @Override
    public Conventions conventions() {
      return Conventions.of(
          "non-inferiority",
          "one-sided test against the margin on the worse side, at α/2 when two-sided is asked for"
              + " (the two-sided 1 - α interval excludes the margin), else at α",
          Reference.PIAGGIO_2012);
    }

    @Override
    public double probability(double delta, PowerSides sides, Rejection test) {
      return test.above(distance(delta));
    }

    double distance(double delta) {
      return better == Better.LOWER ? bound - delta : delta - bound;
    }
  }

  /**
   * That the difference lies within a margin.
   *
   * @param low the lower bound, below high
   * @param high the upper bound
   */
  record Equivalence(double low, double high) implements PowerClaim {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException unless low &lt; high, both finite
     */
    public Equivalence {
      Require.finite(low, "margin low");
      Require.finite(high, "margin high");
      if (!(low < high)) {
        throw new IllegalArgumentException(
            "margin low must be below high, got " + low + " and " + high);
      }
    }

    @Override
    public Claim claim() {
      return Claim.EQUIVALENCE;
    }

    @Override
    public double tail(double alpha, PowerSides sides) {
      if (!(alpha < 0.5)) {
        throw new IllegalArgumentException("alpha must be in (0, 0.5) for TOST, got " + alpha);
      }
      return alpha;
    }

    @Override
    public Conventions conventions() {
      return Conventions.of(
          "equivalence",
          "power of two one-sided tests (TOST), each at α, both passing; exact by integration over"
              + " the estimated standard deviation",
          Reference.SCHUIRMANN_1987,
          Reference.PHILLIPS_1990);
    }

    @Override
    public double probability(double delta, PowerSides sides, Rejection test) {
      return test.between(delta, low, high);
    }
  }
}
