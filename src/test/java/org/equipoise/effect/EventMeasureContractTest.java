// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.equipoise.effect.Arms.estimated;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Interval;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.EventCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventMeasureContractTest {
  private static TwoArms<EventCounts> arms(int events1, int n1, int events2, int n2) {
    return new TwoArms<>(new EventCounts(events1, n1), new EventCounts(events2, n2));
  }

  private static List<EventMeasure> measures() {
    return EffectMeasures.all(MeasureSettings.defaults()).stream()
        .filter(EventMeasure.class::isInstance)
        .map(EventMeasure.class::cast)
        .toList();
  }

  static Stream<TwoArms<EventCounts>> tables() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(20261123L);
    return IntStream.range(0, 100)
        .mapToObj(
            i -> {
              int n1 = random.nextInt(1, 60);
              int n2 = random.nextInt(1, 60);
              return arms(random.nextInt(0, n1 + 1), n1, random.nextInt(0, n2 + 1), n2);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void swapping_the_arms_flips_the_sign(TwoArms<EventCounts> arms) {
    for (EventMeasure measure : measures()) {
      if (measure.estimate(arms, 0.9) instanceof Estimate ours) {
        Estimate other = estimated(measure.estimate(arms.swapped(), 0.9));
        double size = Math.abs(ours.value()) + ours.standardError().orElse(0) + 10;
        Tolerance.CLOSED_FORM.check(-ours.value(), other.value(), size, measure.id());
        assertThat(ours.interval().isPresent()).isEqualTo(other.interval().isPresent());
      } else {
        assertThat(measure.estimate(arms.swapped(), 0.9)).isInstanceOf(NotEstimable.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void newcombes_interval_holds_the_difference_and_stays_within_minus_1_and_1(
      TwoArms<EventCounts> arms) {
    Estimate found = estimated(new RiskDifference(RiskInterval.NEWCOMBE).estimate(arms, 0.95));
    Interval interval = found.interval().orElseThrow();
    assertThat(interval.contains(found.value())).isTrue();
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1 - 1e-15);
    assertThat(interval.upper()).isLessThanOrEqualTo(1 + 1e-15);
  }

  /** Altman (1998): a risk difference of 0.1 with the interval -0.05 to 0.25. */
  @Test
  void a_number_needed_to_treat_runs_through_infinity_where_the_difference_may_be_0() {
    Estimate through =
        estimated(new NumberNeeded(RiskInterval.NORMAL).estimate(arms(30, 80, 22, 80), 0.95));
    Interval difference =
        estimated(new RiskDifference(RiskInterval.NORMAL).estimate(arms(30, 80, 22, 80), 0.95))
            .interval()
            .orElseThrow();
    assertThat(through.interval()).isEmpty();
    Tolerance.CLOSED_FORM.check(10, through.value(), "nnt");
    assertThat(through.more().get("outside_low")).isEqualTo(1 / difference.lower()).isNegative();
    assertThat(through.more().get("outside_high")).isEqualTo(1 / difference.upper()).isPositive();
    Estimate clear =
        estimated(new NumberNeeded(RiskInterval.NORMAL).estimate(arms(60, 80, 22, 80), 0.95));
    assertThat(clear.interval().orElseThrow().contains(clear.value())).isTrue();
    assertThat(clear.more()).isEmpty();
    assertThat(new NumberNeeded(RiskInterval.NEWCOMBE).estimate(arms(3, 10, 3, 10), 0.95))
        .isEqualTo(
            new NotEstimable(
                Reason.INFINITE, "the shares are equal: the number needed to treat is infinite"));
  }

  @Test
  void cells_of_0_are_treated_by_the_rule_of_that_name() {
    TwoArms<EventCounts> zero = arms(0, 10, 3, 12);
    EventRatio only0 = new EventRatio(EventRatio.Of.ODDS, ZeroCells.ONLY0);
    EventRatio all = new EventRatio(EventRatio.Of.ODDS, ZeroCells.ALL);
    EventRatio none = new EventRatio(EventRatio.Of.ODDS, ZeroCells.NONE);
    double log = Math.log(0.5 / 10.5) - Math.log(3.5 / 9.5);
    Tolerance.CLOSED_FORM.check(log, estimated(only0.estimate(zero, 0.95)).value(), "only0");
    assertThat(all.estimate(zero, 0.95)).isInstanceOf(Estimate.class);
    assertThat(none.estimate(zero, 0.95))
        .isEqualTo(
            new NotEstimable(
                Reason.NOT_POSITIVE, "a cell of the table is 0, and nothing is added to it"));
    TwoArms<EventCounts> full = arms(4, 10, 3, 12);
    assertThat(estimated(only0.estimate(full, 0.95)).value())
        .isEqualTo(estimated(none.estimate(full, 0.95)).value())
        .isNotEqualTo(estimated(all.estimate(full, 0.95)).value());
  }

  @Test
  void a_difference_without_a_standard_error_has_newcombes_interval_only() {
    TwoArms<EventCounts> none = arms(0, 10, 0, 12);
    assertThat(new RiskDifference(RiskInterval.NORMAL).estimate(none, 0.95))
        .isInstanceOfSatisfying(
            NotEstimable.class, why -> assertThat(why.reason()).isEqualTo(Reason.ZERO_VARIANCE));
    Estimate newcombe = estimated(new RiskDifference(RiskInterval.NEWCOMBE).estimate(none, 0.95));
    assertThat(newcombe.standardError()).isEmpty();
    assertThat(newcombe.interval().orElseThrow().contains(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.01, Double.NaN, Double.POSITIVE_INFINITY})
  void a_level_outside_the_open_unit_interval_is_refused(double level) {
    for (EventMeasure measure : measures()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> measure.estimate(arms(3, 9, 4, 8), level))
          .withMessage("level must be in (0, 1), got " + level);
    }
  }

  @Test
  void counts_have_their_limits() {
    assertThat(new EventCounts(0, 1).risk()).isZero();
    assertThat(new EventCounts(5, 5).others()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventCounts(6, 5))
        .withMessage("events must be at most n = 5, got 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventCounts(-1, 5))
        .withMessage("events must be 0 or more, got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventCounts(0, 0))
        .withMessage("n must be 1 or more, got 0");
    int huge = Integer.MAX_VALUE;
    assertThat(
            new EventRatio(EventRatio.Of.ODDS, ZeroCells.ONLY0)
                .estimate(arms(huge, huge, 0, huge), 0.95))
        .isInstanceOf(Estimate.class);
  }
}
