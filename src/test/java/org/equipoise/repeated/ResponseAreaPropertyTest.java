// SPDX-License-Identifier: Apache-2.0
package org.equipoise.repeated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equipoise.design.Derivation.Measure;
import org.equipoise.evidence.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseAreaPropertyTest {
  static Stream<Arguments> curves() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20240917L);
    return IntStream.range(0, 200).mapToObj(i -> arguments(i, random));
  }

  private static Arguments arguments(int id, RandomGenerator random) {
    int size = random.nextInt(2, 9);
    List<Double> minutes = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    double minute = random.nextDouble(-60, 0);
    for (int i = 0; i < size; i++) {
      minutes.add(minute);
      values.add(random.nextDouble(0.1, 50));
      minute += random.nextDouble(0.5, 40);
    }
    return Arguments.of(id, minutes, values);
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("curves")
  void increase_is_ground_less_the_first_sample_over_the_whole_time(
      int id, List<Double> minutes, List<Double> values) {
    double time = minutes.get(minutes.size() - 1) - minutes.get(0);
    double ground = area(Measure.AUCG, minutes, values);
    assertThat(area(Measure.AUCI, minutes, values))
        .isCloseTo(ground - values.get(0) * time, within(1e-11 * ground + 1e-9));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("curves")
  void a_constant_added_to_all_samples_does_not_change_the_increase(
      int id, List<Double> minutes, List<Double> values) {
    List<Double> raised = values.stream().map(y -> y + 8).toList();
    assertThat(area(Measure.AUCI, minutes, raised))
        .isCloseTo(area(Measure.AUCI, minutes, values), within(1e-9));
  }

  @ParameterizedTest(name = "case {0}")
  @MethodSource("curves")
  void areas_scale_with_the_samples_and_ignore_the_origin_of_time(
      int id, List<Double> minutes, List<Double> values) {
    List<Double> doubled = values.stream().map(y -> 2 * y).toList();
    List<Double> later = minutes.stream().map(m -> m + 1024).toList();
    for (Measure measure : Measure.values()) {
      double area = area(measure, minutes, values);
      assertThat(area(measure, minutes, doubled)).isEqualTo(2 * area);
      assertThat(area(measure, later, values)).isCloseTo(area, within(1e-9));
    }
  }

  private static double area(Measure measure, List<Double> minutes, List<Double> values) {
    List<Optional<Observation>> samples =
        values.stream().map(y -> Optional.of(Observation.of(y))).toList();
    return ((Area.Computed) ResponseArea.of(measure).compute(new Curve(minutes, samples))).value();
  }
}
