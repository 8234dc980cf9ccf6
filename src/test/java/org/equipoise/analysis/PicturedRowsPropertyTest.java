// SPDX-License-Identifier: Apache-2.0
package org.equipoise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.compare.BootstrapDistribution;
import org.equipoise.compare.Inference;
import org.equipoise.compare.PermutationDistribution;
import org.equipoise.compare.Settings;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Measurement;
import org.equipoise.evidence.Participants;
import org.equipoise.method.Catalogue;
import org.equipoise.method.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What figures draw of a row has the numbers of the row. */
class PicturedRowsPropertyTest {
  private static final Measurement OUTCOME = Measurement.of("y", "post");

  static Stream<Arguments> cases() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20260411L);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              boolean small = i % 2 == 0; // all allocations
              double[] experimental = values(rng, small ? 4 + i % 5 : 30, i % 3 == 0);
              double[] control = values(rng, small ? 5 : 25, i % 3 == 0);
              return Arguments.of(
                  i,
                  List.of(Alternative.values()).get(i % 3),
                  new TwoArms<>(experimental, control));
            });
  }

  private static double[] values(RandomGenerator rng, int n, boolean tied) {
    return IntStream.range(0, n)
        .mapToDouble(i -> tied ? rng.nextInt(5) : 10 + 3 * rng.nextGaussian())
        .toArray();
  }

  private static List<ComparisonRow> rows(
      TwoArms<double[]> arms, Alternative alternative, String... ids) {
    Settings settings =
        Settings.of(new Inference(0.9, alternative))
            .withChance(new Settings.Chance(17, OptionalInt.of(4000), Optional.empty()));
    List<Method> methods = Stream.of(ids).map(id -> Catalogue.find(id).orElseThrow()).toList();
    ComparisonPlan plan =
        new ComparisonPlan(methods, settings, Optional.empty(), List.of(), Optional.empty());
    Participants participants =
        new Trials.Data().post("y", arms.experimental(), arms.control()).build();
    return Comparisons.of("", participants, OUTCOME, Optional.empty(), plan);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void as_many_allocations_are_shaded_as_p_counts(
      int id, Alternative alternative, TwoArms<double[]> arms) {
    for (ComparisonRow row : rows(arms, alternative, "permutation", "permutation-mean")) {
      PermutationDistribution drawn = row.permutations().orElseThrow();
      Estimate estimate = (Estimate) row.estimation();
      double all = drawn.statistics().size();
      double extreme = drawn.extreme();
      double p = drawn.exact() ? extreme / all : (extreme + 1) / (all + 1);
      Tolerance.EXACT.check(estimate.test().orElseThrow().p(), p, row.method());
      Tolerance.EXACT.check(
          estimate.test().orElseThrow().statistic(), drawn.observed(), "statistic");
      assertThat(drawn.exact()).isEqualTo(id % 2 == 0);
      assertThat(drawn.statistics()).isSorted();
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void percentile_limits_are_quantiles_of_the_resamples_that_are_drawn(
      int id, Alternative alternative, TwoArms<double[]> arms) {
    ComparisonRow row = rows(arms, alternative, "bootstrap-percentile").get(0);
    BootstrapDistribution drawn = row.resamples().orElseThrow();
    Interval interval = ((Estimate) row.estimation()).interval().orElseThrow();
    long outside = drawn.replicates().stream().filter(each -> !interval.contains(each)).count();
    assertThat((double) outside / drawn.size()).isLessThanOrEqualTo(0.1);
    assertThat(rows(arms, alternative, "bootstrap-trimmed").get(0).resamples()).isPresent();
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void shares_of_normal_arms_are_those_of_their_own_methods(
      int id, Alternative alternative, TwoArms<double[]> arms) {
    List<ComparisonRow> rows = rows(arms, alternative, "d", "cl", "u3", "overlap", "ks");
    NormalShares shares = rows.get(2).normalShares().orElseThrow();
    assertThat(rows.subList(0, 4).stream().map(ComparisonRow::estimation))
        .containsExactly(shares.d(), shares.superiority(), shares.u3(), shares.overlap());
    assertThat(rows.get(4).normalShares()).isEmpty();
    assertThat(rows.get(4).permutations()).isEmpty();
    assertThat(rows.get(0).resamples()).isEmpty();
  }
}
