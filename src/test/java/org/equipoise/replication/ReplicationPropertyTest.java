// SPDX-License-Identifier: Apache-2.0
package org.equipoise.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.ITERATIVE;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.numeric.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicationPropertyTest {
  private static final Thresholds LIMITS = new Thresholds(0.9, 0.05);

  static Stream<Arguments> pairs() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(20261128L);
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                Arguments.of(
                    i,
                    new ReplicationPair(
                        new StudyEffect(rng.nextGaussian(0, 3), rng.nextDouble(0.05, 2)),
                        new StudyEffect(rng.nextGaussian(0, 3), rng.nextDouble(0.05, 2)))));
  }

  private static ReplicationPair times(ReplicationPair pair, double factor) {
    return new ReplicationPair(times(pair.original(), factor), times(pair.replication(), factor));
  }

  private static StudyEffect times(StudyEffect effect, double factor) {
    return new StudyEffect(effect.estimate() * factor, effect.standardError() * Math.abs(factor));
  }

  private static Judgement.Judged judged(ReplicationCriterion criterion, ReplicationPair pair) {
    return (Judgement.Judged) criterion.judge(pair, LIMITS);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("pairs")
  void neither_the_sign_nor_the_unit_changes_an_answer(int id, ReplicationPair pair) {
    for (ReplicationCriterion each : ReplicationCriterion.values()) {
      if (each.judge(pair, LIMITS) instanceof Judgement.Refused refused) {
        assertThat(each.judge(times(pair, -4), LIMITS)).isEqualTo(refused);
        continue;
      }
      Judgement.Judged found = judged(each, pair);
      for (double factor : new double[] {-1, 4, -0.125}) {
        Judgement.Judged other = judged(each, times(pair, factor));
        assertThat(other.p()).as(each.id()).isEqualTo(found.p());
        assertThat(other.holds()).as(each.id()).isEqualTo(found.holds());
        boolean unitless = found.interval().isEmpty();
        assertThat(other.value()).isEqualTo(unitless ? found.value() : factor * found.value());
      }
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("pairs")
  void the_nominal_sceptical_p_is_at_least_that_of_each_study(int id, ReplicationPair pair) {
    double way = pair.direction();
    double po = Normal.survival(way * pair.original().z());
    double pr = Normal.survival(way * pair.replication().z());
    double nominal = judged(ReplicationCriterion.SCEPTICAL_NOMINAL, pair).p().orElseThrow();
    assertThat(nominal).isGreaterThanOrEqualTo(Math.min(0.5, Math.max(po, pr)) * (1 - 1e-12));
    double golden = judged(ReplicationCriterion.SCEPTICAL_GOLDEN, pair).p().orElseThrow();
    double controlled = judged(ReplicationCriterion.SCEPTICAL_CONTROLLED, pair).p().orElseThrow();
    assertThat(Math.abs(0.5 - golden)).isGreaterThanOrEqualTo(Math.abs(0.5 - nominal));
    assertThat(Math.abs(0.5 - controlled))
        .isGreaterThanOrEqualTo(Math.abs(0.5 - nominal) * (1 - 1e-12));
  }

  @ParameterizedTest
  @EnumSource(ScepticalCalibration.class)
  void a_more_extreme_study_makes_it_smaller(ScepticalCalibration calibration) {
    for (double ratio : new double[] {0.01, 0.7, 1, 1.4, 30}) {
      double before = 0.5;
      for (double zr = 0.05; zr < 40; zr *= 1.3) {
        double p = calibration.p(3, zr, ratio);
        assertThat(p).isLessThan(before);
        SPECIAL_FUNCTION.check(p, calibration.p(zr, 3, ratio), "studies exchanged");
        SPECIAL_FUNCTION.check(1 - p, calibration.p(3, -zr, ratio), "the other sign");
        before = p;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.1, 1, 3, 9, 18})
  void with_equal_errors_the_overall_error_has_a_closed_form(double z) {
    double root = OverallError.root(z, 1);
    SPECIAL_FUNCTION.check(Math.sqrt(Normal.survival(2 * z) / 2), root, "root");
    SPECIAL_FUNCTION.check(Math.log(root), OverallError.logRoot(z, 1), "its logarithm");
  }

  @Test
  void a_tiny_ratio_is_the_two_trials_rule_and_z_of_0_is_one_half() {
    for (double z : new double[] {0.5, 2, 6}) {
      ITERATIVE.check(Normal.survival(z), OverallError.root(z, 1e-9), "both beyond z");
    }
    for (double ratio : new double[] {1e-100, 1e-9, 1, 1e9, 1e100}) {
      assertThat(OverallError.root(0, ratio)).isEqualTo(0.5);
      assertThat(OverallError.root(1e-119, ratio)).isBetween(0.0, 0.5 * (1 + 1e-12));
      assertThat(OverallError.root(5, ratio)).isBetween(0.0, 0.5);
    }
  }

  @ParameterizedTest
  @EnumSource(ScepticalCalibration.class)
  void the_threshold_is_where_the_p_value_is_the_level(ScepticalCalibration calibration) {
    for (double level : new double[] {0.4, 0.025, 0.001, 1e-8}) {
      for (double ratio : new double[] {0.01, 0.5, 1, 3, 1000}) {
        double z = calibration.threshold(level, ratio);
        ITERATIVE.check(level, calibration.tail(z, ratio), "p at the threshold");
        double zr = ScepticalZ.needed(z + 1, z, ratio);
        ITERATIVE.check(level, calibration.p(z + 1, zr, ratio), "p of the replication needed");
      }
    }
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("pairs")
  void intervals_and_their_p_values_agree(int id, ReplicationPair pair) {
    for (ReplicationCriterion each : ReplicationCriterion.values()) {
      if (each.id().contains("interval")) {
        Judgement.Judged found = judged(each, pair);
        assertThat(found.holds()).isEqualTo(found.p().orElseThrow() >= 1 - LIMITS.level());
      }
    }
    assertThat(judged(ReplicationCriterion.PREDICTION_INTERVAL, pair).p())
        .isEqualTo(judged(ReplicationCriterion.DIFFERENCE_Q, pair).p());
    assertThat(judged(ReplicationCriterion.PREDICTION_INTERVAL_CONDITIONAL, pair).holds())
        .isEqualTo(judged(ReplicationCriterion.ORIGINAL_IN_REPLICATION_INTERVAL, pair).holds());
  }

  @Test
  void type_m_of_many_draws_is_that_of_the_closed_form() {
    RandomGenerator rng = RandomGeneratorFactory.of("L64X128MixRandom").create(7L);
    DesignErrors errors = new DesignErrors(0.8, 0.5, OptionalDouble.empty(), 0.05);
    double critical = -Normal.quantile(0.025) * 0.5;
    int significant = 0;
    int wrong = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < 400_000; i++) {
      double estimate = rng.nextGaussian(0.8, 0.5);
      if (Math.abs(estimate) > critical) {
        significant++;
        wrong += estimate < 0 ? 1 : 0;
        sum += Math.abs(estimate) / 0.8;
        squares += estimate * estimate / 0.64;
      }
    }
    double mean = sum / significant;
    double error = Math.sqrt((squares / significant - mean * mean) / significant);
    // Within 4 Monte Carlo errors each: a false alarm in 1 of 16 000.
    assertThat(Math.abs(errors.typeM().orElseThrow() - mean)).isLessThan(4 * error);
    double share = (double) wrong / significant;
    assertThat(Math.abs(errors.typeS().orElseThrow() - share))
        .isLessThan(4 * Math.sqrt(errors.typeS().orElseThrow() / significant));
    double power = errors.power();
    assertThat(Math.abs(power - significant / 400_000.0))
        .isLessThan(4 * Math.sqrt(power * (1 - power) / 400_000));
  }
}
