// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.OptionalDouble;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.ShapiroWilk;

/**
 * Shapiro and Wilk's test of normality in each arm.
 *
 * <p>{@code w1}, {@code p1} are of the experimental arm, {@code w2}, {@code p2} of the control arm.
 * Estimate and statistic are the smaller W; p is that of both arms together, twice the smaller of
 * p1 and p2 and at most 1 (Bonferroni). A W has no sign and no direction: p does not depend on the
 * alternative.
 *
 * @see <a href="https://doi.org/10.2307/2986146">Royston (1995), Appl Stat 44, 547-551</a>
 */
public enum NormalityCheck {
  /** The only one. */
  SHAPIRO;

  private static final Conventions CONVENTIONS =
      Conventions.of(
          "shapiro",
          "Shapiro-Wilk W and p of each arm (w1, p1; w2, p2) by Royston's approximation; the row's"
              + " estimate is the smaller W and its p is min(1, 2 min(p1, p2))",
          Reference.SHAPIRO_WILK_1965,
          Reference.ROYSTON_1995);

  /**
   * Checks the arms.
   *
   * @param arms the values of both arms, {@link ShapiroWilk#FEWEST} to {@link ShapiroWilk#MOST},
   *     finite
   * @return both W and p, or why there is none
   */
  public Estimation check(TwoArms<double[]> arms) {
    if (Participation.lacking(arms, ShapiroWilk.FEWEST)) {
      return Participation.tooFew(arms, ShapiroWilk.FEWEST);
    }
    int larger = Math.max(arms.experimental().length, arms.control().length);
    if (larger > ShapiroWilk.MOST) {
      return new NotEstimable(
          Reason.TOO_MANY,
          "the approximation reaches to " + ShapiroWilk.MOST + " participants, got " + larger);
    }
    if (constant(arms.experimental()) || constant(arms.control())) {
      String arm = constant(arms.experimental()) ? "experimental" : "control";
      return new NotEstimable(
          Reason.ZERO_VARIANCE, "the outcome does not vary within the " + arm + " arm");
    }
    TwoArms<ShapiroWilk> each = arms.map(ShapiroWilk::of);
    double w = Math.min(each.experimental().w(), each.control().w());
    double p = Math.min(1, 2 * Math.min(each.experimental().p(), each.control().p()));
    return Estimate.of(w, CONVENTIONS)
        .withTest(new SignificanceTest(w, OptionalDouble.empty(), p, Alternative.TWO_SIDED))
        .with("w1", each.experimental().w())
        .with("p1", each.experimental().p())
        .with("w2", each.control().w())
        .with("p2", each.control().p());
  }

  private static boolean constant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }
}
