// SPDX-License-Identifier: Apache-2.0
package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equipoise.allocation.AllocationSequence;
import org.junit.jupiter.api.Test;

/** Participants by arm, over every allocation of five. */
class DrawsPropertyTest {
  @Test
  void participants_are_listed_by_arm() {
    Draws draws = new Draws(1, 0, new AllocationSequence(5));
    for (int arms = 0; arms < 32; arms++) {
      allocate(draws, arms);
      assertThat(Arrays.copyOf(draws.byArm[0], draws.sizes[0])).isEqualTo(places(draws, true));
      assertThat(Arrays.copyOf(draws.byArm[1], draws.sizes[1])).isEqualTo(places(draws, false));
      assertThat(draws.sizes).containsExactly(Integer.bitCount(arms), 5 - Integer.bitCount(arms));
    }
  }

  private static void allocate(Draws draws, int arms) {
    for (int i = 0; i < 5; i++) {
      if ((arms >>> i & 1) == 1) {
        draws.allocation.toExperimental(i);
      } else {
        draws.allocation.toControl(i);
      }
    }
    draws.list();
  }

  private static int[] places(Draws draws, boolean experimental) {
    return IntStream.range(0, 5)
        .filter(i -> draws.allocation.isExperimental(i) == experimental)
        .toArray();
  }
}
