// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.equipoise.core.Conventions;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;

/** A test and what it is about, as far as its power needs it. */
public sealed interface PowerDesign
    permits TwoSamplePower,
        WelchPower,
        KnownSdPower,
        AncovaPower,
        PairedPower,
        TwoProportions,
        WilcoxonPower {
  /**
   * The power of the test.
   *
   * @param claim what it is to support
   * @param sides on how many sides
   * @param delta the true difference, experimental minus control
   * @param n participants an arm, each {@link #least()} or more
   * @param alpha the error rate, in (0, 1); below 0.5 for equivalence
   * @return a probability
   * @throws IllegalArgumentException if an argument is outside its domain or the test does not
   *     support the claim
   */
  double power(PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha);

  /**
   * Its id on the command line and in tables.
   *
   * @return such as ancova
   */
  String label();

  /**
   * The standard deviations of the outcome.
   *
   * @return of both arms; empty where there are none, as of proportions
   */
  default Optional<TwoArms<Double>> spread() {
    return Optional.empty();
  }

  /**
   * Further numbers of the design by their column.
   *
   * @param delta the true difference, when there is one
   * @return such as r
   */
  default Map<String, Double> more(OptionalDouble delta) {
    return Map.of();
  }

  /**
   * The fewest participants an arm may have.
   *
   * @return 1 or more
   */
  int least();

  /**
   * Refuses what the test cannot have, whatever the rest is.
   *
   * @param claim what it is to support
   * @param delta the true difference, when it is given
   * @param n participants an arm, when they are given
   * @throws IllegalArgumentException that says what is allowed
   */
  default void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {}

  /**
   * Up to which n the power is looked at one n after the other, because it is a saw in n and in α.
   *
   * @return the largest n of an arm; empty where power grows with n and α
   */
  default OptionalInt scannedTo() {
    return OptionalInt.empty();
  }

  /**
   * The differences that are possible.
   *
   * @return without end but for shares; the ends themselves are not possible
   */
  default Interval deltas() {
    return new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.95);
  }

  /**
   * A size for differences, where a search for one begins.
   *
   * @return positive
   */
  double unit();

  /**
   * The conventions of the power.
   *
   * @return the conventions
   */
  Conventions conventions();
}
