// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits against an array of flags, at lengths below, at and above those of words. */
class AllocationSequencePropertyTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 49, 63, 64, 65, 127, 128, 129, 1000})
  void it_is_an_array_of_flags(int n) {
    UniformRandomProvider random = SeededGenerator.of(n);
    AllocationSequence sequence = new AllocationSequence(n);
    boolean[] flags = new boolean[n];
    assertThat(sequence.participants()).isEqualTo(n);
    for (int step = 0; step < 300; step++) {
      int place = random.nextInt(n);
      flags[place] = random.nextBoolean();
      sequence.set(place, flags[place]);
      check(sequence, flags);
    }
  }

  private static void check(AllocationSequence sequence, boolean[] flags) {
    int[] experimental = IntStream.range(0, flags.length).filter(i -> flags[i]).toArray();
    int[] control = IntStream.range(0, flags.length).filter(i -> !flags[i]).toArray();
    int[] into = new int[flags.length];
    assertThat(sequence.countExperimental()).isEqualTo(experimental.length);
    assertThat(Arrays.copyOf(into, sequence.listExperimental(into))).isEqualTo(experimental);
    assertThat(Arrays.copyOf(into, sequence.listControl(into))).isEqualTo(control);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < flags.length; i++) {
      assertThat(sequence.isExperimental(i)).isEqualTo(flags[i]);
      text.append(flags[i] ? "E" : "C");
    }
    assertThat(sequence).hasToString(text.toString());
  }

  @Test
  void a_place_beyond_the_last_participant_is_refused() {
    AllocationSequence sequence = new AllocationSequence(49);
    assertThatThrownBy(() -> sequence.set(49, true)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sequence.isExperimental(63))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> sequence.isExperimental(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AllocationSequence(0))
        .withMessage("the number of participants must be 1 or more, got 0");
  }

  /** Each participant alone, and each two neighbours, as often as by chance. */
  @ParameterizedTest
  @ValueSource(ints = {2, 25, 49, 64, 65, 100, 128})
  void fixed_sizes_are_drawn_exactly_and_every_place_as_often(int experimental) {
    int control = 130 - experimental;
    Allocator allocator =
        Allocator.of(new AllocationScheme.Fixed(), new TwoArms<>(experimental, control));
    AllocationSequence drawn = new AllocationSequence(130);
    UniformRandomProvider random = SeededGenerator.of(experimental);
    int draws = 20_000;
    double[] alone = new double[130];
    double[] both = new double[130];
    for (int d = 0; d < draws; d++) {
      allocator.draw(drawn, random);
      assertThat(drawn.countExperimental()).isEqualTo(experimental);
      for (int i = 0; i < 130; i++) {
        alone[i] += drawn.isExperimental(i) ? 1 : 0;
        both[i] += drawn.isExperimental(i) && drawn.isExperimental((i + 1) % 130) ? 1 : 0;
      }
    }
    double p = experimental / 130.0;
    double pair = p * (experimental - 1) / 129;
    for (int i = 0; i < 130; i++) { // 260 counts of 7 lists, at 6 standard errors
      assertThat(Math.abs(alone[i] / draws - p)).isLessThan(6 * Math.sqrt(p * (1 - p) / draws));
      assertThat(Math.abs(both[i] / draws - pair))
          .isLessThan(6 * Math.sqrt(pair * (1 - pair) / draws) + 1.0 / draws);
    }
  }
}
