// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.equipoise.compare.LabelledMeans.Scaling;
import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Reference;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.Sample;

/**
 * The permutation test of the difference in means: what it would have been had the participants,
 * with the outcomes that they have, been allocated otherwise.
 *
 * <p>All allocations with the same arm sizes (in each stratum, where there are strata) are
 * enumerated when there are 10^6 at most, and p is exact; else m are drawn, and p = (b + 1)/(m + 1)
 * for b statistics as extreme as the observed one. Statistics within 1e-12 are equal.
 *
 * <p>With strata, outcomes enter less the mean of their stratum, and the estimate is Σ w d / Σ w of
 * the differences d within strata with w = n1 n2/(n1 + n2), the least-squares one. The interval
 * holds the shifts of the experimental arm that the test does not reject.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome. Needs 2 participants in each
 * arm.
 *
 * @see <a href="https://doi.org/10.1016/S0167-7152(97)00043-6">Janssen (1997), Stat. Probab. Lett.
 *     36, 9-21</a>
 * @see <a href="https://doi.org/10.1214/13-AOS1090">Chung and Romano (2013), Ann. Statist. 41,
 *     484-507</a>
 * @see <a href="https://doi.org/10.2202/1544-6115.1585">Phipson and Smyth (2010), Stat. Appl.
 *     Genet. Mol. Biol. 9, 39</a>
 */
public enum PermutationComparison implements SampleComparison {
  /**
   * With Welch's t as statistic: right for equal means even where variances differ, in the limit.
   */
  STUDENTIZED(Scaling.STUDENTIZED, "Welch's t"),
  /** With the difference as statistic: its p-value is about equal distributions. */
  MEAN(Scaling.CONSTANT, "the difference in means over its standard deviation");

  /** An interval costs some thirty tests; it is left out where they would cost more than this. */
  private static final double MOST_DRAWS = 4e9;

  private static final int TESTS_PER_INTERVAL = 30;

  /** Beyond it the limits of an interval overflow. */
  private static final double LARGEST_UNIT = 0x1p1000;

  private static final double TOLERANCE = 1e-9;
  private static final double SAMPLED_TOLERANCE = 1e-4;

  private final Scaling scaling;
  private final String statistic;

  PermutationComparison(Scaling scaling, String statistic) {
    this.scaling = scaling;
    this.statistic = statistic;
  }

  Scaling scaling() {
    return scaling;
  }

  /**
   * Compares the arms.
   *
   * @param sample the outcomes, and the strata when allocation was stratified
   * @param settings level, alternative, seed and number of resamples
   * @return the difference with its test and interval, and {@code resamples} and {@code p_mcse},
   *     the Monte Carlo standard error of p, 0 when p is exact; or why there is none
   */
  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Resampling draw = Resampling.of(settings, Resampling.PERMUTATIONS);
    return compare(sample.outcome(), sample.strata(), settings.inference(), draw);
  }

  Estimation compare(
      TwoArms<double[]> outcome,
      Optional<TwoArms<int[]>> strata,
      Inference inference,
      Resampling draw) {
    TwoArms<Integer> sizes = outcome.map(arm -> arm.length);
    Optional<NotEstimable> refusal = JoinedArms.tooFew(sizes);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    RelabellingDesign design = RelabellingDesign.of(sizes, strata);
    if (design.weight() == 0) {
      return new NotEstimable(Reason.NO_DATA, "no stratum has participants of both arms");
    }
    Optional<NotEstimable> tooMany =
        design.enumerable() ? Optional.empty() : draw.refusal(design.inFront(), Integer.MAX_VALUE);
    return tooMany.isPresent()
        ? tooMany.get()
        : new Run(outcome, design, inference, draw).estimate();
  }

  /** One comparison. */
  private final class Run {
    private final TwoArms<double[]> outcome;
    private final RelabellingDesign design;
    private final Inference inference;
    private final Resampling draw;
    private int tests; // of shifts, so far

    Run(TwoArms<double[]> outcome, RelabellingDesign design, Inference inference, Resampling draw) {
      this.outcome = outcome;
      this.design = design;
      this.inference = inference;
      this.draw = draw;
    }

    Estimation estimate() {
      CentredValues centred = new CentredValues(design, JoinedArms.of(outcome, 0));
      if (centred.unit() == 0) {
        return new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary");
      }
      LabelledMeans means = new LabelledMeans(design, centred, scaling);
      double difference = means.difference() / design.weight();
      double se = means.standardError() / design.weight();
      if (!(centred.unit() <= LARGEST_UNIT && Double.isFinite(difference))) {
        return Estimability.overflow();
      }
      PermutationCount count =
          PermutationCount.of(design, means, inference.alternative(), draw, "permutation");
      Estimate estimate =
          Estimate.of(difference, conventions(count))
              .withTest(
                  new SignificanceTest(
                      means.observed(), OptionalDouble.empty(), count.p(), inference.alternative()))
              .with("resamples", (double) count.allocations())
              .with("p_mcse", count.monteCarloError());
      return se > 0 ? withPrecision(estimate, se, count) : estimate;
    }

    private Estimate withPrecision(Estimate estimate, double se, PermutationCount count) {
      Estimate more = scaling == Scaling.STUDENTIZED ? estimate.withStandardError(se) : estimate;
      if (!affordsInterval(count)) {
        return more;
      }
      double value = estimate.value();
      PermutationInterval limits =
          new PermutationInterval(
              shift -> pAt(value + shift * se),
              1 - inference.level(),
              count.exact() ? TOLERANCE : SAMPLED_TOLERANCE);
      return more.withInterval(limits.of(value, se, inference));
    }

    private boolean affordsInterval(PermutationCount count) {
      double draws = count.exact() ? 1 : design.inFront();
      return Resampling.cost((double) count.allocations(), draws) * TESTS_PER_INTERVAL
          <= MOST_DRAWS;
    }

    /** The p-value of the hypothesis of a difference, with the same resamples. */
    private double pAt(double hypothesis) {
      CentredValues shifted = new CentredValues(design, JoinedArms.of(outcome, hypothesis));
      LabelledMeans means = new LabelledMeans(design, shifted, scaling);
      String what = "permutation interval, shift " + ++tests;
      return PermutationCount.of(design, means, inference.alternative(), draw, what).p();
    }

    private Conventions conventions(PermutationCount count) {
      boolean stratified = design.ranges().size() > 1;
      String how =
          count.exact()
              ? "all " + count.allocations() + " allocations enumerated, p exact"
              : count.allocations()
                  + " allocations drawn from seed "
                  + draw.seed()
                  + ", p = (b + 1)/(m + 1)";
      String what = statistic + (stratified ? " of outcomes less their stratum's mean" : "");
      String interval =
          affordsInterval(count)
              ? "the interval holds the shifts that the test does not reject"
              : "no interval: its tests would draw "
                  + count.allocations()
                  + " allocations of "
                  + design.participants()
                  + " participants some thirty times";
      return Conventions.of(
          "permutation",
          what + "; " + how + "; " + interval,
          Reference.JANSSEN_1997,
          Reference.CHUNG_ROMANO_2013,
          Reference.PHIPSON_SMYTH_2010);
    }
  }
}
