// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.LogConcaveDensity;
import org.equipoise.numeric.StudentT;

/**
 * Welch's t-test for normal outcomes with two variances, exact.
 *
 * <p>With W the sum of both (n - 1)s²/σ² and B the experimental arm's part of it, B is beta((n1 -
 * 1)/2, (n2 - 1)/2) and independent of W. Welch's degrees of freedom depend on B alone, and so does
 * the ratio of its standard error to √W; given B the test is a t-test with n1 + n2 - 2 degrees of
 * freedom and another critical value. The power is the expectation over B.
 *
 * @param standardDeviations of the arms, positive
 */
public record WelchPower(TwoArms<Double> standardDeviations) implements PowerDesign {
  /**
   * Checks the standard deviations.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public WelchPower {
    Require.positiveFinite(standardDeviations.experimental(), "sd");
    Require.positiveFinite(standardDeviations.control(), "sd");
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    double df1 = n.experimental() - 1.0;
    double df2 = n.control() - 1.0;
    double root1 = standardDeviations.experimental() / Math.sqrt(n.experimental());
    double root2 = standardDeviations.control() / Math.sqrt(n.control());
    double se = Math.hypot(root1, root2);
    double part1 = root1 / se * (root1 / se) / df1; // of the squared standard error, per df
    double part2 = root2 / se * (root2 / se) / df2;
    double tail = claim.tail(alpha, sides);
    LogConcaveDensity angles = LogConcaveDensity.ofBetaAngle(df1 / 2, df2 / 2);
    return angles.expectation(
        angle -> {
          double one = part1 * Math.pow(Math.sin(angle), 2);
          double two = part2 * Math.pow(Math.cos(angle), 2);
          double share1 = one / (one + two);
          double share2 = two / (one + two);
          double df = 1 / (share1 * share1 / df1 + share2 * share2 / df2);
          double critical = -StudentT.quantile(tail, df) * Math.sqrt((df1 + df2) * (one + two));
          return claim.probability(delta, sides, new Rejection(se, df1 + df2, critical));
        });
  }

  @Override
  public String label() {
    return "welch";
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(standardDeviations);
  }

  @Override
  public int least() {
    return 2;
  }

  @Override
  public double unit() {
    return Math.hypot(standardDeviations.experimental(), standardDeviations.control());
  }

  @Override
  public Conventions conventions() {
    return Conventions.of(
        "power",
        "Welch's t-test with Satterthwaite's degrees of freedom, exact for normal outcomes by"
            + " integration over the ratio of the sample variances",
        Reference.WELCH_1947,
        Reference.SATTERTHWAITE_1946);
  }
}
