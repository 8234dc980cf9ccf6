// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.CorrelationMatrix;
import org.equipoise.design.Range;
import org.equipoise.design.Scenario;
import org.equipoise.design.ScenarioDropout;
import org.equipoise.design.ScenarioEffect;
import org.equipoise.design.ScenarioRecording;
import org.equipoise.evidence.MomentsView;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick model against the one that draws everything. */
class LinearModelPropertyTest {
  private static final double ROUNDING = 1e-12; // relative, of values that are far from 0
  private static final ScenarioEffect EFFECT = new ScenarioEffect.Standardized(-0.5);

  static Stream<Named<Scenario>> scenarios() {
    Scenario two =
        Scenarios.with(
            Scenarios.of(
                Scenarios.flare().effect(EFFECT).sdRatio(1.4).interaction(0.3).build(),
                new Scenarios.Outcome("gsi").lognormal(1, 0.6).correlation(0.7).build()),
            CorrelationMatrix.equal(2, -0.4));
    return Stream.of(
        Named.of("plain", Scenarios.of(Scenarios.flare().effect(EFFECT).build())),
        Named.of("two outcomes, correlated", two),
        Named.of("simple allocation", Scenarios.with(two, new AllocationScheme.Simple(1, 1))));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void the_same_participants_but_for_rounding(Scenario scenario) {
    LinearModel quick = new LinearModel(scenario);
    GenerativeModel whole = new GenerativeModel(scenario);
    Draws actual = quick.newDraws();
    Draws expected = whole.newDraws();
    assertThat(quick.columns()).isEqualTo(whole.columns());
    for (long replicate = 0; replicate < 100; replicate++) {
      quick.draw(replicate, actual);
      whole.draw(replicate, expected);
      assertThat(actual.allocation).hasToString(expected.allocation.toString());
      assertThat(actual.classes).isEqualTo(expected.classes);
      for (int c = 0; c < expected.values.length; c++) {
        for (int i = 0; i < expected.values[c].length; i++) {
          double value = expected.values[c][i];
          assertThat(actual.values[c][i])
              .isCloseTo(value, within(ROUNDING * Math.max(100, Math.abs(value))));
        }
      }
    }
  }

  @Test
  void what_is_recorded_is_the_same() {
    ScenarioRecording recording =
        new ScenarioRecording(
            OptionalDouble.of(70), Optional.of(new Range(0, 110)), OptionalInt.of(1));
    Scenario scenario = Scenarios.of(Scenarios.flare().recording(recording).build());
    LinearModel quick = new LinearModel(scenario);
    GenerativeModel whole = new GenerativeModel(scenario);
    Draws actual = quick.newDraws();
    Draws expected = whole.newDraws();
    for (long replicate = 0; replicate < 100; replicate++) {
      quick.draw(replicate, actual);
      whole.draw(replicate, expected);
      assertThat(actual.values).isDeepEqualTo(expected.values);
    }
  }

  static Stream<Named<Scenario>> ofTwoNormals() {
    Scenario plain = Scenarios.of(Scenarios.flare().effect(EFFECT).interaction(0.3).build());
    Scenario more = Scenarios.of(7, 50, 31, Scenarios.flare().effect(EFFECT).build());
    return Stream.of(
        Named.of("plain", plain),
        Named.of("arms of any sizes", Scenarios.with(plain, new AllocationScheme.Simple(1, 1))),
        Named.of("more than 64 participants", more));
  }

  @ParameterizedTest
  @MethodSource("ofTwoNormals")
  void replicates_that_are_drawn_at_once_are_those_that_are_drawn_alone(Scenario scenario) {
    LinearModel together = new LinearModel(scenario);
    LinearModel alone = new LinearModel(scenario);
    Draws first = together.newDraws();
    Draws own = alone.newDraws();
    ReplicateMoments.Columns columns = new ReplicateMoments.Columns(1, 0, false);
    ReplicateMoments many = together.moments(first, columns);
    ReplicateMoments one = alone.moments(own, columns);
    assertThat(together.atOnce()).isGreaterThan(4);
    together.begin(4090, together.atOnce(), first);
    for (int place = 0; place < together.atOnce(); place++) {
      alone.begin(4090 + place, 1, own);
      many.reduce(place);
      one.reduce(0);
      assertThat(numbers(many.moments(place))).containsExactly(numbers(one.moments(0)));
    }
    together.write(first);
    alone.draw(4090, own);
    assertThat(first.values).isDeepEqualTo(own.values);
  }

  private static double[] numbers(MomentsView moments) {
    return new double[] {
      moments.n1(),
      moments.n2(),
      moments.mean1(0),
      moments.mean2(1),
      moments.covariance1(0, 1),
      moments.covariance2(1, 1)
    };
  }

  @Test
  void a_large_trial_is_drawn_alone() {
    Scenario large = Scenarios.of(7, 1000, 1000, Scenarios.flare().build());
    assertThat(new LinearModel(large).atOnce()).isEqualTo(1);
  }

  @Test
  void what_is_not_linear_is_drawn_by_the_whole_model() {
    Scenario plain = Scenarios.of(Scenarios.flare().build());
    ScenarioDropout dropout =
        new ScenarioDropout(
            java.util.Map.of("post", new TwoArms<>(0.1, 0.1)),
            ScenarioDropout.Mechanism.MCAR,
            Optional.empty(),
            0);
    assertThat(ParticipantsModel.of(plain)).isInstanceOf(LinearModel.class);
    assertThat(List.of(ParticipantsModel.of(Scenarios.with(plain, dropout))))
        .hasOnlyElementsOfType(GenerativeModel.class);
  }
}
