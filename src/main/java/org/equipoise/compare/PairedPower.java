// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.StudentT;

/**
 * The paired t-test: n pairs, se = sd √(2 (1 - r)/n), n - 1 degrees of freedom; exact.
 *
 * @param standardDeviation of both members of a pair, positive
 * @param correlation between them, in [-1, 1)
 */
public record PairedPower(double standardDeviation, double correlation) implements PowerDesign {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is outside its domain
   */
  public PairedPower {
    Require.positiveFinite(standardDeviation, "sd");
    if (!(correlation >= -1 && correlation < 1)) {
      throw new IllegalArgumentException("r must be in [-1, 1), got " + correlation);
    }
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    check(claim, OptionalDouble.of(delta), Optional.of(n));
    double df = n.control() - 1.0;
    double se = standardDeviation * Math.sqrt(2 * (1 - correlation) / n.control());
    double critical = -StudentT.quantile(claim.tail(alpha, sides), df);
    return claim.probability(delta, sides, new Rejection(se, df, critical));
  }

  @Override
  public void check(PowerClaim claim, OptionalDouble delta, Optional<TwoArms<Integer>> n) {
    if (n.isPresent() && !n.get().experimental().equals(n.get().control())) {
      throw new IllegalArgumentException(
          "n must be one number of pairs, got " + n.get().experimental() + ":" + n.get().control());
    }
  }

  @Override
  public String label() {
    return "paired";
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(new TwoArms<>(standardDeviation, standardDeviation));
  }

  @Override
  public Map<String, Double> more(OptionalDouble delta) {
    return Map.of("r", correlation);
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public double unit() {
    return standardDeviation;
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power",
        "paired t-test, exact by the noncentral t; n1 and n2 are the number of pairs",
        Reference.STUDENT_1908);
  }
}
