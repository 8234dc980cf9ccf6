// SPDX-License-Identifier: Apache-2.0
package org.equipoise.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Reported;
import org.equipoise.numeric.StudentT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From moments to a printed form, unrounded, and back. */
class ConversionPropertyTest {
  /** A row with these numbers and no others. */
  private record Row(Map<String, Double> cells) implements PrintedNumbers {
    @Override
    public Optional<Reported> number(String column) {
      return Optional.ofNullable(cells.get(column))
          .map(value -> new Reported(Double.toString(value), value, 0));
    }

    @Override
    public Optional<String> bound(String column) {
      return Optional.empty();
    }

    @Override
    public boolean has(String column) {
      return cells.containsKey(column);
    }
  }

  private record Arms(int n1, double m1, double s1, int n2, double m2, double s2) {}

  static Stream<Arguments> arms() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    return IntStream.range(0, 100)
        .mapToObj(
            i ->
                Arguments.of(
                    i,
                    new Arms(
                        rng.nextInt(3, 400),
                        rng.nextDouble(5, 90),
                        rng.nextDouble(0.1, 20),
                        rng.nextInt(3, 400),
                        rng.nextDouble(-90, 4),
                        rng.nextDouble(0.1, 20))));
  }

  private static PrintedComparison solved(Map<String, Double> cells) {
    return new PrintedAssembly(cells.keySet(), QuantileModel.NORMAL).comparison("", new Row(cells));
  }

  private static Moments experimental(Reduction<Moments> form) {
    assertThat(form).isInstanceOf(Reduction.Reduced.class);
    return ((Reduction.Reduced<Moments>) form).arms().experimental();
  }

  private static Map<String, Double> cells(Arms x, Object... more) {
    Map<String, Double> cells = new LinkedHashMap<>();
    cells.put("n1", (double) x.n1());
    cells.put("n2", (double) x.n2());
    for (int i = 0; i < more.length; i += 2) {
      cells.put((String) more[i], (Double) more[i + 1]);
    }
    return cells;
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("arms")
  void an_arm_comes_back_from_its_se_and_its_interval(int id, Arms x) {
    double se = x.s1() / Math.sqrt(x.n1());
    double half = -StudentT.quantile(0.025, x.n1() - 1.0) * se;
    for (Map<String, Double> cells :
        List.of(
            cells(x, "mean1", x.m1(), "se1", se, "mean2", x.m2(), "sd2", x.s2()),
            cells(
                x,
                "ci_low1",
                x.m1() - half,
                "ci_high1",
                x.m1() + half,
                "mean2",
                x.m2(),
                "sd2",
                x.s2()))) {
      Moments back = experimental(solved(cells).means().orElseThrow());
      SPECIAL_FUNCTION.check(x.m1(), back.mean(0), x.m1() + half, "mean");
      SPECIAL_FUNCTION.check(
          x.s1(), back.standardDeviation(0), x.s1() + x.m1() * x.s1() / half, "SD");
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("arms")
  void a_difference_comes_back_from_its_tests(int id, Arms x) {
    double md = x.m1() - x.m2();
    double se = x.s1() * Math.sqrt(1.0 / x.n1() + 1.0 / x.n2());
    double t = md / se;
    double df = x.n1() + x.n2() - 2.0;
    double half = -StudentT.quantile(0.025, df) * se;
    double p = StudentT.twoSided(t, df);
    List<Map<String, Double>> forms =
        List.of(
            cells(x, "md", md, "md_se", se),
            cells(x, "md", md, "t", t),
            cells(x, "md", md, "f", t * t),
            cells(x, "md_ci_low", md - half, "md_ci_high", md + half),
            p > 1e-300 ? cells(x, "md", md, "p", p) : cells(x, "md", md, "t", t));
    for (Map<String, Double> cells : forms) {
      Moments back = experimental(solved(cells).conversions().difference().orElseThrow());
      String what = cells.keySet().toString();
      SPECIAL_FUNCTION.check(md, back.mean(0), md + half, what);
      SPECIAL_FUNCTION.check(x.s1(), back.standardDeviation(0), x.s1() * (1 + md / half), what);
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("arms")
  void groups_pool_to_the_moments_of_all_their_people(int id, Arms x) {
    // As two variables: the pooled moments are those of the mixture, whatever the order.
    Moments a = Moments.of(x.n1(), x.m1(), x.s1());
    Moments b = Moments.of(x.n2(), x.m2(), x.s2());
    Moments pooled = ArmPooling.moments(List.of(a, b));
    double n = x.n1() + x.n2();
    double between = (x.m1() - x.m2()) * (x.m1() - x.m2()) * x.n1() * x.n2() / n;
    double within = (x.n1() - 1) * x.s1() * x.s1() + (x.n2() - 1) * x.s2() * x.s2();
    SPECIAL_FUNCTION.check((within + between) / (n - 1), pooled.variance(0), "variance");
    Moments reversed = ArmPooling.moments(List.of(b, a));
    SPECIAL_FUNCTION.check(pooled.variance(0), reversed.variance(0), "order");
    assertThat(pooled.n()).isEqualTo(x.n1() + x.n2());
  }

  @Test
  void pooling_equals_the_moments_of_the_people_themselves() {
    double[] first = {3, 5, 8, 9};
    double[] second = {1, 2, 2};
    double[] third = {14, 12, 13, 18, 11};
    double[] all = {3, 5, 8, 9, 1, 2, 2, 14, 12, 13, 18, 11};
    Moments pooled = ArmPooling.moments(List.of(moments(first), moments(second), moments(third)));
    SPECIAL_FUNCTION.check(moments(all).mean(0), pooled.mean(0), "mean");
    SPECIAL_FUNCTION.check(moments(all).variance(0), pooled.variance(0), "variance");
  }

  private static Moments moments(double... values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Moments.of(values.length, mean, Math.sqrt(squares / (values.length - 1)));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("arms")
  void the_correlation_comes_back_from_the_three_sds(int id, Arms x) {
    double r = Math.sin(id);
    double change = Math.sqrt(x.s1() * x.s1() + x.s2() * x.s2() - 2 * r * x.s1() * x.s2());
    double size = (x.s1() / x.s2() + x.s2() / x.s1() + 1);
    SPECIAL_FUNCTION.check(r, ChangeRelations.correlation(x.s1(), x.s2(), change), size, "r");
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("arms")
  void quantiles_move_with_shift_and_scale(int id, Arms x) {
    double[] five = {-3, -1, 0.5, 1, 4};
    double mean = FiveNumbers.meanOfFive(five[0], five[1], five[2], five[3], five[4], x.n1());
    double sd = FiveNumbers.sdOfFive(five[0], five[1], five[3], five[4], x.n1());
    double[] y = new double[5];
    for (int i = 0; i < 5; i++) {
      y[i] = x.m1() + x.s1() * five[i];
    }
    double size = x.m1() + 4 * x.s1();
    SPECIAL_FUNCTION.check(
        x.m1() + x.s1() * mean,
        FiveNumbers.meanOfFive(y[0], y[1], y[2], y[3], y[4], x.n1()),
        size,
        "mean");
    SPECIAL_FUNCTION.check(
        x.s1() * sd, FiveNumbers.sdOfFive(y[0], y[1], y[3], y[4], x.n1()), size, "SD");
  }

  @Test
  void a_row_can_be_read_again_with_a_number_moved() {
    Map<String, Double> cells =
        cells(new Arms(20, 0, 0, 22, 0, 0), "mean1", 5.0, "sd1", 2.0, "mean2", 4.0, "sd2", 3.0);
    PrintedAssembly assembly = new PrintedAssembly(cells.keySet(), QuantileModel.NORMAL);
    PrintedNumbers row = new Row(cells);
    Moments moved =
        experimental(assembly.comparison("", row.with("mean1", 5.5)).means().orElseThrow());
    assertThat(moved.mean(0)).isEqualTo(5.5);
    assertThat(moved.standardDeviation(0)).isEqualTo(2.0);
    assertThat(experimental(assembly.comparison("", row).means().orElseThrow()).mean(0))
        .isEqualTo(5.0);
  }
}
