// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;

class AllocatorContractTest {
  private static final TwoArms<Integer> SIZES = new TwoArms<>(3, 4);

  @Test
  void minimization_needs_the_levels_of_its_factors() {
    AllocationScheme.Minimization scheme =
        new AllocationScheme.Minimization(List.of("age", "sex"), 0.8);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, SIZES, new int[7]))
        .withMessage(
            "scheme must be one of [fixed, simple, permuted-block, biased-coin, urn], got"
                + " minimization");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, List.of(new int[7])))
        .withMessage("levels must be of the factors [age, sex], got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, List.of(new int[7], new int[6])))
        .withMessage("every factor must have 7 participants, got 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, List.of(new int[0], new int[0])))
        .withMessage("the number of participants must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, List.of(new int[2], new int[] {0, -1})))
        .withMessage("level must be 0 or more, got -1");
    assertThat(Allocator.of(scheme, List.of(new int[7], new int[7])).participants()).isEqualTo(7);
  }

  @Test
  void the_stratified_scheme_needs_a_stratum_for_each_participant() {
    AllocationScheme scheme = new AllocationScheme.Stratified(List.of("sex"), List.of(4));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, SIZES))
        .withMessageEndingWith("got stratified");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, SIZES, new int[6]))
        .withMessage("strata must have one entry for each of 7 participants, got 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(scheme, SIZES, new int[] {0, 0, -1, 0, 0, 0, 0}))
        .withMessage("stratum must be 0 or more, got -1");
    assertThat(Allocator.of(scheme, SIZES, new int[7]).participants()).isEqualTo(7);
  }

  @Test
  void an_arm_has_one_participant_or_more() {
    AllocationScheme fixed = new AllocationScheme.Fixed();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(fixed, new TwoArms<>(0, 4)))
        .withMessage("arm size must be 1 or more, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(fixed, new TwoArms<>(4, 0)))
        .withMessage("arm size must be 1 or more, got 0");
    assertThat(Allocator.of(fixed, new TwoArms<>(1, 1)).participants()).isEqualTo(2);
  }

  @Test
  void the_same_seed_draws_the_same_allocations() {
    Allocator allocator =
        Allocator.of(new AllocationScheme.PermutedBlock(1, 2, List.of(3, 6)), SIZES);
    AllocationSequence first = new AllocationSequence(7);
    AllocationSequence second = new AllocationSequence(7);
    allocator.draw(first, SeededGenerator.of(5));
    allocator.draw(second, SeededGenerator.of(5));

    assertThat(second).hasToString(first.toString());
  }

  @Test
  void a_full_block_keeps_the_ratio_and_no_sequence_breaks_it() {
    Allocator allocator =
        Allocator.of(new AllocationScheme.PermutedBlock(2, 1, List.of(3)), new TwoArms<>(200, 100));
    AllocationSequence drawn = new AllocationSequence(300);
    allocator.draw(drawn, SeededGenerator.of(1));
    for (int start = 0; start < 300; start += 3) {
      assertThat(drawn.toString().substring(start, start + 3)).isIn("EEC", "ECE", "CEE");
    }
    assertThat(allocator.logProbability(drawn)).isFinite();
    drawn.set(0, !drawn.isExperimental(0));
    assertThat(allocator.logProbability(drawn)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
