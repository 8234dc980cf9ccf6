// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.AllocationScheme.Minimization;
import org.equipoise.design.AllocationScheme.Simple;
import org.equipoise.design.AllocationScheme.Stratified;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;

/** Allocators whose participants change are those that are made anew for each set of them. */
class FactorLevelsPropertyTest {
  private static final int CASES = 200;
  private static final int PARTICIPANTS = 17;
  private static final Stratified STRATIFIED =
      new Stratified(List.of("site", "sex"), List.of(2, 4));
  private static final Minimization MINIMIZATION = new Minimization(List.of("site", "sex"), 0.8);

  @Test
  void a_stratified_allocator_that_is_refilled_draws_as_a_new_one() {
    FactorLevels levels = new FactorLevels(List.of(3, 2), PARTICIPANTS);
    Allocator refilled = Allocator.of(STRATIFIED, levels);
    UniformRandomProvider random = SeededGenerator.of(20130101);
    for (int k = 0; k < CASES; k++) {
      int[] strata = new int[PARTICIPANTS];
      List<int[]> factors = draw(levels, random);
      for (int i = 0; i < PARTICIPANTS; i++) {
        strata[i] = factors.get(0)[i] * 2 + factors.get(1)[i];
      }
      checkSame(refilled, Allocator.of(STRATIFIED, new TwoArms<>(9, 8), strata), k);
    }
  }

  @Test
  void a_minimizing_allocator_that_is_refilled_draws_as_a_new_one() {
    FactorLevels levels = new FactorLevels(List.of(3, 2), PARTICIPANTS);
    Allocator refilled = Allocator.of(MINIMIZATION, levels);
    UniformRandomProvider random = SeededGenerator.of(20130101);
    for (int k = 0; k < CASES; k++) {
      checkSame(refilled, Allocator.of(MINIMIZATION, draw(levels, random)), k);
    }
  }

  private static List<int[]> draw(FactorLevels levels, UniformRandomProvider random) {
    List<int[]> factors = new ArrayList<>();
    for (int f = 0; f < levels.factors(); f++) {
      int[] own = new int[PARTICIPANTS];
      for (int i = 0; i < PARTICIPANTS; i++) {
        own[i] = random.nextInt(levels.count(f));
        levels.set(f, i, own[i]);
      }
      factors.add(own);
    }
    return factors;
  }

  private static void checkSame(Allocator refilled, Allocator fresh, int seed) {
    AllocationSequence one = new AllocationSequence(PARTICIPANTS);
    AllocationSequence other = new AllocationSequence(PARTICIPANTS);
    refilled.draw(one, SeededGenerator.of(seed));
    fresh.draw(other, SeededGenerator.of(seed));
    assertThat(one).hasToString(other.toString());
    assertThat(refilled.logProbability(one)).isEqualTo(fresh.logProbability(other));
  }

  @Test
  void a_scheme_that_asks_for_other_factors_is_refused() {
    FactorLevels one = new FactorLevels(List.of(2), 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(STRATIFIED, one))
        .withMessage("levels must be of the factors [site, sex] of the scheme stratified, got 1");
    AllocationScheme simple = new Simple(1, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(simple, one))
        .withMessage("levels must be of the factors [] of the scheme simple, got 1");
  }

  @Test
  void strata_are_10_000_at_most() {
    assertThat(Allocator.of(STRATIFIED, new FactorLevels(List.of(100, 100), 4)).participants())
        .isEqualTo(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Allocator.of(STRATIFIED, new FactorLevels(List.of(70_000, 70_000), 4)))
        .withMessage("strata must be 10000 at most, got more");
  }

  @Test
  void a_level_that_a_factor_does_not_have_is_refused() {
    FactorLevels levels = new FactorLevels(List.of(2), 4);
    levels.set(0, 0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levels.set(0, 0, 2))
        .withMessage("level must be from 0 to 1, got 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levels.set(0, 0, -1))
        .withMessage("level must be from 0 to 1, got -1");
  }
}
