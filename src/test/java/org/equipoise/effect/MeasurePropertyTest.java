// SPDX-License-Identifier: Apache-2.0
package org.equipoise.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.effect.Arms.estimated;

import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.Tolerance;
import org.equipoise.core.Estimate;
import org.equipoise.core.Estimation;
import org.equipoise.core.NotEstimable;
import org.equipoise.core.NotEstimable.Reason;
import org.equipoise.core.TwoArms;
import org.equipoise.evidence.Moments;
import org.equipoise.evidence.PrePostSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of the measures of means and of changes. */
class MeasurePropertyTest {
  private static List<EffectMeasure> measures() {
    return EffectMeasures.all(MeasureSettings.defaults()).stream()
        .filter(EffectMeasure.class::isInstance)
        .map(EffectMeasure.class::cast)
        .toList();
  }

  static Stream<TwoArms<Moments>> arms() {
    RandomGenerator random =
        RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(41L);
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                Arms.of(
                    random.nextInt(3, 60),
                    random.nextDouble(1, 9),
                    random.nextDouble(0.1, 3),
                    random.nextInt(3, 60),
                    random.nextDouble(1, 9),
                    random.nextDouble(0.1, 3)));
  }

  @ParameterizedTest
  @MethodSource("arms")
  void swapping_the_arms_mirrors_every_measure(TwoArms<Moments> arms) {
    for (EffectMeasure measure : measures()) {
      if (measure == SeparateSdDifference.SMD1) {
        continue; // its standardizer is the control arm's
      }
      double ours = estimated(measure.estimate(arms, 0.9)).value();
      double other = estimated(measure.estimate(arms.swapped(), 0.9)).value();
      double mirrored =
          measure == NormalOverlap.OVERLAP
              ? ours
              : measure.scale() == MeasureScale.PROBABILITY ? 1 - ours : -ours;
      Tolerance.SPECIAL_FUNCTION.check(mirrored, other, 1 + Math.abs(ours), measure.id());
    }
  }

  @ParameterizedTest
  @MethodSource("arms")
  void a_change_of_unit_changes_md_only(TwoArms<Moments> arms) {
    TwoArms<Moments> scaled =
        arms.map(arm -> Moments.of(arm.n(), 8 * arm.mean(0), 8 * arm.standardDeviation(0)));
    for (EffectMeasure measure : measures()) {
      double factor = measure == MeanDifference.MD ? 8 : 1;
      Estimate ours = estimated(measure.estimate(arms, 0.9));
      Estimate other = estimated(measure.estimate(scaled, 0.9));
      Tolerance.SPECIAL_FUNCTION.check(
          factor * ours.value(), other.value(), 1 + Math.abs(ours.value()), measure.id());
    }
  }

  @Test
  void extremes_give_an_estimate_or_a_reason() {
    double max = Double.MAX_VALUE;
    List<TwoArms<Moments>> extremes =
        List.of(
            Arms.of(5, max, 1, 5, -max, 1),
            Arms.of(5, 1, 1e-300, 5, 0, 0),
            Arms.of(2, 1, 1e-150, 2, 1e-300, 1e-150),
            Arms.of(5, 1e200, 1e-50, 5, 1e-200, 1e-50),
            Arms.of(3, 1e300, 1e150, 3, 1e-300, 1e-150),
            Arms.of(2147483647, 1, 1, 2147483647, 1, 1),
            Arms.of(2, 5, 1, 2, 5, 0),
            Arms.of(1, 5, 0, 9, 5, 1));
    for (EffectMeasure measure : measures()) {
      for (TwoArms<Moments> each : extremes) {
        Estimation found = measure.estimate(each, 0.95);
        assertThat(found.conventions()).as(measure.id()).isNotNull();
      }
    }
    assertThat(MeanRatio.ROM.estimate(Arms.of(5, -1, 1, 5, 2, 1), 0.95))
        .isEqualTo(
            new NotEstimable(Reason.NOT_POSITIVE, "a ratio needs means above 0 in both arms"));
  }

  private static PrePostSummary arm(double sdPost, double r) {
    return new PrePostSummary(20, 50, 45, 8, OptionalDouble.of(sdPost), OptionalDouble.of(r));
  }

  @Test
  void a_change_divided_by_its_own_sd_needs_that_it_varies() {
    assertThat(ChangeMeasure.SMCC.estimate(arm(8, 1), 0.95))
        .isEqualTo(
            new NotEstimable(Reason.ZERO_VARIANCE, "the standard deviation to divide by is 0"));
    assertThat(ChangeMeasure.SMCC.estimate(arm(8, 0.999), 0.95)).isInstanceOf(Estimate.class);
  }

  @Test
  void without_r_there_is_an_estimate_without_a_standard_error() {
    PrePostSummary bare =
        new PrePostSummary(20, 50, 45, 8, OptionalDouble.empty(), OptionalDouble.empty());
    for (PrePostMeasure measure : List.of(PrePostMeasure.DPPC, PrePostMeasure.DPPC1)) {
      Estimate found = estimated(measure.estimate(new TwoArms<>(bare, arm(9, 0.5)), 0.95));
      assertThat(found.standardError()).isEmpty();
      assertThat(found.interval()).isEmpty();
    }
    assertThat(estimated(ChangeMeasure.SMCR.estimate(bare, 0.95)).standardError()).isEmpty();
    assertThat(ChangeMeasure.SMCC.estimate(bare, 0.95)).isInstanceOf(NotEstimable.class);
    assertThat(ChangeMeasure.D_AV.estimate(bare, 0.95)).isInstanceOf(NotEstimable.class);
  }

  @Test
  void the_variance_of_dppc_goes_to_its_limit_where_r_is_1() {
    TwoArms<PrePostSummary> near = new TwoArms<>(arm(8, 1 - 1e-12), arm(8, 1 - 1e-12));
    TwoArms<PrePostSummary> at =
        new TwoArms<>(
            arm(8, 1),
            new PrePostSummary(20, 50, 51, 8, OptionalDouble.of(8), OptionalDouble.of(1)));
    assertThat(estimated(PrePostMeasure.DPPC.estimate(near, 0.95)).standardError().orElseThrow())
        .isPositive();
    assertThat(estimated(PrePostMeasure.DPPC.estimate(at, 0.95)).standardError().orElseThrow())
        .isPositive();
  }
}
