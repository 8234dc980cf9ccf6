// SPDX-License-Identifier: Apache-2.0
package org.equipoise.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 200 seeded sets of values, some with ties. */
class SwarmPropertyTest {
  private static final double TALL = 0.2;
  private static final double WIDE = 0.05;

  @Test
  void points_do_not_overlap_while_there_is_room() {
    cases().forEach(values -> assertThat(apart(values, roomy().offsets(values))).isTrue());
  }

  @Test
  void the_swarm_stays_within_its_room() {
    List<Double> same = Collections.nCopies(500, 1.0);
    assertThat(new Swarm(TALL, WIDE, 0.25).offsets(same))
        .allMatch(offset -> Math.abs(offset) <= 0.25 + 1e-12);
  }

  @Test
  void a_value_alone_stands_in_the_middle() {
    assertThat(roomy().offsets(List.of(7.0))).containsExactly(0.0);
    assertThat(roomy().offsets(List.of())).isEmpty();
  }

  private static Swarm roomy() {
    return new Swarm(TALL, WIDE, 1000);
  }

  private static boolean apart(List<Double> values, List<Double> offsets) {
    for (int i = 0; i < values.size(); i++) {
      for (int j = 0; j < i; j++) {
        double up = (values.get(i) - values.get(j)) / TALL;
        double aside = (offsets.get(i) - offsets.get(j)) / WIDE;
        if (up * up + aside * aside < 0.99) {
          return false;
        }
      }
    }
    return true;
  }

  private static Stream<List<Double>> cases() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20130101L);
    return IntStream.range(0, 200)
        .mapToObj(
            i ->
                random
                    .doubles(1 + random.nextInt(60))
                    .map(value -> i % 2 == 0 ? value : Math.rint(5 * value))
                    .sorted()
                    .boxed()
                    .toList());
  }
}
