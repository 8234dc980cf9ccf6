// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.StudentT;

/**
 * Student's t-test: exact for normal outcomes with one variance, by the noncentral t with n1 + n2 -
 * 2 degrees of freedom and noncentrality delta/(sd √(1/n1 + 1/n2)).
 *
 * @param standardDeviation of both arms, positive
 */
public record TwoSamplePower(double standardDeviation) implements PowerDesign {
  /**
   * Checks the standard deviation.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  public TwoSamplePower {
    Require.positiveFinite(standardDeviation, "sd");
  }

  @Override
  public double power(
      PowerClaim claim, PowerSides sides, double delta, TwoArms<Integer> n, double alpha) {
    double df = (double) n.experimental() + n.control() - 2;
    double critical = -StudentT.quantile(claim.tail(alpha, sides), df);
    double se = standardDeviation * Math.sqrt(1.0 / n.experimental() + 1.0 / n.control());
    return claim.probability(delta, sides, new Rejection(se, df, critical));
  }

  @Override
  public String label() {
    return "t";
  }

  @Override
  public Optional<TwoArms<Double>> spread() {
    return Optional.of(new TwoArms<>(standardDeviation, standardDeviation));
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
        "power", "Student's t-test, exact by the noncentral t", Reference.STUDENT_1908);
  }
}
