// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equipoise.compare.LabelledMeans.Scaling;
import org.equipoise.core.Alternative;
import org.equipoise.core.Conventions;
import org.equipoise.core.Reference;
import org.equipoise.core.Require;
import org.equipoise.core.TwoArms;

/**
 * P-values of several outcomes of the same participants, adjusted for their number by permutation:
 * Westfall and Young's step-down max-T with Welch's t. It makes use of the correlation between the
 * outcomes, as Holm's procedure does not.
 *
 * <p>With the outcomes in order of their statistics, the largest first, the adjusted p of the j-th
 * is the share of allocations in which the largest statistic of the j-th and all after it reaches
 * that of the j-th; and no adjusted p is below that of an outcome before it.
 *
 * <p>All allocations are enumerated when there are 10^6 at most, else they are drawn and p = (b +
 * 1)/(m + 1). An outcome that does not vary has p = 1.
 *
 * <p>Sign of the statistics: experimental minus control.
 *
 * @see <a href="https://doi.org/10.1007/BF02595811">Ge, Dudoit and Speed (2003), Test 12, 1-77: the
 *     procedure after Westfall and Young (1993), Resampling-Based Multiple Testing, 4.2</a>
 */
public final class WestfallYoung {
  private final List<LabelledMeans> outcomes;
  private final Alternative alternative;
  private final double[] bounds;
  private final int[] byStatistic;
  private final long[] alone;
  private final long[] reached;

  private WestfallYoung(List<LabelledMeans> outcomes, Alternative alternative) {
    this.outcomes = outcomes;
    this.alternative = alternative;
    int k = outcomes.size();
    this.bounds =
        outcomes.stream()
            .mapToDouble(each -> LabelledMeans.directed(each.observed(), alternative))
            .toArray();
    this.byStatistic =
        IntStream.range(0, k)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer o) -> -bounds[o]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int o = 0; o < k; o++) {
      bounds[o] = LabelledMeans.bound(bounds[o]);
    }
    this.alone = new long[k];
    this.reached = new long[k];
  }

  /**
   * The answer.
   *
   * @param outcomes one for each outcome, in the order in which they were given
   * @param allocations how many allocations were looked at
   * @param conventions how it was done
   */
  public record Adjustment(List<Adjusted> outcomes, long allocations, Conventions conventions) {
    /** Copies the list. */
    public Adjustment {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * One outcome.
   *
   * @param statistic Welch's t; may be infinite when neither arm varies
   * @param p the p-value of this outcome alone
   * @param adjusted the p-value adjusted for all outcomes, not below p
   */
  public record Adjusted(double statistic, double p, double adjusted) {
    /** Checks the probabilities. */
    public Adjusted {
      Require.notNaN(statistic, "statistic");
      Require.closedUnit(p, "p");
      Require.closedUnit(adjusted, "adjusted");
    }
  }

  /**
   * Adjusts the p-values.
   *
   * @param outcomes the outcomes, 1 or more, each of the same participants in the same order, 2 or
   *     more in each arm, finite
   * @param strata the stratum of each participant, when allocation was stratified
   * @param alternative the alternative, the same for all outcomes
   * @param draw seed and number of resamples, where all allocations are too many
   * @return the adjusted p-values
   * @throws IllegalArgumentException if there is no outcome, an arm has fewer than 2 participants,
   *     or outcomes have different numbers of participants
   */
  public static Adjustment adjust(
      List<TwoArms<double[]>> outcomes,
      Optional<TwoArms<int[]>> strata,
      Alternative alternative,
      Resampling draw) {
    Require.atLeast(outcomes.size(), 1, "the number of outcomes");
    TwoArms<Integer> sizes = outcomes.get(0).map(arm -> arm.length);
    Require.atLeast(sizes.experimental(), 2, "the number of participants in an arm");
    Require.atLeast(sizes.control(), 2, "the number of participants in an arm");
    RelabellingDesign design = RelabellingDesign.of(sizes, strata);
    List<LabelledMeans> means = new ArrayList<>();
    for (TwoArms<double[]> outcome : outcomes) {
      if (!outcome.map(arm -> arm.length).equals(sizes)) {
        throw new IllegalArgumentException(
            "outcomes must have the same participants, "
                + sizes.experimental()
                + " and "
                + sizes.control()
                + ", got "
                + outcome.experimental().length
                + " and "
                + outcome.control().length);
      }
      CentredValues values = new CentredValues(design, JoinedArms.of(outcome, 0));
      means.add(new LabelledMeans(design, values, Scaling.STUDENTIZED));
    }
    return new WestfallYoung(means, alternative).over(design, draw);
  }

  private Adjustment over(RelabellingDesign design, Resampling draw) {
    boolean exact = design.enumerable();
    double cost = 3.0 * design.participants() * outcomes.size();
    Relabelling labels =
        exact
            ? new Relabelling.Complete(design)
            : new Relabelling.Sampled(design, draw.seed(), draw.within(cost));
    long allocations = 0;
    if (exact) {
      count(labels.order);
      allocations++;
    }
    while (labels.next(Relabelling.Follower.NONE)) {
      count(labels.order);
      allocations++;
    }
    return answer(allocations, exact, draw.seed());
  }

  private void count(int[] order) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int j = byStatistic.length - 1; j >= 0; j--) {
      int o = byStatistic[j];
      double size = LabelledMeans.directed(outcomes.get(o).statistic(order), alternative);
      alone[o] += size >= bounds[o] ? 1 : 0;
      largest = Math.max(largest, size);
      reached[o] += largest >= bounds[o] ? 1 : 0;
    }
  }

  private Adjustment answer(long allocations, boolean exact, long seed) {
    Adjusted[] adjusted = new Adjusted[byStatistic.length];
    double least = 0;
    for (int o : byStatistic) {
      least = Math.max(least, new PermutationCount(reached[o], allocations, exact).p());
      double p = new PermutationCount(alone[o], allocations, exact).p();
      adjusted[o] = new Adjusted(outcomes.get(o).observed(), p, least);
    }
    String how =
        exact
            ? "all " + allocations + " allocations enumerated"
            : allocations + " allocations drawn from seed " + seed + ", p = (b + 1)/(m + 1)";
    return new Adjustment(
        List.of(adjusted),
        allocations,
        Conventions.of(
            "westfall-young",
            "step-down max-T of Welch's t; " + how,
            Reference.WESTFALL_YOUNG_1993,
            Reference.PHIPSON_SMYTH_2010));
  }
}
