// SPDX-License-Identifier: Apache-2.0
package org.equipoise.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equipoise.Tolerance.SPECIAL_FUNCTION;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.equipoise.core.TwoArms;
import org.equipoise.design.AllocationScheme;
import org.equipoise.design.AllocationScheme.BiasedCoin;
import org.equipoise.design.AllocationScheme.Fixed;
import org.equipoise.design.AllocationScheme.PermutedBlock;
import org.equipoise.design.AllocationScheme.Simple;
import org.equipoise.design.AllocationScheme.Stratified;
import org.equipoise.design.AllocationScheme.Urn;
import org.equipoise.numeric.SeededGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The probability of every sequence, against the frequency with which it is drawn. */
class AllocatorBruteForceTest {
  private static final int DRAWS = 200_000;

  static Stream<Arguments> schemes() {
    int[] none = new int[8];
    return Stream.of(
        Arguments.of(new Fixed(), 3, 5, none),
        Arguments.of(new Fixed(), 1, 6, new int[7]),
        Arguments.of(new Simple(1, 1), 4, 4, none),
        Arguments.of(new Simple(2, 3), 3, 4, new int[7]),
        Arguments.of(new PermutedBlock(1, 1, List.of(4)), 4, 4, none),
        Arguments.of(new PermutedBlock(1, 1, List.of(2, 4)), 4, 3, new int[7]),
        Arguments.of(new PermutedBlock(2, 1, List.of(3, 6)), 4, 4, none),
        Arguments.of(new PermutedBlock(1, 1, List.of(4, 6)), 2, 3, new int[5]),
        Arguments.of(
            new Stratified(List.of("sex"), List.of(2, 4)),
            4,
            4,
            new int[] {0, 1, 0, 0, 1, 1, 0, 1}),
        Arguments.of(
            new Stratified(List.of("sex"), List.of(4)), 4, 3, new int[] {0, 2, 2, 0, 0, 2, 0}),
        Arguments.of(new BiasedCoin(2.0 / 3), 4, 4, none),
        Arguments.of(new BiasedCoin(0.5), 3, 4, new int[7]),
        Arguments.of(new BiasedCoin(1), 4, 4, none),
        Arguments.of(new Urn(0, 1), 4, 4, none),
        Arguments.of(new Urn(1, 3), 3, 4, new int[7]),
        Arguments.of(new Urn(2, 0), 3, 4, new int[7]),
        Arguments.of(new Urn(0, 0), 3, 3, new int[6]));
  }

  @ParameterizedTest(name = "{0}, {1} and {2}")
  @MethodSource("schemes")
  void the_probabilities_of_all_sequences_sum_to_1(
      AllocationScheme scheme, int experimental, int control, int[] strata) {
    Allocator allocator = Allocator.of(scheme, new TwoArms<>(experimental, control), strata);
    double sum = 0;
    for (int code = 0; code < 1 << strata.length; code++) {
      sum += Math.exp(allocator.logProbability(bits(code, strata.length)));
    }
    SPECIAL_FUNCTION.check(1, sum, "sum");
  }

  /** Chi-square at 1e-6 with fixed seeds: 17 tests together raise a false alarm 2 times in 1e5. */
  @ParameterizedTest(name = "{0}, {1} and {2}")
  @MethodSource("schemes")
  void every_sequence_is_drawn_as_often_as_its_probability_says(
      AllocationScheme scheme, int experimental, int control, int[] strata) {
    int n = strata.length;
    Allocator allocator = Allocator.of(scheme, new TwoArms<>(experimental, control), strata);
    UniformRandomProvider random = SeededGenerator.of(20130101);
    int[] drawn = new int[1 << n];
    AllocationSequence target = new AllocationSequence(n);
    for (int i = 0; i < DRAWS; i++) {
      allocator.draw(target, random);
      drawn[code(target)]++;
    }
    double chiSquare = 0;
    int cells = 0;
    for (int code = 0; code < drawn.length; code++) {
      double expected = DRAWS * Math.exp(allocator.logProbability(bits(code, n)));
      if (expected == 0) {
        assertThat(drawn[code]).as("impossible").isZero();
      } else {
        cells++;
        chiSquare += (drawn[code] - expected) * (drawn[code] - expected) / expected;
      }
    }
    double df = cells - 1.0; // Wilson and Hilferty: z of the cube root
    double z = (Math.cbrt(chiSquare / df) - 1 + 2 / (9 * df)) / Math.sqrt(2 / (9 * df));
    assertThat(z).as("chi-square %s, df %s", chiSquare, df).isBetween(-4.9, 4.9);
  }

  @Test
  void two_random_blocks_have_the_probability_counted_by_hand() {
    // Sizes 2 or 4, three participants E C E: 2 then the first of any block (1/2 · 1/2 · 1/2), or
    // the first three of a block of four (1/2 · 1/6).
    Allocator allocator = Allocator.of(new PermutedBlock(1, 1, List.of(2, 4)), new TwoArms<>(2, 1));

    SPECIAL_FUNCTION.check(
        1.0 / 8 + 1.0 / 12, Math.exp(allocator.logProbability(bits(0b101, 3))), "ECE");
    SPECIAL_FUNCTION.check(1.0 / 12, Math.exp(allocator.logProbability(bits(0b011, 3))), "EEC");
  }

  private static AllocationSequence bits(int code, int n) {
    AllocationSequence bits = new AllocationSequence(n);
    for (int i = 0; i < n; i++) {
      bits.set(i, (code >> i & 1) == 1);
    }
    return bits;
  }

  private static int code(AllocationSequence bits) {
    int code = 0;
    for (int i = 0; i < bits.participants(); i++) {
      code |= bits.isExperimental(i) ? 1 << i : 0;
    }
    return code;
  }
}
