// SPDX-License-Identifier: Apache-2.0
package org.equipoise.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Reported;
import org.equipoise.numeric.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ranges against a dense grid over the rounding box, and percentages against all counts. */
class RowChecksBruteForceTest {
  private static final int STEPS = 12;

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static List<Double> grid(Bounds bounds) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(i -> bounds.low() + (bounds.high() - bounds.low()) * i / STEPS)
        .toList();
  }

  private static String fixed(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  static Stream<Arguments> boxes() {
    RandomGenerator rng = random(20260801L);
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                Arguments.of(
                    i,
                    fixed(rng.nextDouble(0.6, 4), i % 3),
                    fixed(rng.nextDouble(0.6, 4), (i + 1) % 3),
                    fixed(rng.nextDouble(0, 6), (i + 2) % 3)));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("boxes")
  void no_place_of_the_box_has_a_correlation_outside_its_range(
      int id, String pre, String post, String change) {
    Bounds a = Bounds.of(Reported.parse(pre));
    Bounds b = Bounds.of(Reported.parse(post));
    Bounds c = Bounds.of(Reported.parse(change)).notNegative();
    Bounds range = ImpliedR.range(a, b, c);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : grid(a)) {
      for (double y : grid(b)) {
        for (double z : grid(c)) {
          double r = (x * x + y * y - z * z) / (2 * x * y);
          low = Math.min(low, r);
          high = Math.max(high, r);
        }
      }
    }
    double slack = 1e-12 * (1 + Math.abs(range.low()) + Math.abs(range.high()));
    assertThat(low).isGreaterThanOrEqualTo(range.low() - slack);
    assertThat(high).isLessThanOrEqualTo(range.high() + slack);
    double width = range.high() - range.low();
    assertThat(high - low).as("the range is not much too wide").isGreaterThan(0.95 * width);
  }

  static Stream<Arguments> tables() {
    RandomGenerator rng = random(20260802L);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              int n1 = rng.nextInt(3, 40);
              int n2 = rng.nextInt(3, 40);
              String mean1 = fixed(rng.nextDouble(0, 3), i % 3);
              String mean2 = fixed(rng.nextDouble(0, 3), i % 3);
              String sd1 = fixed(rng.nextDouble(0.7, 3), i % 3);
              String sd2 = fixed(rng.nextDouble(0.7, 3), i % 3);
              return Arguments.of(arm(n1, mean1, sd1), arm(n2, mean2, sd2));
            });
  }

  private static BaselineVariable.ArmMean arm(int n, String mean, String sd) {
    return new BaselineVariable.ArmMean(n, Reported.parse(mean), Reported.parse(sd));
  }

  @ParameterizedTest(name = "{0} and {1}")
  @MethodSource("tables")
  void no_place_of_the_box_has_a_baseline_p_outside_its_range(
      BaselineVariable.ArmMean one, BaselineVariable.ArmMean two) {
    Bounds range = new BaselineVariable("", one, two).p().orElseThrow();
    double low = 1;
    double high = 0;
    Bounds apart =
        new Bounds(
            Bounds.of(one.mean()).low() - Bounds.of(two.mean()).high(),
            Bounds.of(one.mean()).high() - Bounds.of(two.mean()).low());
    for (double difference : grid(apart)) {
      for (double s1 : grid(Bounds.of(one.sd()))) {
        for (double s2 : grid(Bounds.of(two.sd()))) {
          int df = one.n() + two.n() - 2;
          double pooled = Math.sqrt(((one.n() - 1) * s1 * s1 + (two.n() - 1) * s2 * s2) / df);
          double t = difference / (pooled * Math.sqrt(1.0 / one.n() + 1.0 / two.n()));
          double p = StudentT.twoSided(t, df);
          low = Math.min(low, p);
          high = Math.max(high, p);
        }
      }
    }
    Tolerance.ITERATIVE.check(low, range.low(), "the smallest p is at a corner");
    assertThat(high).isLessThanOrEqualTo(range.high() * (1 + 1e-12));
    boolean nothing = apart.low() <= 0 && apart.high() >= 0;
    Tolerance.ITERATIVE.check(nothing ? 1 : high, range.high(), "the largest p");
  }

  @Test
  void welchs_degrees_of_freedom_over_the_rounding_of_two_sds_hold_the_grids() {
    RandomGenerator rng = random(20260803L);
    for (int i = 0; i < 100; i++) {
      int n1 = rng.nextInt(2, 40);
      int n2 = rng.nextInt(2, 40);
      String sd1 = fixed(rng.nextDouble(0.6, 5), i % 2);
      String sd2 = fixed(rng.nextDouble(0.6, 5), i % 2);
      Finding found =
          FittingDf.DF.check(
              Rows.of(
                  "test=t",
                  "statistic=1",
                  "df1=0.5",
                  "n1=" + n1,
                  "n2=" + n2,
                  "sd1=" + sd1,
                  "sd2=" + sd2));
      List<Double> all = new ArrayList<>();
      for (double s1 : grid(Bounds.of(Reported.parse(sd1)))) {
        for (double s2 : grid(Bounds.of(Reported.parse(sd2)))) {
          double v1 = s1 * s1 / n1;
          double v2 = s2 * s2 / n2;
          all.add((v1 + v2) * (v1 + v2) / (v1 * v1 / (n1 - 1) + v2 * v2 / (n2 - 1)));
        }
      }
      Bounds grid = Bounds.around(all);
      Tolerance.ITERATIVE.check(grid.low(), found.low().orElseThrow(), found.sentence());
      double high = found.high().orElseThrow();
      assertThat(grid.high()).as(found.sentence()).isLessThanOrEqualTo(high * (1 + 1e-12));
      assertThat(grid.high()).as(found.sentence()).isGreaterThan(0.98 * high);
    }
  }

  /** 100 k/n rounded by BigDecimal, half up or half down, for every k. */
  @Test
  void a_percentage_is_of_n_exactly_when_some_count_rounds_to_it() {
    for (int n : new int[] {1, 2, 3, 7, 8, 16, 40, 61}) {
      for (int decimals = 0; decimals <= 2; decimals++) {
        List<String> shares = shares(n, decimals);
        for (int i = 0; i <= 100 * Math.pow(10, decimals); i += decimals == 2 ? 7 : 1) {
          String percent = BigDecimal.valueOf(i, decimals).toPlainString();
          Finding found =
              new Percentage(Rounding.NEAREST).check(Rows.of("percent=" + percent, "n=" + n));
          assertThat(found.outcome() == Outcome.CONSISTENT)
              .as("%s of %s", percent, n)
              .isEqualTo(shares.contains(percent));
        }
      }
    }
  }

  private static List<String> shares(int n, int decimals) {
    return IntStream.rangeClosed(0, n)
        .boxed()
        .flatMap(
            k ->
                Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_DOWN)
                    .map(
                        mode ->
                            BigDecimal.valueOf(100L * k)
                                .divide(BigDecimal.valueOf(n), decimals, mode)
                                .toPlainString()))
        .toList();
  }

  /** All samples of four scores from 0 to 3, at one decimal. */
  @Test
  void every_small_sample_has_values_in_order() {
    for (int code = 0; code < 256; code++) {
      double[] values = new double[4];
      for (int i = 0; i < 4; i++) {
        values[i] = (code >> (2 * i)) & 3;
      }
      Finding found = ValueOrder.ORDER.check(SampleRows.summary(values, 1));
      assertThat(found.outcome()).as(found.sentence()).isEqualTo(Outcome.CONSISTENT);
    }
  }
}
