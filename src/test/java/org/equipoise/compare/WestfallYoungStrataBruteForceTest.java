// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.equipoise.Tolerance;
import org.equipoise.compare.WestfallYoung.Adjustment;
import org.equipoise.core.Alternative;
import org.equipoise.core.TwoArms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Step-down max-T within strata by the slow definition: every subset of the participants that has
 * as many of each stratum as the experimental arm, each with the t of all outcomes.
 */
class WestfallYoungStrataBruteForceTest {
  /** Ties of an enumeration are equal but for rounding. */
  private static final double TIE = 1e-9;

  static Stream<Arguments> trials() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20260412L);
    return IntStream.range(0, 30)
        .mapToObj(
            i -> {
              int[] strata = IntStream.range(0, 9).map(j -> j < 4 ? 0 : j < 7 ? 1 : 2).toArray();
              boolean[] experimental = new boolean[9];
              for (int j : new int[] {0, 1 + i % 2, 4, 7}) {
                experimental[j] = true;
              }
              experimental[3] = i % 3 == 0;
              double[][] y = new double[3][9];
              for (double[] outcome : y) {
                for (int j = 0; j < 9; j++) {
                  outcome[j] = i % 4 == 0 ? rng.nextInt(4) : 5 * strata[j] + rng.nextGaussian();
                }
              }
              return Arguments.of(
                  i, List.of(Alternative.values()).get(i % 3), strata, experimental, List.of(y));
            });
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("trials")
  void adjusted_p_values_are_those_of_all_allocations_within_strata(
      int id, Alternative alternative, int[] strata, boolean[] experimental, List<double[]> y) {
    List<TwoArms<double[]>> outcomes = y.stream().map(each -> split(each, experimental)).toList();
    double[] codes = IntStream.of(strata).asDoubleStream().toArray();
    TwoArms<int[]> own =
        split(codes, experimental)
            .map(arm -> IntStream.range(0, arm.length).map(i -> (int) arm[i]).toArray());
    Adjustment ours =
        WestfallYoung.adjust(outcomes, Optional.of(own), alternative, new Resampling(1, 99));
    double[][] slow = slowly(y, strata, experimental, alternative);

    for (int o = 0; o < y.size(); o++) {
      Tolerance.CLOSED_FORM.check(slow[0][o], ours.outcomes().get(o).p(), "p");
      Tolerance.CLOSED_FORM.check(slow[1][o], ours.outcomes().get(o).adjusted(), "adjusted");
    }
    Assertions.assertThat((double) ours.allocations()).isEqualTo(slow[2][0]);
  }

  private static TwoArms<double[]> split(double[] values, boolean[] experimental) {
    return new TwoArms<>(true, false)
        .map(
            arm ->
                IntStream.range(0, values.length)
                    .filter(i -> experimental[i] == arm)
                    .mapToDouble(i -> values[i])
                    .toArray());
  }

  /** The p-values, the adjusted ones, and the number of allocations. */
  private static double[][] slowly(
      List<double[]> y, int[] strata, boolean[] experimental, Alternative alternative) {
    List<double[]> centred = y.stream().map(each -> centred(each, strata)).toList();
    double[] observed = directed(centred, experimental, alternative);
    List<Integer> order =
        IntStream.range(0, y.size())
            .boxed()
            .sorted((a, b) -> Double.compare(observed[b], observed[a]))
            .toList();
    double[] alone = new double[y.size()];
    double[] reached = new double[y.size()];
    List<boolean[]> all = allocations(strata, experimental);
    for (boolean[] allocation : all) {
      double[] t = directed(centred, allocation, alternative);
      double largest = Double.NEGATIVE_INFINITY;
      for (int r = order.size() - 1; r >= 0; r--) {
        int o = order.get(r);
        largest = Math.max(largest, t[o]);
        alone[o] += t[o] >= observed[o] - TIE ? 1.0 / all.size() : 0;
        reached[o] += largest >= observed[o] - TIE ? 1.0 / all.size() : 0;
      }
    }
    double highest = 0;
    for (int o : order) {
      highest = Math.max(highest, reached[o]);
      reached[o] = highest;
    }
    return new double[][] {rounded(alone, all), rounded(reached, all), {all.size()}};
  }

  /** Sums of 1/n have rounding; counts over n have none. */
  private static double[] rounded(double[] shares, List<boolean[]> all) {
    return IntStream.range(0, shares.length)
        .mapToDouble(i -> Math.rint(shares[i] * all.size()) / all.size())
        .toArray();
  }

  private static List<boolean[]> allocations(int[] strata, boolean[] experimental) {
    List<boolean[]> all = new ArrayList<>();
    for (int code = 0; code < 1 << strata.length; code++) {
      boolean[] allocation = new boolean[strata.length];
      int[] more = new int[3];
      for (int i = 0; i < strata.length; i++) {
        allocation[i] = (code >> i & 1) == 1;
        more[strata[i]] += (allocation[i] ? 1 : 0) - (experimental[i] ? 1 : 0);
      }
      if (more[0] == 0 && more[1] == 0 && more[2] == 0) {
        all.add(allocation);
      }
    }
    return all;
  }

  private static double[] centred(double[] y, int[] strata) {
    double[] centred = y.clone();
    for (int s = 0; s < 3; s++) {
      int stratum = s;
      double mean =
          IntStream.range(0, y.length)
              .filter(i -> strata[i] == stratum)
              .mapToDouble(i -> y[i])
              .average()
              .orElseThrow();
      IntStream.range(0, y.length)
          .filter(i -> strata[i] == stratum)
          .forEach(i -> centred[i] = y[i] - mean);
    }
    return centred;
  }

  private static double[] directed(
      List<double[]> centred, boolean[] allocation, Alternative alternative) {
    return centred.stream()
        .mapToDouble(y -> welch(split(y, allocation)))
        .map(
            t ->
                alternative == Alternative.TWO_SIDED
                    ? Math.abs(t)
                    : alternative == Alternative.GREATER ? t : -t)
        .toArray();
  }

  private static double welch(TwoArms<double[]> arms) {
    TwoArms<Double> means = arms.map(WestfallYoungStrataBruteForceTest::mean);
    double difference = means.experimental() - means.control();
    double variance =
        squares(arms.experimental(), means.experimental())
            + squares(arms.control(), means.control());
    // Means of ties differ by rounding alone.
    return Math.abs(difference) < TIE ? 0 : difference / Math.sqrt(variance < TIE ? 0 : variance);
  }

  private static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
  }

  private static double squares(double[] values, double mean) {
    double n = values.length;
    return IntStream.range(0, values.length)
        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean) / (n * (n - 1)))
        .sum();
  }
}
