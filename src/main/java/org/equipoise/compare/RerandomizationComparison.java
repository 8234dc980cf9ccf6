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
import org.equipoise.design.AllocationScheme;
import org.equipoise.effect.Estimability;
import org.equipoise.evidence.Sample;

/**
 * The test that follows the trial's own scheme: how often Welch's t is as extreme as the observed
 * one when the participants, with the outcomes that they have, are allocated again as they were.
 *
 * <p>With up to 19 participants every allocation counts with its probability under the scheme, and
 * p is exact; else m are drawn, and p = (b + 1)/(m + 1). An allocation that leaves fewer than 2
 * participants in an arm counts as extreme. There is no interval.
 *
 * <p>Permuted blocks, the biased coin and the urn also pass over those who were recruited but have
 * no outcome, which the places in the order of recruitment tell; the other schemes allocate those
 * who have one.
 *
 * <p>Sign: experimental minus control. Units: those of the outcome. Needs 2 participants in each
 * arm, the order of recruitment, the scheme, for stratified blocks the strata, and for minimization
 * the factors.
 *
 * @see <a href="https://doi.org/10.1002/9781118742112">Rosenberger and Lachin (2015), Randomization
 *     in Clinical Trials, 2nd edition, chapter 6</a>
 */
public enum RerandomizationComparison implements SampleComparison {
  /** The only one. */
  RERANDOMIZATION;

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Optional<AllocationScheme> scheme = settings.chance().scheme();
    if (scheme.isEmpty()) {
      return unsuitable("the scheme by which participants were allocated is not known (--trial)");
    }
    if (sample.order().isEmpty()) {
      return unsuitable("the order in which participants were recruited is not known");
    }
    if (scheme.get() instanceof AllocationScheme.Stratified && sample.strata().isEmpty()) {
      return unsuitable("the strata within which participants were allocated are not known");
    }
    if (scheme.get() instanceof AllocationScheme.Minimization minimization
        && sample.factors().size() != minimization.factors().size()) {
      return unsuitable("the factors that minimization balanced are not known");
    }
    Optional<NotEstimable> refusal = JoinedArms.tooFew(new TwoArms<>(sample.n1(), sample.n2()));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Resampling draw = Resampling.of(settings, Resampling.PERMUTATIONS);
    return compare(
        Recruitment.of(sample, scheme.get()), sample.outcome(), settings.inference(), draw);
  }

  private static NotEstimable unsuitable(String why) {
    return new NotEstimable(Reason.UNSUITABLE, why);
  }

  private static Estimation compare(
      Recruitment recruited, TwoArms<double[]> outcome, Inference inference, Resampling draw) {
    TwoArms<Integer> sizes = outcome.map(arm -> arm.length);
    RelabellingDesign whole = RelabellingDesign.of(sizes, Optional.empty());
    CentredValues centred = new CentredValues(whole, JoinedArms.of(outcome, 0));
    if (centred.unit() == 0) {
      return new NotEstimable(Reason.ZERO_VARIANCE, "the outcome does not vary");
    }
    if (recruited.impossible()) {
      return new NotEstimable(
          Reason.INCONSISTENT,
          "the allocations in their order of recruitment cannot come from the scheme "
              + recruited.scheme().label());
    }
    Optional<NotEstimable> tooMany = SchemeCount.refusal(recruited, draw);
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    LabelledMeans means = new LabelledMeans(whole, centred, Scaling.STUDENTIZED);
    double se = means.standardError();
    if (!Double.isFinite(means.difference()) || !Double.isFinite(se)) {
      return Estimability.overflow();
    }
    LabelledByScheme labels = new LabelledByScheme(centred.array(), recruited.places());
    SchemeCount count = SchemeCount.of(labels, recruited, inference.alternative(), draw);
    SignificanceTest test =
        new SignificanceTest(
            means.observed(), OptionalDouble.empty(), count.p(), inference.alternative());
    Estimate estimate =
        Estimate.of(means.difference(), conventions(recruited.scheme(), count, draw.seed()))
            .withTest(test)
            .with("resamples", (double) count.allocations())
            .with("p_mcse", count.error());
    return se > 0 ? estimate.withStandardError(se) : estimate;
  }

  private static Conventions conventions(AllocationScheme scheme, SchemeCount count, long seed) {
    String how =
        count.error() == 0
            ? "all " + count.allocations() + " allocations with their probabilities, p exact"
            : count.allocations()
                + " allocations drawn from seed "
                + seed
                + ", p = (b + 1)/(m + 1)";
    return Conventions.of(
        "re-randomization",
        "Welch's t under the trial's own scheme, " + scheme.label() + "; " + how + "; no interval",
        Reference.ROSENBERGER_LACHIN_2015,
        Reference.PHIPSON_SMYTH_2010);
  }
}
