// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.equipoise.Tolerance;
import org.equipoise.compare.BootstrapComparison.Kind;
import org.equipoise.compare.Settings.Chance;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.Progress;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many resamples are drawn, what is refused, and who hears of it. */
class ResamplingContractTest {
  private static final Sample SMALL =
      Sample.of(
          new double[] {5, 7, 9, 4, 6, 8, 5.5, 7.25, 6.5, 3, 9.5, 8.25, 4.75},
          new double[] {1, 4, 2, 8, 3, 6, 5, 2.5, 4.25, 3.75, 6.25, 7, 2.25});

  private static Settings asked(int resamples) {
    return Settings.of(Inference.twoSided(0.95))
        .withChance(new Chance(1, OptionalInt.of(resamples), Optional.empty()));
  }

  private static Resampling draw(int resamples) {
    return Resampling.of(asked(resamples), 100);
  }

  private static String refused(Estimation estimation) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(Reason.TOO_MANY);
    return ((NotEstimable) estimation).detail();
  }

  @Test
  void a_usual_number_becomes_smaller_for_a_large_trial_and_one_that_was_asked_for_does_not() {
    assertThat(new Resampling(1, 100_000).within(20_000)).isEqualTo(100_000);
    assertThat(new Resampling(1, 100_000).within(200_000)).isEqualTo(10_000);
    assertThat(new Resampling(1, 100_000).within(1e6)).isEqualTo(400); // beyond the cache
    assertThat(new Resampling(1, 100_000).within(1e12)).isEqualTo(99);
    assertThat(draw(1000).within(1e6)).isEqualTo(1000);
  }

  @Test
  void the_largest_number_that_fits_is_named_and_accepted() {
    NotEstimable why = draw(2000).refusal(1e6, Integer.MAX_VALUE).orElseThrow();
    assertThat(why.detail())
        .isEqualTo(
            "2000 resamples are more than can be drawn in about a minute; of so many participants"
                + " at most 1199 are");
    assertThat(draw(1199).refusal(1e6, Integer.MAX_VALUE)).isEmpty();
    assertThat(draw(1200).refusal(1e6, Integer.MAX_VALUE)).isPresent();
    assertThat(draw(99).refusal(1e12, Integer.MAX_VALUE)).isEmpty();
    assertThat(draw(100).refusal(1e12, Integer.MAX_VALUE)).isPresent();
    assertThat(new Resampling(1, 100_000).refusal(1e12, Integer.MAX_VALUE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_billion_permutations_are_refused_at_once(PermutationComparison test) {
    assertThat(refused(test.compare(SMALL, asked(1_000_000_000))))
        .isEqualTo(
            "1000000000 resamples are more than can be drawn in about a minute; of so many"
                + " participants at most 206896551 are");
  }

  @Test
  void replicates_that_are_kept_are_ten_million_at_most() {
    SampleComparison mean = new BootstrapComparison(new ArmStatistic.Mean(), Kind.BCA);
    assertThat(refused(mean.compare(SMALL, asked(10_000_001)))).endsWith("at most 10000000 are");
    assertThat(refused(mean.compare(SMALL, asked(Integer.MAX_VALUE)))).contains("10000000");
  }

  @Test
  void where_all_allocations_are_counted_no_number_is_too_large() {
    Sample few = Sample.of(new double[] {1, 2, 4}, new double[] {3, 5, 7});
    assertThat(PermutationComparison.MEAN.compare(few, asked(1_000_000_000)).conventions().list())
        .anyMatch(each -> each.choice().contains("all 20 allocations enumerated"));
  }

  @Test
  void without_an_interval_the_convention_says_why() {
    double[] first = new double[2000];
    Arrays.setAll(first, i -> i % 97);
    double[] second = new double[2000];
    Arrays.setAll(second, i -> i % 89);
    Resampling many = new Resampling(1, 70_000);
    TwoArms<double[]> arms = new TwoArms<>(first, second);
    Estimation found =
        PermutationComparison.MEAN.compare(arms, Optional.empty(), Inference.twoSided(0.95), many);
    assertThat(found.conventions().list())
        .anyMatch(
            each ->
                each.choice()
                    .endsWith(
                        "no interval: its tests would draw 70000 allocations of 4000 participants"
                            + " some thirty times"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"permutation", "bootstrap"})
  void progress_is_heard_and_changes_no_number(String method) {
    SampleComparison comparison =
        method.equals("permutation")
            ? PermutationComparison.STUDENTIZED
            : new BootstrapComparison(new ArmStatistic.Median(), Kind.PERCENTILE);
    List<String> heard = new ArrayList<>();
    Progress progress =
        (what, done, all) -> {
          assertThat(done).isBetween(0L, all);
          heard.add(what);
        };
    Settings settings = asked(1999);

    assertThat(comparison.compare(SMALL, settings.withProgress(progress)))
        .isEqualTo(comparison.compare(SMALL, settings));
    assertThat(heard).isNotEmpty().allMatch(what -> what.startsWith(method));
  }

  /** The resamples of a median by the definition: drawn, sorted, the middle taken. */
  @Test
  void counted_resamples_are_those_that_sorting_gives() {
    RandomGenerator random = Shuffles.generator(11);
    double[] first = IntStream.range(0, 31).mapToDouble(i -> random.nextInt(12)).toArray();
    double[] second = IntStream.range(0, 24).mapToDouble(i -> random.nextGaussian()).toArray();
    for (ArmStatistic statistic :
        List.of(new ArmStatistic.Median(), new ArmStatistic.TrimmedMean(0.2))) {
      BootstrapDistribution found =
          BootstrapDistribution.of(new TwoArms<>(first, second), statistic, new Resampling(3, 500));
      List<Double> expected = ResampledSlowly.differences(first, second, statistic, 3, 500);
      for (int i = 0; i < expected.size(); i++) {
        Tolerance.CLOSED_FORM.check(expected.get(i), found.replicates().get(i), 20, "replicate");
      }
    }
  }
}
