// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.EXACT;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.effect.CliffDelta;
import org.equipoise.effect.ProbabilityOfSuperiority;
import org.equipoise.numeric.KolmogorovSmirnov;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RanksPropertyTest {
  private static final Map<String, BiFunction<TwoArms<double[]>, Inference, Estimation>> ALL =
      new LinkedHashMap<>();

  private static final List<String> RANKS =
      List.of("brunner-munzel", "ks", "cliff", "cliff-consistent", "superiority");

  static {
    ALL.put("wilcoxon", WilcoxonComparison.WILCOXON::compare);
    ALL.put("wilcoxon-normal", WilcoxonComparison.NORMAL::compare);
    ALL.put("yuen", YuenComparison.YUEN::compare);
    ALL.put("yuen 10 %", new YuenComparison(0.1)::compare);
    ALL.put("brown-forsythe", BrownForsythe.BROWN_FORSYTHE::compare);
    ALL.put("brunner-munzel", BrunnerMunzelComparison.BRUNNER_MUNZEL::compare);
    ALL.put(
        "variance-ratio",
        (arms, inference) ->
            VarianceRatio.VARIANCE_RATIO.compare(
                Arms.of(arms.experimental(), arms.control()), inference));
    ALL.put("ks", KolmogorovSmirnovComparison.KS::compare);
    ALL.put(
        "cliff-consistent",
        (arms, inference) -> CliffDelta.CONSISTENT.estimate(arms, inference.level()));
    ALL.put("cliff", (arms, inference) -> CliffDelta.CLIFF.estimate(arms, inference.level()));
    ALL.put(
        "superiority",
        (arms, inference) -> ProbabilityOfSuperiority.DELONG.estimate(arms, inference.level()));
    ALL.put("shapiro", (arms, inference) -> NormalityCheck.SHAPIRO.check(arms));
  }

  /** Two arms and a level. */
  record Case(int id, TwoArms<double[]> arms, double level) {
    Estimate run(String method, Alternative alternative) {
      return estimated(ALL.get(method).apply(arms, new Inference(level, alternative)));
    }

    Case with(TwoArms<double[]> changed) {
      return new Case(id, changed, level);
    }

    Case mapped(DoubleUnaryOperator function) {
      return with(arms.map(values -> DoubleStream.of(values).map(function).toArray()));
    }

    @Override
    public String toString() {
      return "case " + id;
    }
  }

  /** Half of them with ties. */
  static Stream<Case> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240920L);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              double[] x = arm(random, i % 2 == 0, 0.4);
              double[] y = arm(random, i % 2 == 0, 0);
              return new Case(i, new TwoArms<>(x, y), random.nextDouble(0.6, 0.99));
            });
  }

  private static double[] arm(RandomGenerator random, boolean ties, double shift) {
    int n = random.nextInt(8, 40);
    double grain = ties ? 0.5 : 0x1p-20; // sums and doublings stay exact
    return IntStream.range(0, n)
        .mapToDouble(i -> Math.rint((shift + random.nextGaussian()) / grain) * grain)
        .toArray();
  }

  private static double p(Estimate estimate) {
    return estimate.p().orElseThrow();
  }

  private static void same(Estimate expected, Estimate actual, double scale, String method) {
    CLOSED_FORM.check(expected.value() * scale, actual.value(), 100 * Math.abs(scale), method);
    SPECIAL_FUNCTION.check(p(expected), p(actual), 100 * p(expected), method + " p");
    if (expected.interval().isPresent()) {
      Interval of = expected.interval().orElseThrow();
      Interval found = actual.interval().orElseThrow();
      SPECIAL_FUNCTION.check(of.lower() * scale, found.lower(), 10 * scale, method + " low");
      SPECIAL_FUNCTION.check(of.upper() * scale, found.upper(), 10 * scale, method + " high");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_order_of_participants_does_not_matter(Case given) {
    Case shuffled =
        given.with(
            given
                .arms()
                .map(
                    values -> {
                      List<Double> order =
                          new ArrayList<>(DoubleStream.of(values).boxed().toList());
                      Shuffles.shuffle(order, given.id());
                      return order.stream().mapToDouble(value -> value).toArray();
                    }));
    for (String method : ALL.keySet()) {
      Estimate ours = given.run(method, Alternative.GREATER);
      same(ours, shuffled.run(method, Alternative.GREATER), 1, method);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void swapping_the_arms_mirrors_the_answer(Case given) {
    Case swapped = given.with(given.arms().swapped());
    for (String method : ALL.keySet()) {
      Estimate ours = given.run(method, Alternative.TWO_SIDED);
      Estimate other = swapped.run(method, Alternative.TWO_SIDED);
      double mirrored =
          switch (method) {
            case "brunner-munzel", "superiority" -> 1 - ours.value();
            case "variance-ratio" -> 1 / ours.value();
            case "ks", "shapiro" -> ours.value();
            default -> -ours.value();
          };
      CLOSED_FORM.check(mirrored, other.value(), 100, method);
      SPECIAL_FUNCTION.check(p(ours), p(other), 100 * p(ours), method + " p");
      if (!method.equals("shapiro")) {
        double greater = p(given.run(method, Alternative.GREATER));
        double less = p(swapped.run(method, Alternative.LESS));
        SPECIAL_FUNCTION.check(greater, less, 100 * greater, method + " one-sided");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void another_unit_scales_and_another_origin_leaves(Case given) {
    for (double unit : new double[] {4, 0x1p990, 0x1p-990}) {
      for (String method : ALL.keySet()) {
        boolean unitless =
            RANKS.contains(method) || List.of("variance-ratio", "shapiro").contains(method);
        if (method.equals("variance-ratio") && unit != 4) {
          continue; // from moments, whose squares would be out of range
        }
        Estimate ours = given.run(method, Alternative.TWO_SIDED);
        Case scaled = given.mapped(value -> value * unit);
        same(ours, scaled.run(method, Alternative.TWO_SIDED), unitless ? 1 : unit, method);
        Case moved = given.mapped(value -> value + 8);
        same(ours, moved.run(method, Alternative.TWO_SIDED), 1, method);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void ranks_do_not_see_an_increasing_function(Case given) {
    Case curved = given.mapped(value -> Math.expm1(3 * value) + value);
    for (String method : RANKS) {
      same(given.run(method, Alternative.LESS), curved.run(method, Alternative.LESS), 1, method);
    }
    double u = given.run("wilcoxon", Alternative.LESS).test().orElseThrow().statistic();
    EXACT.check(u, curved.run("wilcoxon", Alternative.LESS).test().orElseThrow().statistic(), "U");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_interval_holds_the_estimate_and_agrees_with_the_test(Case given) {
    for (String method :
        List.of("wilcoxon", "yuen", "brown-forsythe", "brunner-munzel", "variance-ratio")) {
      double none = method.equals("brunner-munzel") ? 0.5 : method.equals("variance-ratio") ? 1 : 0;
      for (Alternative alternative : Alternative.values()) {
        Estimate ours = given.run(method, alternative);
        Interval interval = ours.interval().orElseThrow();
        assertThat(interval.contains(ours.value())).as(method).isTrue();
        boolean tied = given.id() % 2 == 0;
        if (!(method.equals("wilcoxon") && tied)) { // a shift breaks the ties between the arms
          assertThat(p(ours) < 1 - given.level())
              .as(method + " " + alternative.label())
              .isEqualTo(!interval.contains(none));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void no_trim_is_welch_and_delta_is_twice_the_superiority_less_1(Case given) {
    Inference inference = Inference.twoSided(given.level());
    TwoArms<double[]> arms = given.arms();
    Estimate welch =
        estimated(
            WelchComparison.WELCH.compare(Arms.of(arms.experimental(), arms.control()), inference));
    same(welch, estimated(new YuenComparison(0).compare(arms, inference)), 1, "welch");
    double superiority = given.run("superiority", Alternative.TWO_SIDED).value();
    double delta = given.run("cliff", Alternative.TWO_SIDED).value();
    CLOSED_FORM.check(2 * superiority - 1, delta, 10, "delta");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equivalence_of_a_shift_passes_exactly_when_its_interval_is_inside(Case given) {
    if (given.id() % 2 == 0) {
      return; // with ties between the arms the variance of the shifted values differs
    }
    for (double reach = 0.25; reach < 3; reach += 0.3) {
      MarginBounds margin = new MarginBounds(-reach, 1.1 * reach, 1, "");
      Estimate tost =
          estimated(
              WilcoxonTost.of(WilcoxonComparison.WILCOXON, given.arms(), margin, given.level()));
      Interval interval = tost.interval().orElseThrow();
      assertThat(p(tost) < 1 - given.level())
          .isEqualTo(interval.strictlyInside(margin.low(), margin.high()));
    }
  }

  /** Every allocation of the values to the arms, each equally likely. */
  @ParameterizedTest
  @MethodSource("cases")
  void exact_p_is_the_share_of_all_allocations(Case given) {
    double[] x = Arrays.copyOf(given.arms().experimental(), 5);
    double[] y = Arrays.copyOf(given.arms().control(), 6);
    boolean tied =
        DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y)).distinct().count() < 11;
    for (Alternative alternative : Alternative.values()) {
      double ks =
          share(
              x,
              y,
              arms ->
                  KolmogorovSmirnov.of(arms.experimental(), arms.control(), alternative)
                      .distance());
      CLOSED_FORM.check(
          ks, KolmogorovSmirnov.of(x, y, alternative).p(), 100 * ks, "ks " + alternative.label());
    }
    if (!tied) {
      Inference greater = new Inference(0.9, Alternative.GREATER);
      double u =
          share(
              x,
              y,
              arms ->
                  estimated(WilcoxonComparison.NORMAL.compare(arms, greater))
                      .test()
                      .orElseThrow()
                      .statistic());
      Estimate ours = estimated(WilcoxonComparison.EXACT.compare(new TwoArms<>(x, y), greater));
      CLOSED_FORM.check(u, p(ours), 100 * u, "wilcoxon");
    }
  }

  private static double share(
      double[] x, double[] y, ToDoubleFunction<TwoArms<double[]>> statistic) {
    double[] all = DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(y)).toArray();
    double observed = statistic.applyAsDouble(new TwoArms<>(x, y));
    int count = 0;
    int as = 0;
    for (int set = 0; set < 1 << all.length; set++) {
      if (Integer.bitCount(set) == x.length) {
        count++;
        int chosen = set;
        double[] one =
            IntStream.range(0, all.length)
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToDouble(i -> all[i])
                .toArray();
        double[] other =
            IntStream.range(0, all.length)
                .filter(i -> (chosen >> i & 1) == 0)
                .mapToDouble(i -> all[i])
                .toArray();
        as += statistic.applyAsDouble(new TwoArms<>(one, other)) >= observed - 1e-9 ? 1 : 0;
      }
    }
    return (double) as / count;
  }
}
