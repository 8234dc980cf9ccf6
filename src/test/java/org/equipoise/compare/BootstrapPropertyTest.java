// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.compare.BootstrapComparison.Kind;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BootstrapPropertyTest {
  private static final Resampling DRAW = new Resampling(20130101, 1999);
  private static final ArmStatistic[] STATISTICS = {
    new ArmStatistic.Mean(), new ArmStatistic.Median(), new ArmStatistic.TrimmedMean(0.2)
  };

  static Stream<Arguments> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240920L);
    return IntStream.range(0, 30)
        .mapToObj(
            i ->
                Arguments.of(
                    i,
                    STATISTICS[i % 3],
                    new TwoArms<>(values(random), values(random)),
                    random.nextDouble(0.6, 0.95)));
  }

  private static double[] values(RandomGenerator random) {
    double[] values = new double[random.nextInt(8, 20)];
    Arrays.setAll(values, i -> Math.rint(random.nextGaussian(4, 3) * 0x1p20) * 0x1p-20);
    return values;
  }

  private static Estimate compare(
      ArmStatistic statistic, TwoArms<double[]> arms, double level, Alternative alternative) {
    return estimated(
        new BootstrapComparison(statistic, Kind.BCA)
            .compare(arms, new Inference(level, alternative), DRAW));
  }

  private static Estimate compare(ArmStatistic statistic, TwoArms<double[]> arms, double level) {
    return compare(statistic, arms, level, Alternative.TWO_SIDED);
  }

  private static TwoArms<double[]> mapped(TwoArms<double[]> arms, double factor, double shift) {
    return arms.map(arm -> Arrays.stream(arm).map(x -> factor * x + shift).toArray());
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void another_unit_origin_or_order_with_the_same_seed_gives_the_same_interval(
      int id, ArmStatistic statistic, TwoArms<double[]> arms, double level) {
    Estimate ours = compare(statistic, arms, level);

    same(ours, compare(statistic, mapped(arms, 0x1p600, 0), level), 0x1p600);
    same(ours, compare(statistic, mapped(arms, 0x1p-900, 0), level), 0x1p-900);
    same(ours, compare(statistic, mapped(arms, 1, 32), level), 1);
    TwoArms<double[]> reversed =
        arms.map(
            arm ->
                IntStream.range(0, arm.length).mapToDouble(i -> arm[arm.length - 1 - i]).toArray());
    same(ours, compare(statistic, reversed, level), 1);
  }

  private static void same(Estimate expected, Estimate actual, double factor) {
    SPECIAL_FUNCTION.check(expected.value() * factor, actual.value(), 100 * factor, "estimate");
    SPECIAL_FUNCTION.check(
        expected.standardError().orElseThrow() * factor,
        actual.standardError().orElseThrow(),
        100 * factor,
        "se");
    Interval interval = expected.interval().orElseThrow();
    Interval other = actual.interval().orElseThrow();
    SPECIAL_FUNCTION.check(interval.lower() * factor, other.lower(), 100 * factor, "lower");
    SPECIAL_FUNCTION.check(interval.upper() * factor, other.upper(), 100 * factor, "upper");
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void a_one_sided_interval_at_a_level_ends_where_the_two_sided_one_with_twice_the_tail_does(
      int id, ArmStatistic statistic, TwoArms<double[]> arms, double level) {
    Interval two = compare(statistic, arms, 2 * level - 1).interval().orElseThrow();
    Interval greater =
        compare(statistic, arms, level, Alternative.GREATER).interval().orElseThrow();
    Interval less = compare(statistic, arms, level, Alternative.LESS).interval().orElseThrow();

    SPECIAL_FUNCTION.check(two.lower(), greater.lower(), 100, "lower");
    SPECIAL_FUNCTION.check(two.upper(), less.upper(), 100, "upper");
    assertThat(greater.upper()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(less.lower()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void the_jackknife_leaves_out_each_in_turn(
      int id, ArmStatistic statistic, TwoArms<double[]> arms, double level) {
    double[] sorted = Arrays.stream(arms.experimental()).sorted().toArray();
    double[] without = statistic.without(sorted);
    for (int left = 0; left < sorted.length; left++) {
      int skipped = left;
      double[] others =
          IntStream.range(0, sorted.length)
              .filter(i -> i != skipped)
              .mapToDouble(i -> sorted[i])
              .toArray();
      SPECIAL_FUNCTION.check(statistic.of(others), without[left], 10, "without " + left);
    }
  }

  @Test
  void what_resampling_cannot_tell_is_a_reason() {
    double[] varied = {1, 2, 3, 4, 5};
    refused(bca(new double[] {3}, varied), Reason.TOO_FEW);
    refused(bca(new double[] {.1, .1, .1}, .2, .2), Reason.ZERO_VARIANCE);
    refused(bca(new double[] {1e308, -1.7e308}, 1.7e308, -1e308), Reason.OVERFLOW);
    // Ten equal and one low: no resample has a median above, and none below in three draws.
    double[] flat = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0};
    Estimation median =
        new BootstrapComparison(new ArmStatistic.Median(), Kind.BCA)
            .compare(new TwoArms<>(flat, flat), Inference.twoSided(0.9), new Resampling(1, 3));
    refused(median, Reason.ZERO_VARIANCE);
    double[] edge = {0, 0, 0, 1, 1, 1};
    double[] zero = {0, 0};
    Estimation one =
        new BootstrapComparison(new ArmStatistic.Mean(), Kind.BCA)
            .compare(new TwoArms<>(edge, zero), Inference.twoSided(0.9), new Resampling(1, 2));
    assertThat(one).isInstanceOfAny(NotEstimable.class, Estimate.class);
  }

  @Test
  void the_distribution_is_there_for_figures() {
    double[] first = {1, 4, 2, 8, 5, 7};
    double[] second = {3, 1, 4, 1, 5, 9, 2, 6};
    BootstrapDistribution drawn =
        BootstrapDistribution.of(
            new TwoArms<>(first, second), new ArmStatistic.Mean(), new Resampling(2, 4000));

    assertThat(drawn.size()).isEqualTo(4000);
    assertThat(drawn.replicates()).hasSize(4000).isSorted();
    assertThat(drawn.density().orElseThrow().at(drawn.estimate())).isPositive();
    assertThat(Math.abs(drawn.bias())).isLessThan(0.1 * drawn.standardError());
    assertThat(new Resampling(1, 10_000).within(200_000)).isEqualTo(10_000);
  }

  private static Estimation bca(double[] first, double... second) {
    return new BootstrapComparison(new ArmStatistic.Mean(), Kind.BCA)
        .compare(new TwoArms<>(first, second), Inference.twoSided(0.9), DRAW);
  }

  private static void refused(Estimation estimation, Reason reason) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
  }
}
