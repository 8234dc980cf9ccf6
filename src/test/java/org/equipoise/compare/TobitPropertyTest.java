// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.compare.Arms.estimated;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.core.Alternative;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.evidence.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TobitPropertyTest {
  private static final Settings SETTINGS = Settings.of(Inference.twoSided(0.9));

  static final class Case {
    private final int id;
    private final double[][] experimental;
    private final double[][] control;

    Case(int id, double[][] first, double[][] second) {
      this.id = id;
      this.experimental = first;
      this.control = second;
    }

    @Override
    public String toString() {
      return "case " + id;
    }

    Sample sample() {
      return Censored.sample(experimental, control);
    }

    Case mapped(double scale, double shift) {
      return new Case(id, mapped(experimental, scale, shift), mapped(control, scale, shift));
    }

    private static double[][] mapped(double[][] arm, double scale, double shift) {
      double[][] copy = arm.clone();
      copy[0] =
          IntStream.range(0, arm[0].length).mapToDouble(i -> arm[0][i] * scale + shift).toArray();
      return copy;
    }
  }

  static Stream<Case> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240921L);
    return IntStream.range(0, 40)
        .mapToObj(i -> new Case(i, arm(random, i, 0.8), arm(random, i, 0)));
  }

  private static double[][] arm(RandomGenerator random, int id, double shift) {
    int n = random.nextInt(12, 40);
    double[][] arm = new double[id % 2 == 0 ? 2 : 3][n];
    for (int i = 0; i < n; i++) {
      double baseline = random.nextGaussian();
      double y = shift + 0.5 * baseline + random.nextGaussian();
      arm[0][i] = Math.max(y, -0.3);
      arm[1][i] = y < -0.3 ? 1 : 0;
      if (arm.length == 3) {
        arm[2][i] = baseline;
      }
    }
    return arm;
  }

  private static Estimate tobit(Case each, Settings settings) {
    return estimated(TobitComparison.TOBIT.compare(each.sample(), settings));
  }

  private static void same(Estimate expected, Estimate actual, double scale) {
    double se = expected.standardError().orElseThrow();
    double size = Math.abs(scale) * (Math.abs(expected.value()) + se);
    Interval a = expected.interval().orElseThrow();
    Interval b = actual.interval().orElseThrow();
    ITERATIVE.check(expected.value() * scale, actual.value(), size, "estimate");
    ITERATIVE.check(se * Math.abs(scale), actual.standardError().orElseThrow(), "se");
    ITERATIVE.check((scale > 0 ? a.lower() : a.upper()) * scale, b.lower(), size, "low");
    ITERATIVE.check((scale > 0 ? a.upper() : a.lower()) * scale, b.upper(), size, "high");
    ITERATIVE.check(expected.p().orElseThrow(), actual.p().orElseThrow(), 1, "p");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void swapping_the_arms_flips_the_sign(Case each) {
    Case swapped = new Case(each.id, each.control, each.experimental);
    same(tobit(each, SETTINGS), tobit(swapped, SETTINGS), -1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void another_unit_scales_the_difference_and_another_origin_leaves_it(Case each) {
    Estimate ours = tobit(each, SETTINGS);
    same(ours, tobit(each.mapped(1e3, 0), SETTINGS), 1e3);
    same(ours, tobit(each.mapped(1e-250, 0), SETTINGS), 1e-250);
    same(ours, tobit(each.mapped(1e250, 0), SETTINGS), 1e250);
    same(ours, tobit(each.mapped(1, 64), SETTINGS), 1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_interval_is_dual_to_the_likelihood_ratio_test(Case each) {
    for (Alternative alternative : Alternative.values()) {
      Estimate ours = tobit(each, Settings.of(new Inference(0.9, alternative)));
      Interval interval = ours.interval().orElseThrow();
      assertThat(interval.contains(ours.value())).isTrue();
      assertThat(ours.p().orElseThrow() < 0.1).isEqualTo(!interval.contains(0));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void without_values_below_the_limit_it_is_least_squares(Case each) {
    Case all =
        new Case(
            each.id,
            new double[][] {each.experimental[0], new double[each.experimental[0].length]},
            new double[][] {each.control[0], new double[each.control[0].length]});
    Estimate student =
        estimated(
            StudentComparison.STUDENT.compare(
                Arms.of(each.experimental[0], each.control[0]), Inference.twoSided(0.9)));
    int n = each.experimental[0].length + each.control[0].length;
    Estimate ours = tobit(all, SETTINGS);
    ITERATIVE.check(student.value(), ours.value(), 1, "difference");
    ITERATIVE.check(
        student.standardError().orElseThrow() * Math.sqrt((n - 2.0) / n),
        ours.standardError().orElseThrow(),
        "se, with n in place of n - 2");
  }

  private static String reason(Estimation estimation, Reason reason) {
    assertThat(estimation).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) estimation).reason()).isEqualTo(reason);
    return ((NotEstimable) estimation).detail();
  }

  @Test
  void an_arm_wholly_below_the_limit_leaves_one_limit_of_the_difference() {
    double[][] none = {{1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1}};
    double[][] some = {{1, 2.5, 3, 2, 4, 3.5, 1}, {1, 0, 0, 0, 0, 0, 1}};
    String below =
        reason(
            TobitComparison.TOBIT.compare(Censored.sample(none, some), SETTINGS), Reason.CENSORED);
    String above =
        reason(
            TobitComparison.TOBIT.compare(Censored.sample(some, none), SETTINGS), Reason.CENSORED);

    assertThat(below)
        .startsWith(
            "all values of the experimental arm are below the detection limit: the difference has"
                + " no lower limit; its upper one at level 0.9 is -");
    assertThat(above).contains("control arm").contains("no upper limit; its lower one");
    ITERATIVE.check(-number(below), number(above), "the limit");
  }

  private static double number(String detail) {
    return Double.parseDouble(detail.replaceAll(".* is (\\S+) by the profile.*", "$1"));
  }

  @Test
  void what_the_measured_values_do_not_determine_has_a_reason() {
    double[][] none = {{1, 1, 1}, {1, 1, 1}};
    double[][] one = {{1, 2, 1}, {1, 0, 1}};
    double[][] constant = {{2, 2, 2}, {0, 0, 0}};

    assertThat(
            reason(
                TobitComparison.TOBIT.compare(Censored.sample(none, none), SETTINGS),
                Reason.CENSORED))
        .isEqualTo("all values of both arms are below the detection limit");
    reason(TobitComparison.TOBIT.compare(Censored.sample(one, one), SETTINGS), Reason.COLLINEAR);
    reason(
        TobitComparison.TOBIT.compare(Censored.sample(constant, constant), SETTINGS),
        Reason.COLLINEAR);
    reason(TobitComparison.TOBIT.compare(Censored.sample(none, one), SETTINGS), Reason.CENSORED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void a_constant_covariate_has_a_reason(int below) {
    double[][] arm = {{1, 2, 3, 4}, {below, 0, 0, 0}, {5, 5, 5, 5}};
    reason(TobitComparison.TOBIT.compare(Censored.sample(arm, arm), SETTINGS), Reason.COLLINEAR);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void substitution_is_welch_or_ancova_of_the_substituted_values(Case each) {
    Case raw = each.mapped(1, 2); // limits positive
    Estimate half = estimated(SubstitutionComparison.HALF.compare(raw.sample(), SETTINGS));
    double[][] e = substituted(raw.experimental);
    double[][] c = substituted(raw.control);
    Estimate expected =
        estimated(
            e.length == 2
                ? WelchComparison.WELCH.compare(Arms.of(e[0], c[0]), Inference.twoSided(0.9))
                : AncovaComparison.ANCOVA.compare(
                    new org.equipoise.core.TwoArms<>(
                        org.equipoise.evidence.Moments.of(
                            org.equipoise.evidence.ArmValues.copyOf(e[0], e[2])),
                        org.equipoise.evidence.Moments.of(
                            org.equipoise.evidence.ArmValues.copyOf(c[0], c[2]))),
                    Inference.twoSided(0.9)));
    assertThat(half.value()).isEqualTo(expected.value());
    assertThat(half.test()).isEqualTo(expected.test());
  }

  private static double[][] substituted(double[][] arm) {
    double[][] copy = arm.clone();
    copy[0] =
        IntStream.range(0, arm[0].length)
            .mapToDouble(i -> arm[1][i] == 1 ? arm[0][i] / 2 : arm[0][i])
            .toArray();
    return copy;
  }
}
