// SPDX-License-Identifier: Apache-2.0
package org.equipoise.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.CLOSED_FORM;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;
import static org.equipoise.compare.Arms.estimated;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.claim.Better;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.SignificanceTest;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.ArmValues;
import org.equipoise.evidence.Moments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of tests against a margin, for Welch, Student and ANCOVA, and for δ. */
class EquivalencePropertyTest {
  private static final List<Comparison> COMPARISONS =
      List.of(WelchComparison.WELCH, StudentComparison.STUDENT, AncovaComparison.ANCOVA);

  static Stream<Arguments> cases() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(19990401L);
    return IntStream.range(0, 150)
        .mapToObj(
            i -> {
              TwoArms<Moments> arms =
                  new TwoArms<>(arm(random, random.nextDouble(-1, 1)), arm(random, 0));
              double low = -random.nextDouble(0.05, 2);
              MarginBounds margin = new MarginBounds(low, random.nextDouble(0.05, 2), 1, "");
              return Arguments.of(i, arms, margin, random.nextDouble(0.55, 0.995));
            });
  }

  private static Moments arm(RandomGenerator random, double shift) {
    int n = random.nextInt(3, 60);
    double[] x = IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] y =
        IntStream.range(0, n).mapToDouble(i -> shift + x[i] / 2 + random.nextGaussian()).toArray();
    return Moments.of(ArmValues.copyOf(y, x));
  }

  private static Estimate difference(Comparison comparison, TwoArms<Moments> arms, double level) {
    return estimated(comparison.compare(arms, Inference.twoSided(level)));
  }

  private static MarginBounds mirrored(MarginBounds margin) {
    return new MarginBounds(-margin.high(), -margin.low(), 1, "");
  }

  private static double p(Estimate estimate) {
    return estimate.p().orElseThrow();
  }

  private static void passesInside(Estimate tost, MarginBounds margin, double level) {
    Interval interval = tost.interval().orElseThrow();
    assertThat(interval.level()).isEqualTo(Tost.intervalLevel(level));
    assertThat(p(tost) < 1 - level).isEqualTo(interval.strictlyInside(margin.low(), margin.high()));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void tost_rejects_exactly_when_its_interval_lies_inside_the_margin(
      int id, TwoArms<Moments> arms, MarginBounds margin, double level) {
    for (Comparison comparison : COMPARISONS) {
      passesInside(Tost.of(difference(comparison, arms, level), margin, level), margin, level);
    }
    passesInside(estimated(StandardizedTost.of(arms, margin, level)), margin, level);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void noninferiority_rejects_exactly_when_its_interval_excludes_the_margin(
      int id, TwoArms<Moments> arms, MarginBounds margin, double level) {
    for (Comparison comparison : COMPARISONS) {
      Estimate difference = difference(comparison, arms, level);
      Interval interval = difference.interval().orElseThrow();
      assertThat(p(NonInferiority.of(difference, margin, Better.LOWER)) < (1 - level) / 2)
          .isEqualTo(interval.upper() < margin.high());
      assertThat(p(NonInferiority.of(difference, margin, Better.HIGHER)) < (1 - level) / 2)
          .isEqualTo(interval.lower() > margin.low());
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void a_minimal_effect_is_shown_exactly_when_the_interval_lies_outside_the_margin(
      int id, TwoArms<Moments> arms, MarginBounds margin, double level) {
    for (Comparison comparison : COMPARISONS) {
      Estimate difference = difference(comparison, arms, level);
      Interval interval = difference.interval().orElseThrow();
      assertThat(p(MinimalEffect.of(difference, margin)) < 1 - level)
          .isEqualTo(interval.lower() > margin.high() || interval.upper() < margin.low());
      assertThat(p(MinimalEffect.of(difference, margin))).isGreaterThanOrEqualTo(p(difference));
      MarginBounds none = new MarginBounds(-1e-13, 1e-13, 1, "");
      ITERATIVE.check(p(difference), p(MinimalEffect.of(difference, none)), "no margin");
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void swapped_arms_with_the_mirrored_margin_have_the_same_p(
      int id, TwoArms<Moments> arms, MarginBounds margin, double level) {
    MarginBounds other = mirrored(margin);
    for (Comparison comparison : COMPARISONS) {
      Estimate ours = difference(comparison, arms, level);
      Estimate swapped = difference(comparison, arms.swapped(), level);
      same(Tost.of(ours, margin, level), Tost.of(swapped, other, level));
      same(MinimalEffect.of(ours, margin), MinimalEffect.of(swapped, other));
      same(
          NonInferiority.of(ours, margin, Better.LOWER),
          NonInferiority.of(swapped, other, Better.HIGHER));
    }
    same(
        estimated(StandardizedTost.of(arms, margin, level)),
        estimated(StandardizedTost.of(arms.swapped(), other, level)));
  }

  private static void same(Estimate ours, Estimate swapped) {
    SPECIAL_FUNCTION.check(p(ours), p(swapped), 100 * p(ours), "p");
    double t = ours.test().orElseThrow().statistic();
    CLOSED_FORM.check(
        -t, swapped.test().orElseThrow().statistic(), 100 * (1 + Math.abs(t)), "statistic");
    if (ours.more().containsKey("p_lower")) {
      double lower = ours.more().get("p_lower");
      SPECIAL_FUNCTION.check(lower, swapped.more().get("p_upper"), 100 * lower, "one-sided p");
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("cases")
  void p_falls_with_the_margin_and_is_alpha_at_the_smallest_that_passes(
      int id, TwoArms<Moments> arms, MarginBounds margin, double level) {
    double alpha = 1 - level;
    double perT = Math.sqrt(1.0 / arms.experimental().n() + 1.0 / arms.control().n());
    Estimate standardized = estimated(StandardizedTost.of(arms, margin, level));
    SignificanceTest student = standardized.test().orElseThrow();
    double df = student.degreesOfFreedom().orElseThrow();
    Estimate tost = Tost.of(difference(StudentComparison.STUDENT, arms, level), margin, level);
    law(
        new MarginCurve.OfDifference(tost.value(), tost.standardError().orElseThrow(), df),
        tost,
        alpha);
    law(new MarginCurve.OfStandardized(student.statistic(), df, perT), standardized, alpha);
  }

  private static void law(MarginCurve curve, Estimate tost, double alpha) {
    Interval interval = tost.interval().orElseThrow();
    double smallest = curve.smallest(alpha);
    double farther = Math.max(-interval.lower(), interval.upper());
    ITERATIVE.check(farther, smallest, "the limit that is farther from 0");
    ITERATIVE.check(alpha, curve.p(smallest), "p at the smallest margin");
    assertThat(curve.p(smallest * 1.01)).isLessThan(alpha);
    assertThat(curve.p(smallest * 0.99)).isGreaterThan(alpha);
    assertThat(curve.smallest(alpha / 2)).isGreaterThan(smallest);
  }
}
