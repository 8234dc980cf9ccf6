// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * A question about power: three of delta, n, α and power, and the fourth to be found.
 *
 * @param design the test
 * @param claim what it is to support
 * @param sides on how many sides
 * @param delta the true difference, finite
 * @param n participants an arm
 * @param alpha the error rate, in (0, 1)
 * @param power the wanted power, in (0, 1)
 * @param ratio n1/n2 where n is to be found, positive
 */
public record PowerQuestion(
    PowerDesign design,
    PowerClaim claim,
    PowerSides sides,
    OptionalDouble delta,
    Optional<TwoArms<Integer>> n,
    OptionalDouble alpha,
    OptionalDouble power,
    double ratio) {
  /**
   * Checks the numbers, and that exactly one is left out.
   *
   * @throws IllegalArgumentException if a number is outside its domain, or not exactly one of
   *     delta, n, alpha and power is left out
   */
  public PowerQuestion {
    Objects.requireNonNull(design, "design");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(sides, "sides");
    delta.ifPresent(each -> Require.finite(each, "delta"));
    alpha.ifPresent(each -> Require.openUnit(each, "alpha"));
    power.ifPresent(each -> Require.openUnit(each, "power"));
    Require.positiveFinite(ratio, "ratio");
    int least = design.least();
    n.ifPresent(
        each -> {
          Require.atLeast(each.experimental(), least, "n");
          Require.atLeast(each.control(), least, "n");
        });
    alpha.ifPresent(each -> Require.openUnit(claim.tail(each, sides), "alpha"));
    design.check(claim, delta, n);
    List<String> missing = new ArrayList<>();
    if (delta.isEmpty()) {
      missing.add("delta");
    }
    if (n.isEmpty()) {
      missing.add("n");
    }
    if (alpha.isEmpty()) {
      missing.add("alpha");
    }
    if (power.isEmpty()) {
      missing.add("power");
    }
    if (missing.size() != 1) {
      throw new IllegalArgumentException(
          "exactly one of delta, n, alpha and power must be left out, got "
              + (missing.isEmpty() ? "all of them" : "none of " + String.join(", ", missing)));
    }
  }

  /**
   * The power at a setting.
   *
   * @param at the difference
   * @param arms participants an arm
   * @param level the error rate
   * @return the power
   */
  public double powerAt(double at, TwoArms<Integer> arms, double level) {
    return design.power(claim, sides, at, arms, level);
  }
}
