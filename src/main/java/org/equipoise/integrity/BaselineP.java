// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.numeric.Normal;

/**
 * Are the arms before treatment as alike as randomization makes them? Where allocation is random
 * and the variables independent, their p-values are uniform: neither very small together (arms that
 * differ), nor very large (arms too alike).
 *
 * <p>Each p is that of Student's t from the printed moments, with the range that rounding allows;
 * they are combined by Stouffer's method at both ends of all ranges, which bounds the combination
 * without simulation. Inconsistent only where the two-sided combined p stays below {@value
 * #SURPRISING} whatever the rounding: variables of the same people are correlated, and a trial that
 * is sound should be pointed at once in a thousand times.
 *
 * @see <a href="https://doi.org/10.1111/anae.13126">Carlisle et al. (2015), Anaesthesia 70,
 *     848-858</a>
 */
public final class BaselineP {
  /** The two-sided combined p below which the arms are called surprising. */
  public static final double SURPRISING = 0.001;

  private static final List<Explanation> INNOCENT =
      List.of(
          Explanation.CORRELATED,
          Explanation.SLIP,
          Explanation.SE_FOR_SD,
          Explanation.SUBSET,
          Explanation.RESTRICTED_RANDOMIZATION,
          Explanation.ROUNDING,
          Explanation.FEW_VARIABLES);

  private BaselineP() {}

  /**
   * Checks all variables of a trial together.
   *
   * @param variables before treatment; those without a p-value are left out
   * @return one finding, whose range is that of the two-sided combined p
   */
  public static Finding check(List<BaselineVariable> variables) {
    List<Bounds> all =
        variables.stream().map(BaselineVariable::p).flatMap(Optional::stream).toList();
    if (all.isEmpty()) {
      return Finding.notChecked(
          CheckKind.BASELINE_P, "no variable has n, mean and SD of both arms");
    }
    CombinedP alike = CombinedP.ofZ(all.stream().map(p -> z(p.high())).toList());
    CombinedP apart = CombinedP.ofZ(all.stream().map(p -> z(p.low())).toList());
    Bounds p = twoSided(new Bounds(alike.stouffer(), apart.stouffer()));
    boolean surprising = p.high() < SURPRISING;
    return new Finding(
        CheckKind.BASELINE_P,
        surprising ? Outcome.INCONSISTENT : Outcome.CONSISTENT,
        OptionalDouble.of(p.low()),
        OptionalDouble.of(p.high()),
        sentence(p, alike, apart),
        surprising ? INNOCENT : List.of());
  }

  /** The normal quantile of 1 - p, bounded where the p of two equal means is 1. */
  private static double z(double p) {
    return -Normal.quantile(Math.min(MOST, Math.max(Double.MIN_NORMAL, p)));
  }

  /** Two means that are printed alike have p = 1, which no rounding is exact enough to say. */
  private static final double MOST = 1 - 1e-3;

  private static Bounds twoSided(Bounds z) {
    Bounds sizes = z.size();
    return new Bounds(Normal.twoSided(sizes.high()), Normal.twoSided(sizes.low()));
  }

  private static String sentence(Bounds p, CombinedP alike, CombinedP apart) {
    List<String> parts = new ArrayList<>();
    int k = alike.size();
    parts.add(
        (k == 1 ? "1 variable" : k + " variables together")
            + " before treatment: p = "
            + NumberWords.p(p)
            + " (Stouffer)");
    parts.add(
        "Fisher p = "
            + NumberWords.p(
                twoSided(new Bounds(alike.fisher(), Math.max(alike.fisher(), apart.fisher())))));
    if (k > 1) {
      parts.add(
          "p = "
              + NumberWords.p(twoSided(new Bounds(alike.mean(), apart.mean())))
              + " if they measured one thing");
    }
    String side =
        alike.stouffer() > 0
            ? "; on the side of arms that differ"
            : apart.stouffer() < 0 ? "; on the side of arms that are alike" : "";
    return String.join(", ", parts) + side;
  }
}
