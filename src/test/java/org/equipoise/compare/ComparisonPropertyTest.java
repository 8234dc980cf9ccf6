// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.EXACT;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.claim.Better;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonPropertyTest {
  private static final List<Comparison> COMPARISONS =
      List.of(
          StudentComparison.STUDENT,
          WelchComparison.WELCH,
          ChangeComparison.CHANGE,
          AncovaComparison.ANCOVA);

  static Stream<Arguments> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240918L);
    return IntStream.range(0, 120)
        .mapToObj(i -> Arguments.of(i, COMPARISONS.get(i % 4), values(random), level(random)));
  }

  private static double level(RandomGenerator random) {
    return random.nextDouble(0.55, 0.995);
  }

  private static TwoArms<ArmValues> values(RandomGenerator random) {
    return new TwoArms<>(arm(random, random.nextDouble(-1, 1)), arm(random, 0));
  }

  private static ArmValues arm(RandomGenerator random, double shift) {
    int n = random.nextInt(3, 40);
    double[] y = new double[n];
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextGaussian();
      y[i] = shift + 0.5 * x[i] + random.nextGaussian();
    }
    return ArmValues.copyOf(y, x);
  }

  private static Estimate compare(
      Comparison comparison, TwoArms<ArmValues> values, Inference inference) {
    return estimated(comparison.compare(values.map(Moments::of), inference));
  }

  private static TwoArms<ArmValues> mapped(TwoArms<ArmValues> values, double scale, double shift) {
    return values.map(
        arm ->
            ArmValues.copyOf(
                IntStream.range(0, arm.n())
                    .mapToDouble(i -> arm.value(0, i) * scale + shift)
                    .toArray(),
                IntStream.range(0, arm.n())
                    .mapToDouble(i -> arm.value(1, i) * scale + shift)
                    .toArray()));
  }

  private static ArmValues shuffled(ArmValues arm, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, arm.n()).boxed().toList());
    Shuffles.shuffle(order, seed);
    return ArmValues.copyOf(
        order.stream().mapToDouble(i -> arm.value(0, i)).toArray(),
        order.stream().mapToDouble(i -> arm.value(1, i)).toArray());
  }

  private static void same(Estimate expected, Estimate actual, double scale) {
    double se = expected.standardError().orElseThrow();
    double size = 100 * (Math.abs(expected.value()) + se); // generous: sums of a few dozen values
    CLOSED_FORM.check(expected.value() * scale, actual.value(), Math.abs(size * scale), "estimate");
    double other = actual.standardError().orElseThrow();
    CLOSED_FORM.check(se * Math.abs(scale), other, 100 * se * Math.abs(scale), "se");
    SPECIAL_FUNCTION.check(expected.p().orElseThrow(), actual.p().orElseThrow(), "p");
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void swapping_the_arms_only_flips_the_sign(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    Inference inference = Inference.twoSided(level);
    Estimate ours = compare(comparison, values, inference);
    Estimate swapped = compare(comparison, values.swapped(), inference);

    same(ours, swapped, -1);
    assertThat(Math.signum(swapped.test().orElseThrow().statistic()))
        .isEqualTo(-Math.signum(ours.test().orElseThrow().statistic()));
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void another_unit_and_origin_scale_the_difference_and_leave_p(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    Inference inference = Inference.twoSided(level);
    Estimate ours = compare(comparison, values, inference);

    same(ours, compare(comparison, mapped(values, 4, 0), inference), 4);
    same(ours, compare(comparison, mapped(values, -0.25, 0), inference), -0.25);
    same(ours, compare(comparison, mapped(values, 1, 16), inference), 1);
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void the_order_of_participants_does_not_matter(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    Inference inference = Inference.twoSided(level);
    TwoArms<ArmValues> shuffled = values.map(arm -> shuffled(arm, id));

    same(compare(comparison, values, inference), compare(comparison, shuffled, inference), 1);
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void the_interval_contains_the_estimate_and_is_dual_to_the_test(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    for (Alternative alternative : Alternative.values()) {
      Estimate estimate = compare(comparison, values, new Inference(level, alternative));
      Interval interval = estimate.interval().orElseThrow();

      assertThat(interval.contains(estimate.value())).isTrue();
      assertThat(interval.level()).isEqualTo(level);
      assertThat(estimate.p().orElseThrow() < 1 - level)
          .as(alternative.label())
          .isEqualTo(!interval.contains(0));
    }
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void one_sided_p_values_add_up_to_1_and_the_smaller_is_half_of_the_two_sided(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    double two = compare(comparison, values, Inference.twoSided(level)).p().orElseThrow();
    double greater = p(comparison, values, level, Alternative.GREATER);
    double less = p(comparison, values, level, Alternative.LESS);

    SPECIAL_FUNCTION.check(1, greater + less, "sum");
    SPECIAL_FUNCTION.check(two, 2 * Math.min(greater, less), "half");
  }

  private static double p(
      Comparison comparison, TwoArms<ArmValues> values, double level, Alternative alternative) {
    return compare(comparison, values, new Inference(level, alternative)).p().orElseThrow();
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void equivalence_passes_exactly_when_its_interval_is_inside_the_margin(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    Estimate difference = compare(comparison, values, Inference.twoSided(level));
    double size = Math.abs(difference.value());
    double se = difference.standardError().orElseThrow();
    for (double reach = 0.5; reach < 5; reach += 0.5) {
      MarginBounds margin = new MarginBounds(-size - reach * se, size + 1.2 * reach * se, 1, "");
      Estimate tost = Tost.of(difference, margin, level);
      Interval interval = tost.interval().orElseThrow();

      assertThat(interval.level()).isEqualTo(Tost.intervalLevel(level));
      assertThat(tost.p().orElseThrow() < 1 - level)
          .isEqualTo(interval.strictlyInside(margin.low(), margin.high()));
      EXACT.check(
          Math.max(tost.more().get("p_lower"), tost.more().get("p_upper")),
          tost.p().orElseThrow(),
          "p is the larger");
      EXACT.check(difference.value(), tost.value(), "estimate");
    }
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void noninferiority_passes_exactly_when_the_two_sided_interval_excludes_the_margin(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    Estimate difference = compare(comparison, values, Inference.twoSided(level));
    Interval interval = difference.interval().orElseThrow();
    double size = Math.abs(difference.value());
    double se = difference.standardError().orElseThrow();
    for (double reach = 0.5; reach < 5; reach += 0.5) {
      MarginBounds margin = new MarginBounds(-size - reach * se, size + reach * se, 1, "");
      double alpha = (1 - level) / 2;
      Estimate lower = NonInferiority.of(difference, margin, Better.LOWER);
      Estimate higher = NonInferiority.of(difference, margin, Better.HIGHER);

      assertThat(lower.p().orElseThrow() < alpha).isEqualTo(interval.upper() < margin.high());
      assertThat(higher.p().orElseThrow() < alpha).isEqualTo(interval.lower() > margin.low());
      assertThat(lower.interval()).isEqualTo(difference.interval());
    }
  }

  @ParameterizedTest(name = "case {0}, {1}")
  @MethodSource("cases")
  void a_larger_trial_with_the_same_moments_has_a_narrower_interval(
      int id, Comparison comparison, TwoArms<ArmValues> values, double level) {
    TwoArms<Moments> once = values.map(Moments::of);
    TwoArms<Moments> often =
        once.map(
            arm ->
                Moments.copyOf(
                    4 * arm.n(),
                    new double[] {arm.mean(0), arm.mean(1)},
                    new double[][] {
                      {arm.variance(0), arm.covariance(0, 1)},
                      {arm.covariance(0, 1), arm.variance(1)}
                    }));
    Inference inference = Inference.twoSided(level);

    assertThat(width(estimated(comparison.compare(often, inference))))
        .isLessThan(width(estimated(comparison.compare(once, inference))));
  }

  private static double width(Estimate estimate) {
    Interval interval = estimate.interval().orElseThrow();
    return interval.upper() - interval.lower();
  }
}
