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
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.equipoise.evidence.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionPropertyTest {
  static Stream<TwoArms<EventCounts>> tables() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20240922L);
    return IntStream.range(0, 80).mapToObj(i -> new TwoArms<>(counts(random), counts(random)));
  }

  private static EventCounts counts(RandomGenerator random) {
    int n = random.nextInt(1, 30);
    return new EventCounts(random.nextInt(0, n + 1), n);
  }

  private static EventCounts others(EventCounts arm) {
    return new EventCounts(arm.n() - arm.events(), arm.n());
  }

  private static Estimate compare(
      ProportionComparison test, TwoArms<EventCounts> arms, double level, Alternative alternative) {
    return estimated(test.compare(arms, new Inference(level, alternative)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void swapping_arms_or_labels_flips_the_sign_and_keeps_p(TwoArms<EventCounts> arms) {
    for (ProportionComparison test : ProportionComparison.values()) {
      Estimate ours = compare(test, arms, 0.9, Alternative.TWO_SIDED);
      Estimate swapped = compare(test, arms.swapped(), 0.9, Alternative.TWO_SIDED);
      Estimate labels =
          compare(test, arms.map(ProportionPropertyTest::others), 0.9, Alternative.TWO_SIDED);
      double greater = compare(test, arms, 0.9, Alternative.GREATER).p().orElseThrow();
      double less = compare(test, arms.swapped(), 0.9, Alternative.LESS).p().orElseThrow();

      ITERATIVE.check(-ours.value(), swapped.value(), 1, "swapped");
      ITERATIVE.check(-ours.value(), labels.value(), 1, "labels");
      ITERATIVE.check(ours.p().orElseThrow(), swapped.p().orElseThrow(), test + " swapped p");
      ITERATIVE.check(ours.p().orElseThrow(), labels.p().orElseThrow(), test + " labels p");
      ITERATIVE.check(greater, less, test + " one-sided p");
      flipped(ours, swapped);
      flipped(ours, labels);
    }
  }

  private static void flipped(Estimate ours, Estimate other) {
    ours.interval()
        .ifPresent(
            interval -> {
              Interval back = other.interval().orElseThrow();
              assertThat(Math.abs(interval.lower() + back.upper())).isLessThan(1e-9);
              assertThat(Math.abs(interval.upper() + back.lower())).isLessThan(1e-9);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_score_interval_is_dual_to_the_score_test(TwoArms<EventCounts> arms) {
    for (Alternative alternative : Alternative.values()) {
      for (ProportionComparison test :
          new ProportionComparison[] {ProportionComparison.SCORE, ProportionComparison.SCORE_MN}) {
        Estimate score = compare(test, arms, 0.9, alternative);
        Interval interval = score.interval().orElseThrow();
        assertThat(interval.contains(score.value())).isTrue();
        assertThat(interval.strictlyInside(-1.000001, 1.000001)).isTrue();
        assertThat(score.p().orElseThrow() < 0.1).isEqualTo(!interval.contains(0));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void boschloo_is_never_above_fisher_and_both_are_probabilities(TwoArms<EventCounts> arms) {
    for (Alternative alternative : Alternative.values()) {
      double fisher =
          compare(ProportionComparison.FISHER, arms, 0.9, alternative).p().orElseThrow();
      double boschloo =
          compare(ProportionComparison.BOSCHLOO, arms, 0.9, alternative).p().orElseThrow();
      assertThat(boschloo).isBetween(0.0, fisher);
      assertThat(fisher).isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_exact_interval_holds_the_odds_ratio_and_is_dual_to_the_one_sided_test(
      TwoArms<EventCounts> arms) {
    Estimate greater = compare(ProportionComparison.FISHER, arms, 0.9, Alternative.GREATER);
    double low = greater.more().get("odds_ratio_low");
    assertThat(greater.p().orElseThrow() < 0.1).isEqualTo(low > 1);
    if (greater.more().containsKey("odds_ratio")) {
      assertThat(greater.more().get("odds_ratio")).isGreaterThanOrEqualTo(low);
    }
  }

  @ParameterizedTest
  @EnumSource(ProportionComparison.class)
  void a_million_in_each_arm_gives_numbers_or_a_reason(ProportionComparison test) {
    int n = 1_000_000;
    for (int events : new int[] {0, 1, 500, n / 2, n}) {
      TwoArms<EventCounts> arms =
          new TwoArms<>(new EventCounts(events, n), new EventCounts(n - events, n));
      Estimation estimation = test.compare(arms, Inference.twoSided(0.95));
      assertThat(estimation instanceof NotEstimable)
          .isEqualTo(test == ProportionComparison.BOSCHLOO);
    }
  }

  @Test
  void an_outcome_of_0_and_1_is_counted_and_another_is_a_reason() {
    EventComparison fisher = new EventComparison(ProportionComparison.FISHER::compare);
    Settings settings = Settings.of(Inference.twoSided(0.95));
    Sample sample = Sample.of(new double[] {1, 0, 1, 1}, new double[] {0, 0, 1});
    TwoArms<EventCounts> counts = new TwoArms<>(new EventCounts(3, 4), new EventCounts(1, 3));

    assertThat(fisher.compare(sample, settings))
        .isEqualTo(ProportionComparison.FISHER.compare(counts, settings.inference()));
    NotEstimable refused =
        (NotEstimable) fisher.compare(Sample.of(new double[] {1, 2}, new double[] {0}), settings);
    assertThat(refused.detail())
        .isEqualTo(
            "a proportion needs an outcome of 0 (no event) and 1 (event), and a value is 2.0");
  }

  @Test
  void boschloo_beyond_its_limit_is_unsuitable_and_fisher_still_answers() {
    TwoArms<EventCounts> arms =
        new TwoArms<>(new EventCounts(5000, 10_000), new EventCounts(5100, 10_001));
    Inference inference = Inference.twoSided(0.95);
    Estimation beyond = ProportionComparison.BOSCHLOO.compare(arms, inference);
    assertThat(beyond).isInstanceOf(NotEstimable.class);
    assertThat(((NotEstimable) beyond).reason()).isEqualTo(NotEstimable.Reason.UNSUITABLE);
    estimated(ProportionComparison.FISHER.compare(arms, inference));
  }
}
