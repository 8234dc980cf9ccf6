// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;

/**
 * The z-test of a difference of means with known standard deviations: se² = σ1²/n1 + σ2²/n2.
 *
 * @param standardDeviations of the arms, positive
 */
public record KnownSdPower(TwoArms<Double> standardDeviations) implements PowerDesign {
  /**
   * Checks the standard deviations.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public KnownSdPower {
    Require.positiveFinite(standardDeviations.experimental(), "sd");
    Require.positiveFinite(standardDeviations.control(), "sd");
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    double se =
        Math.hypot(
            standardDeviations.experimental() / Math.sqrt(n.experimental()),
            standardDeviations.control() / Math.sqrt(n.control()));
    double critical = -Normal.quantile(claim.tail(alpha, sides));
    return claim.probability(delta, sides, new Rejection(se, Double.POSITIVE_INFINITY, critical));
  }

  @Override
  public String label() {
    return "z";
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(standardDeviations);
  }

  @Override
  public int least() {
    return 1;
  }

  @Override
  public double unit() {
    return Math.hypot(standardDeviations.experimental(), standardDeviations.control());
  }

  @Override
  public Conventions conventions() {
    return Conventions.of("power", "z-test with known standard deviations, by the normal");
  }
}
