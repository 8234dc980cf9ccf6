// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.equipoise.design.Scenario;
import org.junit.jupiter.api.Test;

class StreamsContractTest {
  private static final Scenario SCENARIO = Scenarios.of(Scenarios.flare().build());

  @Test
  void an_address_has_the_same_numbers_in_any_order_of_asking() {
    Streams streams = Streams.of(SCENARIO);
    for (long replicate : new long[] {5, 4095, 4096, 3, 3, 10_000, 0}) {
      assertThat(streams.generator(Component.OUTCOMES, replicate).nextLong())
          .isEqualTo(first(SCENARIO, Component.OUTCOMES, replicate));
    }
  }

  @Test
  void components_and_replicates_have_different_numbers() {
    Set<Long> numbers = new HashSet<>();
    for (Component component : Component.values()) {
      for (long replicate = 0; replicate < 5000; replicate++) {
        numbers.add(first(SCENARIO, component, replicate / 500 * 500));
      }
    }
    assertThat(numbers).hasSize(10 * Component.values().length);
  }

  @Test
  void cells_share_their_numbers_only_when_they_are_common() {
    Scenario a = Scenarios.perCell(SCENARIO, Map.of("outcomes.flare.effect.post", "0"));
    Scenario b = Scenarios.perCell(SCENARIO, Map.of("outcomes.flare.effect.post", "-0.5"));

    assertThat(first(a, Component.OUTCOMES, 0))
        .isNotEqualTo(first(b, Component.OUTCOMES, 0))
        .isNotEqualTo(first(SCENARIO, Component.OUTCOMES, 0));
  }

  @Test
  void an_all_zero_state_is_left() {
    ReplicateRandom zero = new ReplicateRandom();
    zero.begin(0, 0, 0, 0);
    ReplicateRandom one = new ReplicateRandom();
    one.begin(1, 0, 0, 0);
    assertThat(zero.nextLong()).isEqualTo(one.nextLong());
  }

  private static long first(Scenario scenario, Component component, long replicate) {
    return Streams.of(scenario).generator(component, replicate).nextLong();
  }
}
