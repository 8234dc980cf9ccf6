// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

class RevolvingDoorBruteForceTest {
  @Test
  void every_subset_comes_once_and_each_step_is_one_exchange() {
    for (int n = 0; n <= 11; n++) {
      for (int t = 0; t <= n; t++) {
        twice(n, t);
      }
    }
  }

  private static void twice(int n, int t) {
    RevolvingDoor door = new RevolvingDoor(n, t);
    int subset = (1 << t) - 1;
    for (int round = 0; round < 2; round++) {
      Set<Integer> seen = new HashSet<>(Set.of(subset));
      while (door.next()) {
        subset = exchanged(subset, door);
        assertThat(Integer.bitCount(subset)).isEqualTo(t);
        assertThat(seen.add(subset)).isTrue();
      }
      assertThat(seen)
          .as("%s of %s", t, n)
          .hasSize((int) CombinatoricsUtils.binomialCoefficient(n, t));
      if (door.leaving() != door.entering()) {
        subset = exchanged(subset, door);
      }
      assertThat(subset).as("back").isEqualTo((1 << t) - 1);
    }
  }

  private static int exchanged(int subset, RevolvingDoor door) {
    assertThat(subset >> door.leaving() & 1).isOne();
    assertThat(subset >> door.entering() & 1).isZero();
    return subset ^ (1 << door.leaving()) ^ (1 << door.entering());
  }
}
