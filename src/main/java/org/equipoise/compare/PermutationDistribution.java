// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equipoise.core.Alternative;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.equipoise.numeric.BoundedDraws;

/**
 * The statistics that the allocations of a permutation test give, for figures: of the same
 * allocations as the test's p-value, since they come from the same seed. Immutable.
 *
 * <p>Sign: experimental minus control. No unit: Welch's t, or the difference over its standard
 * deviation.
 *
 * @see PermutationComparison
 */
public final class PermutationDistribution {
  private final double[] sorted;
  private final double observed;
  private final double bound;
  private final Alternative alternative;
  private final boolean exact;

  private PermutationDistribution(
      double[] sorted, LabelledMeans means, Alternative alternative, boolean exact) {
    this.sorted = sorted;
    this.observed = means.observed();
    this.bound = LabelledMeans.bound(LabelledMeans.directed(observed, alternative));
    this.alternative = alternative;
    this.exact = exact;
  }

  /**
   * Goes through the allocations of a test once more.
   *
   * @param test the test
   * @param sample the outcomes, and the strata when allocation was stratified
   * @param settings alternative, seed and number of resamples
   * @return the statistics; empty where the test has no estimate
   */
  public static Optional<PermutationDistribution> of(
      PermutationComparison test, Sample sample, Settings settings) {
    TwoArms<double[]> outcome = sample.outcome();
    TwoArms<Integer> sizes = outcome.map(arm -> arm.length);
    if (JoinedArms.tooFew(sizes).isPresent()) {
      return Optional.empty();
    }
    RelabellingDesign design = RelabellingDesign.of(sizes, sample.strata());
    CentredValues centred = new CentredValues(design, JoinedArms.of(outcome, 0));
    if (design.weight() == 0 || centred.unit() == 0) {
      return Optional.empty();
    }
    LabelledMeans means = new LabelledMeans(design, centred, test.scaling());
    Alternative alternative = settings.inference().alternative();
    means.countAgainst(alternative);
    Resampling draw = Resampling.of(settings, Resampling.PERMUTATIONS);
    double[] statistics =
        design.enumerable()
            ? enumerated(design, means, alternative)
            : drawn(design, means, alternative, draw);
    Arrays.sort(statistics);
    return Optional.of(
        new PermutationDistribution(statistics, means, alternative, design.enumerable()));
  }

  private static double[] enumerated(
      RelabellingDesign design, LabelledMeans means, Alternative alternative) {
    Relabelling all = new Relabelling.Complete(design);
    means.replaced(all.order);
    double[] statistics = new double[(int) Math.rint(design.allocations())];
    int i = 0;
    do {
      statistics[i++] = means.current(alternative, all.order);
    } while (all.next(means));
    return statistics;
  }

  private static double[] drawn(
      RelabellingDesign design, LabelledMeans means, Alternative alternative, Resampling draw) {
    BoundedDraws draws = new BoundedDraws(draw.seed());
    int[] order = design.order();
    double[] statistics = new double[draw.within(design.inFront())];
    for (int i = 0; i < statistics.length; i++) {
      means.draw(draws, order);
      statistics[i] = means.current(alternative, order);
    }
    return statistics;
  }

  /**
   * The statistics of the allocations.
   *
   * @return in increasing order; infinite where neither arm would vary
   */
  public List<Double> statistics() {
    return Arrays.stream(sorted).boxed().toList();
  }

  /**
   * The statistic of the arms as they were.
   *
   * @return experimental minus control; may be infinite
   */
  public double observed() {
    return observed;
  }

  /**
   * What speaks against no difference.
   *
   * @return the test's alternative
   */
  public Alternative alternative() {
    return alternative;
  }

  /**
   * Whether these are all allocations.
   *
   * @return false when they were drawn
   */
  public boolean exact() {
    return exact;
  }

  /**
   * From where on a statistic is as extreme as the observed one, as the test counts.
   *
   * @return a size of the statistic, its value, or minus its value as the alternative is two-sided,
   *     greater or less; ties within rounding are above it
   */
  public double bound() {
    return bound;
  }

  /**
   * How many are as extreme as the observed one.
   *
   * @return the count; over all allocations it is p times their number
   */
  public long extreme() {
    return Arrays.stream(sorted)
        .filter(each -> LabelledMeans.directed(each, alternative) >= bound)
        .count();
  }
}
