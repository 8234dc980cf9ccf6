// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bootstrap of the difference in medians of arms with ties, against its whole distribution: all
 * n1^n1 n2^n2 resamples, each once.
 */
class BootstrapMedianBruteForceTest {
  private static final int RESAMPLES = 200_000;

  /** Of some 80 comparisons one is off by more than this many standard errors in a million runs. */
  private static final double DEVIATIONS = 6;

  private static final double TAIL = 0.05;

  static Stream<TwoArms<double[]>> arms() {
    return Stream.of(
        new TwoArms<>(new double[] {1, 2, 2, 5, 7}, new double[] {0, 2, 2, 3}),
        new TwoArms<>(new double[] {3, 3, 3, 4}, new double[] {1, 1, 3, 6, 6}),
        new TwoArms<>(new double[] {0, 0, 1}, new double[] {2, 2, 5, 9, 9}),
        new TwoArms<>(new double[] {-2, 3, 4, 4, 10}, new double[] {1, 4, 4, 8}));
  }

  /** The exact distribution of an arm's median over all its resamples. */
  private static Map<Double, Double> medians(double[] values) {
    int n = values.length;
    int all = (int) Math.rint(Math.pow(n, n));
    Map<Double, Double> shares = new TreeMap<>();
    for (int code = 0; code < all; code++) {
      double[] resample = new double[n];
      int rest = code;
      for (int i = 0; i < n; i++) {
        resample[i] = values[rest % n];
        rest /= n;
      }
      shares.merge(median(resample), 1.0 / all, Double::sum);
    }
    return shares;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private static NavigableMap<Double, Double> differences(TwoArms<double[]> arms) {
    NavigableMap<Double, Double> shares = new TreeMap<>();
    medians(arms.experimental())
        .forEach(
            (x, p) ->
                medians(arms.control()).forEach((y, q) -> shares.merge(x - y, p * q, Double::sum)));
    return shares;
  }

  private static double within(double share) {
    return DEVIATIONS * Math.sqrt(share * (1 - share) / RESAMPLES) + 1e-12;
  }

  @ParameterizedTest
  @MethodSource("arms")
  void resamples_have_the_shares_of_all_that_there_are(TwoArms<double[]> arms) {
    NavigableMap<Double, Double> exact = differences(arms);
    BootstrapDistribution drawn =
        BootstrapDistribution.of(arms, new ArmStatistic.Median(), new Resampling(9, RESAMPLES));
    Map<Double, Double> shares = new TreeMap<>();
    drawn
        .replicates()
        .forEach(each -> shares.merge(Math.rint(each * 4) / 4, 1.0 / RESAMPLES, Double::sum));

    assertThat(exact.keySet()).containsAll(shares.keySet());
    exact.forEach(
        (difference, share) ->
            assertThat(Math.abs(shares.getOrDefault(difference, 0.0) - share))
                .as("%s", difference)
                .isLessThan(within(share)));
    double estimate = median(arms.experimental()) - median(arms.control());
    Tolerance.CLOSED_FORM.check(estimate, drawn.estimate(), 1, "estimate");
    double below = exact.headMap(estimate, false).values().stream().mapToDouble(x -> x).sum();
    assertThat(Math.abs(drawn.below() - below)).as("ties are not below").isLessThan(within(below));
  }

  @ParameterizedTest
  @MethodSource("arms")
  void bca_limits_are_the_values_of_the_whole_distribution(TwoArms<double[]> arms) {
    NavigableMap<Double, Double> exact = differences(arms);
    double estimate = median(arms.experimental()) - median(arms.control());
    double below = exact.headMap(estimate, false).values().stream().mapToDouble(x -> x).sum();
    double acceleration = acceleration(arms);
    Estimate ours =
        Arms.estimated(
            new BootstrapComparison(new ArmStatistic.Median(), BootstrapComparison.Kind.BCA)
                .compare(arms, Inference.twoSided(1 - 2 * TAIL), new Resampling(9, RESAMPLES)));
    Interval interval = ours.interval().orElseThrow();

    Tolerance.ITERATIVE.check(acceleration, ours.more().get("acceleration"), 1, "acceleration");
    limit(exact, moved(below, acceleration, TAIL), interval.lower());
    limit(exact, moved(below, acceleration, 1 - TAIL), interval.upper());
  }

  /** Efron's formula, written out. */
  private static double moved(double below, double a, double p) {
    double z0 = Normal.quantile(below);
    double z = z0 + Normal.quantile(p);
    return Normal.cdf(z0 + z / (1 - a * z));
  }

  private static double acceleration(TwoArms<double[]> arms) {
    double squares = 0;
    double cubes = 0;
    for (int arm = 0; arm < 2; arm++) {
      double[] own = arm == 0 ? arms.experimental() : arms.control();
      int n = own.length;
      double[] without = new double[n];
      for (int i = 0; i < n; i++) {
        double[] others = new double[n - 1];
        System.arraycopy(own, 0, others, 0, i);
        System.arraycopy(own, i + 1, others, i, n - 1 - i);
        without[i] = median(others);
      }
      double mean = Arrays.stream(without).average().orElseThrow();
      for (double each : without) {
        double u = (arm == 0 ? 1 : -1) * (n - 1.0) / n * (mean - each);
        squares += u * u;
        cubes += u * u * u;
      }
    }
    return cubes / (6 * Math.pow(squares, 1.5));
  }

  /** The value whose steps hold the probability, or where chance may decide, either of two. */
  private static void limit(NavigableMap<Double, Double> exact, double p, double ours) {
    double slack = 3 * within(p);
    assertThat(ours).isBetween(quantile(exact, p - slack), quantile(exact, p + slack));
  }

  private static double quantile(NavigableMap<Double, Double> exact, double p) {
    double sum = 0;
    for (Map.Entry<Double, Double> step : exact.entrySet()) {
      sum += step.getValue();
      if (sum >= p) {
        return step.getKey();
      }
    }
    return exact.lastKey();
  }
}
