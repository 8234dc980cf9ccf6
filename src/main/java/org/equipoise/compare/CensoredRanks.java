// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import org.equipoise.core.Conventions;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Reference;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.ProbabilityOfSuperiority;
import org.equipoise.evidence.Sample;

/**
 * Compares by ranks two arms with values below a detection limit: those are tied with each other,
 * below all others, whatever their limits. Nothing is put in their place.
 *
 * <p>The test is Wilcoxon's, its statistic U of the experimental arm. The estimate is what U is
 * about and does not depend on unknown values: the probability of superiority, P(X &gt; Y) + P(X =
 * Y)/2, with DeLong's standard error and interval, which are not dual to the test. {@code
 * censored1} and {@code censored2} count the values below the limit.
 *
 * <p>Sign: above 1/2 when experimental values are larger. No unit. Where DeLong's variance is 0
 * there is an estimate and a test, and no interval.
 *
 * @see WilcoxonComparison
 * @see ProbabilityOfSuperiority
 */
public enum CensoredRanks implements SampleComparison {
  /** The procedure. */
  LOD_RANK;

  private static final Conventions CHOICE =
      Conventions.of(
          "lod-rank",
          "values below the detection limit tied with each other, below all others, whatever their"
              + " limits; Wilcoxon's test, exact without ties and with fewer than 50 in both arms,"
              + " else normal with tie and continuity corrections",
          Reference.WILCOXON_1945,
          Reference.MANN_WHITNEY_1947);

  @Override
  public Estimation compare(Sample sample, Settings settings) {
    Inference inference = settings.inference();
    return inference
        .refusal()
        .<Estimation>map(each -> each)
        .orElseGet(() -> of(lowest(sample), inference, sample));
  }

  private static Estimation of(TwoArms<double[]> arms, Inference inference, Sample sample) {
    Estimation wilcoxon = WilcoxonComparison.WILCOXON.compare(arms, inference);
    if (!(wilcoxon instanceof Estimate ranks)) {
      return wilcoxon;
    }
    Estimate superiority = ProbabilityOfSuperiority.DELONG.estimate(arms, inference.sharedLevel());
    Estimate estimate =
        superiority
            .withConventions(superiority.conventions().and(CHOICE))
            .withTest(ranks.test().orElseThrow());
    if (superiority.interval().isPresent()) {
      estimate = estimate.withInterval(inference.interval(superiority.interval().get(), 0, 1));
    }
    TwoArms<Integer> censored = below(sample).map(CensoredRanks::count);
    return estimate
        .with("censored1", censored.experimental())
        .with("censored2", censored.control());
  }

  /** The values, with one below all of them in place of those below the limit. */
  private static TwoArms<double[]> lowest(Sample sample) {
    TwoArms<double[]> outcome = sample.outcome();
    TwoArms<boolean[]> below = below(sample);
    double lowest = Math.nextDown(Math.min(min(outcome.experimental()), min(outcome.control())));
    return new TwoArms<>(
        filled(outcome.experimental(), below.experimental(), lowest),
        filled(outcome.control(), below.control(), lowest));
  }

  private static TwoArms<boolean[]> below(Sample sample) {
    return sample.below().orElseGet(() -> sample.outcome().map(arm -> new boolean[arm.length]));
  }

  private static double[] filled(double[] outcome, boolean[] below, double lowest) {
    double[] values = outcome.clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = below[i] ? lowest : values[i];
    }
    return values;
  }

  private static double min(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) {
      min = Math.min(min, value);
    }
    return min;
  }

  private static int count(boolean[] below) {
    int count = 0;
    for (boolean each : below) {
      count += each ? 1 : 0;
    }
    return count;
  }
}
