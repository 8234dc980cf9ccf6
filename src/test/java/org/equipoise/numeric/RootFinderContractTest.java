// SPDX-License-Identifier: Apache-2.0
package org.equipoise.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootFinderContractTest {
  @ParameterizedTest
  @ValueSource(doubles = {-1e6, -3, 0, 0.5, 1, 40, 1e9})
  void finds_the_root_from_any_start(double start) {
    assertThat(RootFinder.increasing(v -> Math.atan(v - 1), start, 1)).isCloseTo(1, within(1e-13));
    assertThat(RootFinder.increasing(v -> v * v * v - 8, start, 0.1)).isCloseTo(2, within(1e-13));
  }

  @Test
  void finds_a_jump() {
    assertThat(RootFinder.increasing(v -> v < 0.3 ? -1 : 1, -2, 1)).isCloseTo(0.3, within(1e-15));
  }

  @Test
  void says_when_there_is_no_root() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RootFinder.increasing(v -> 1 + 1 / (1 + Math.exp(-v)), 0, 1))
        .withMessageStartingWith("no sign change from 0.0 to ");
  }
}
