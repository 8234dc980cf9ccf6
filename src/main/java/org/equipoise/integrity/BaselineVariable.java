// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.equipoise.core.Reported;
import org.equipoise.core.Require;
import org.equipoise.numeric.StudentT;

/**
 * A variable before treatment, as printed for both arms.
 *
 * @param id what names it
 * @param experimental the first arm
 * @param control the second arm
 */
public record BaselineVariable(String id, ArmMean experimental, ArmMean control) {
  /**
   * One arm.
   *
   * @param n participants, 2 or more
   * @param mean the mean as printed
   * @param sd the SD as printed, not negative
   */
  public record ArmMean(int n, Reported mean, Reported sd) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if n is below 2 or the SD negative
     */
    public ArmMean {
      Require.atLeast(n, 2, "n");
      Require.nonNegativeFinite(sd.value(), "sd");
    }
  }

  /**
   * The two-sided p-values of Student's t-test (the analysis of variance of two arms) that rounding
   * allows: from the largest difference with the smallest SDs to the reverse. t is monotone in
   * each, so the ends are exact.
   *
   * @return the range, empty where the SDs may both be 0
   */
  public Optional<Bounds> p() {
    Bounds apart = difference();
    double least = pooled(Bounds::low);
    if (!(least > 0)) {
      return Optional.empty();
    }
    double df = (double) experimental.n() + control.n() - 2;
    double unit = Math.sqrt(1.0 / experimental.n() + 1.0 / control.n());
    double largest = apart.high() / (least * unit);
    double smallest = apart.low() / (pooled(Bounds::high) * unit);
    return Optional.of(new Bounds(StudentT.twoSided(largest, df), StudentT.twoSided(smallest, df)));
  }

  private Bounds difference() {
    Bounds a = Bounds.of(experimental.mean());
    Bounds b = Bounds.of(control.mean());
    return new Bounds(a.low() - b.high(), a.high() - b.low()).size();
  }

  private double pooled(ToDoubleFunction<Bounds> end) {
    double squares = 0;
    int n = 0;
    for (ArmMean arm : List.of(experimental, control)) {
      double sd = end.applyAsDouble(Bounds.of(arm.sd()).notNegative());
      squares += (arm.n() - 1) * sd * sd;
      n += arm.n();
    }
    return Math.sqrt(squares / (n - 2));
  }
}
